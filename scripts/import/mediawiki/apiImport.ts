import { compareText } from "../../model/compareText.ts";
import { UserError } from "../../system/userError.ts";
import type { ImportedCapture } from "../capture.ts";
import { clockOf } from "../http/clockOption.ts";
import { NoAnswer } from "../http/request.ts";
import type { ImportInput } from "../importer.ts";
import { periodOf, readInstant } from "../instants.ts";
import { RevisionOrder } from "./orderRevisions.ts";
import { deletedText, isTextModel, otherModel, type Revision, type RevisionContent } from "./revision.ts";
import { type ApiAnswer, ApiError, WikiClient } from "./wikiClient.ts";

/** Consecutive revisions without a response after which the wiki counts as unreachable. */
const mostFailures = 5;

/** What the API says of a page. */
interface WikiPage {
  readonly title: string;
  readonly url?: string;
  readonly lang?: string;
}

/**
 * Imports the revisions of a wiki's pages through its API: as the HTML that the wiki renders of each today, or as
 * wikitext.
 *
 * @throws {UserError} if it is not a wiki, or does not respond
 */
export async function* apiCaptures(
  address: string,
  titles: readonly string[],
  input: ImportInput,
): AsyncGenerator<ImportedCapture> {
  const client = new WikiClient(address, clockOf(input), input.report);
  for (const title of titles)
    try {
      yield* input.options.wikitext === true ? wikitexts(client, title, input) : pages(client, title, input);
    } catch (error) {
      if (error instanceof NoAnswer)
        throw new UserError(
          `${address}: ${error.message}. What was fetched is stored; run the same command again later.`,
        );
      if (!(error instanceof ApiError)) throw error;
      input.report.refuse(title, error.message);
    }
}

async function* wikitexts(client: WikiClient, title: string, input: ImportInput): AsyncGenerator<ImportedCapture> {
  const order = new RevisionOrder();
  let page: WikiPage = { title };
  for await (const { page: found, revision } of revisionsOf(client, title, true, input)) {
    page = found;
    for (const { revision: next, occurrence } of order.add(revision)) yield* textOf(page, next, occurrence, input);
  }
  for (const { revision, occurrence } of order.end()) yield* textOf(page, revision, occurrence, input);
}

function* textOf(
  page: WikiPage,
  revision: Revision,
  occurrence: number,
  input: ImportInput,
): Generator<ImportedCapture> {
  const { content } = revision;
  const origin = originOf(page, revision);
  if (content.kind === "passed over") input.report.passOver(content.reason, origin);
  else if (content.kind === "refused") input.report.refuse(origin, content.reason);
  else yield { ...captureOf(page, revision, input), format: "text", body: content.text, occurrence };
}

async function* pages(client: WikiClient, title: string, input: ImportInput): AsyncGenerator<ImportedCapture> {
  const { report, dryRun } = input;
  const found: Revision[] = [];
  let page: WikiPage = { title };
  for await (const { page: known, revision } of revisionsOf(client, title, false, input)) {
    page = known;
    if (revision.content.kind === "text") found.push(revision);
    else report.passOver(revision.content.reason, originOf(page, revision));
  }
  found.sort((a, b) => compareText(a.timestamp, b.timestamp) || a.id - b.id);
  let failures = 0;
  let second = "";
  let isKnown = false;
  for (const [done, revision] of thinned(found, input).entries()) {
    report.progress(`Fetching revisions of ${page.title}`, done, found.length);
    const capture: ImportedCapture = { ...captureOf(page, revision, input), format: "html" };
    // Revisions of one second are known all together or not at all: only their texts could show which of them is
    // stored.
    const isSame = revision.timestamp === second;
    if (!isSame || isKnown) isKnown = input.countIfKnown(capture);
    second = revision.timestamp;
    if (isKnown) continue;
    if (dryRun) {
      yield capture;
      continue;
    }
    try {
      yield { ...capture, body: await htmlOf(client, page, revision) };
      failures = 0;
    } catch (error) {
      if (!(error instanceof ApiError) && !(error instanceof NoAnswer)) throw error;
      report.refuse(capture.origin, error.message);
      if (error instanceof NoAnswer && ++failures >= mostFailures) throw error;
    }
  }
}

/** The first revision of each hour or day. */
function thinned(revisions: readonly Revision[], { every }: ImportInput): readonly Revision[] {
  if (every === undefined) return revisions;
  const periods = new Set<number>();
  return revisions.filter(({ timestamp }) => {
    const reading = readInstant(timestamp);
    if (reading.kind === "unusable") return true;
    const period = periodOf(reading.time.ms, every);
    return !periods.has(period) && periods.add(period);
  });
}

async function htmlOf(client: WikiClient, { title, lang }: WikiPage, { id }: Revision): Promise<string> {
  const { parse } = await client.ask({
    action: "parse",
    oldid: String(id),
    prop: "text",
    disableeditsection: "1",
    disabletoc: "1",
    disablelimitreport: "1",
  });
  const text = (parse as ApiAnswer | undefined)?.text;
  if (typeof text !== "string") throw new ApiError("no text", "The API gives no HTML of this revision");
  const head = `<!doctype html><html${lang === undefined ? "" : ` lang="${escaped(lang)}"`}><head><meta charset="utf-8"><title>${escaped(title)}</title></head>`;
  return `${head}<body><main><h1>${escaped(title)}</h1>${text}</main></body></html>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

function captureOf(page: WikiPage, revision: Revision, { options }: ImportInput): Omit<ImportedCapture, "format"> {
  const { title, url, lang } = page;
  return {
    origin: originOf(page, revision),
    captured: revision.timestamp,
    article: title,
    title,
    ...(url !== undefined && { url }),
    ...(lang !== undefined && { lang }),
    ...(options.notes === true && revision.comment !== undefined && { note: revision.comment }),
  };
}

function originOf({ title }: WikiPage, { id }: Revision): string {
  return `${title}, revision ${id}`;
}

/** The revisions of a page from the oldest on, with or without their texts. */
async function* revisionsOf(
  client: WikiClient,
  title: string,
  withTexts: boolean,
  { since, until, report }: ImportInput,
): AsyncGenerator<{ readonly page: WikiPage; readonly revision: Revision }> {
  const question: Record<string, string> = {
    action: "query",
    titles: title,
    redirects: "1",
    prop: "info|revisions",
    inprop: "url",
    rvprop: `ids|timestamp|comment|contentmodel${withTexts ? "|content" : ""}`,
    rvslots: "main",
    rvlimit: "max",
    rvdir: "newer",
    ...(Number.isFinite(since) && { rvstart: new Date(since).toISOString() }),
    ...(Number.isFinite(until) && { rvend: new Date(until).toISOString() }),
  };
  let next: Readonly<Record<string, string>> = {};
  const asked = new Set<string>();
  for (let count = 0; ; ) {
    report.progress(`Listing revisions of ${title}`, count, 1);
    const answer = await client.ask({ ...question, ...next });
    const [found] = listIn((answer.query as ApiAnswer | undefined)?.pages);
    if (found === undefined || found.missing === true || found.invalid === true)
      throw new ApiError("missing", `The wiki has no page "${title}"`);
    const page = pageOf(found, title);
    for (const each of listIn(found.revisions)) {
      count++;
      yield { page, revision: revisionOf(each, withTexts) };
    }
    if (answer.continue === undefined) return;
    next = textsIn(answer.continue);
    const key = JSON.stringify(next);
    if (asked.has(key)) throw new ApiError("continue", "The API lists its revisions endlessly");
    asked.add(key);
  }
}

function pageOf(found: ApiAnswer, title: string): WikiPage {
  const { title: own, canonicalurl, fullurl, pagelanguage } = found;
  const url = [canonicalurl, fullurl].find((each) => typeof each === "string");
  return {
    title: typeof own === "string" ? own : title,
    ...(url !== undefined && { url: url as string }),
    ...(typeof pagelanguage === "string" && { lang: pagelanguage }),
  };
}

function revisionOf(found: ApiAnswer, withTexts: boolean): Revision {
  const { revid, timestamp, comment } = found;
  return {
    id: Number(revid),
    timestamp: String(timestamp),
    content: contentOf(found, withTexts),
    ...(typeof comment === "string" && comment !== "" && { comment }),
  };
}

/** Wikis before 1.32 have no slots. */
function contentOf(found: ApiAnswer, withTexts: boolean): RevisionContent {
  const slot = ((found.slots as ApiAnswer | undefined)?.main as ApiAnswer | undefined) ?? found;
  if (slot.texthidden !== undefined || found.texthidden !== undefined) return deletedText;
  if (!isTextModel(String(slot.contentmodel ?? ""))) return otherModel;
  if (!withTexts) return { kind: "text", text: "" };
  const { content } = slot;
  return typeof content === "string"
    ? { kind: "text", text: content }
    : { kind: "refused", reason: "has no text in the response" };
}

function listIn(value: unknown): readonly ApiAnswer[] {
  return Array.isArray(value)
    ? value.filter((each): each is ApiAnswer => typeof each === "object" && each !== null)
    : [];
}

function textsIn(value: unknown): Readonly<Record<string, string>> {
  return typeof value === "object" && value !== null
    ? Object.fromEntries(Object.entries(value).map(([name, each]) => [name, String(each)]))
    : {};
}
