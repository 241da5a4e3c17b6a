import type { ImportedCapture } from "../capture.ts";
import { isFileAddress } from "../http/pageBody.ts";
import type { Importer, ImportInput } from "../importer.ts";
import { archiveRecords } from "./archiveRecords.ts";
import { listArchives } from "./listArchives.ts";
import { Originals, type RecordPlace, type Revisit, readRevisit } from "./revisits.ts";
import { SeenCaptures } from "./seenCaptures.ts";
import {
  mayBePage,
  type PageOfRecord,
  payloadDigests,
  type RecordFacts,
  readPage,
  recordFacts,
} from "./warcCapture.ts";

/** Imports captures of crawlers: WARC files, compressed or not, and WACZ files. */
export const warcImporter: Importer = {
  name: "warc",
  summary: "captures of crawlers: .warc, .warc.gz and .wacz, in folders or named one by one",
  what: "FILE…",
  captures,
};

/**
 * Reads the archives twice: first to find which records revisits refer to, so that only those are remembered; then for
 * the pages. If there are revisits of pages, a third time for the records that hold their content.
 */
async function* captures(input: ImportInput): AsyncGenerator<ImportedCapture> {
  const files = listArchives(input);
  const originals = await findRevisits(files, input);
  const seen = new SeenCaptures();
  for await (const capture of allCaptures(files, input, originals)) {
    if (seen.has(capture)) input.report.passOver("the same capture as another one", capture.origin);
    else yield capture;
  }
}

async function* allCaptures(
  files: readonly string[],
  input: ImportInput,
  originals: Originals,
): AsyncGenerator<ImportedCapture> {
  yield* readPages(files, input, originals);
  if (originals.revisits.length > 0) yield* readRevisited(files, input, originals);
}

async function findRevisits(files: readonly string[], { includes, report }: ImportInput): Promise<Originals> {
  const originals = new Originals();
  for await (const { found, origin } of archiveRecords(files, quietly(report), ({ type }) => type === "revisit")) {
    if (found.head.type !== "revisit") continue;
    const facts = recordFacts(found.head);
    if (facts.kind !== "facts" || !includes(facts.url)) continue;
    const revisit = readRevisit(found.head, found.block, facts, origin);
    if (revisit.kind === "revisit") originals.addRevisit(revisit);
  }
  originals.addRevisitsAsOriginals();
  return originals;
}

/** Suppresses problems, which are reported once, when pages are read. */
function quietly(report: ImportInput["report"]): ImportInput["report"] {
  return { refuse() {}, warn() {}, passOver() {}, progress: (...stage) => report.progress(...stage) };
}

async function* readPages(
  files: readonly string[],
  { includes, report }: ImportInput,
  originals: Originals,
): AsyncGenerator<ImportedCapture> {
  for await (const { found, place, origin } of archiveRecords(files, report, mayBePage)) {
    const { head, block, warning } = found;
    const facts = recordFacts(head);
    if (facts.kind === "passed over") report.passOver(facts.reason, origin);
    else if (facts.kind === "refused") report.refuse(origin, facts.reason);
    else if (head.type === "revisit") {
      const revisit = readRevisit(head, block, facts, origin);
      if (revisit.kind === "passed over") report.passOver(revisit.reason, origin);
    } else {
      const page = readPage(head, block, facts);
      const digests = payloadDigests(head, block, facts, originals.digestAlgorithms);
      originals.addRecord(facts, place, page.kind === "page" && page.status < 400, digests);
      if (!includes(facts.url)) continue;
      if (page.kind === "passed over") report.passOver(page.reason, `${facts.url} at ${facts.captured}`);
      else if (page.kind === "refused") report.refuse(origin, page.reason);
      else {
        if (warning !== undefined) report.warn(origin, warning);
        yield captureOf(page, facts, origin, report);
      }
    }
  }
}

async function* readRevisited(
  files: readonly string[],
  { report }: ImportInput,
  originals: Originals,
): AsyncGenerator<ImportedCapture> {
  const wanted = new Map<string, Revisit[]>();
  const keyOf = ({ part, record }: RecordPlace) => `${part}/${record}`;
  for (const revisit of originals.revisits) {
    const place = originals.originalOf(revisit);
    if (place === undefined)
      report.refuse(
        revisit.origin,
        `is a revisit of ${revisit.url}, and the record that holds its content is not in the input`,
      );
    else {
      const revisits = wanted.get(keyOf(place)) ?? [];
      wanted.set(keyOf(place), revisits);
      revisits.push(revisit);
    }
  }
  if (wanted.size === 0) return;
  for await (const { found, place } of archiveRecords(files, quietly(report), mayBePage)) {
    const revisits = wanted.get(keyOf(place));
    if (!revisits) continue;
    wanted.delete(keyOf(place));
    const facts = recordFacts(found.head);
    const page = facts.kind === "facts" ? readPage(found.head, found.block, facts) : facts;
    for (const revisit of revisits) {
      const { origin, url, captured } = revisit;
      const name = `${url} at ${captured}`;
      if (page.kind === "passed over") report.passOver(page.reason, name);
      else if (page.kind === "refused") report.refuse(origin, page.reason);
      else if (page.kind === "page") {
        const status = revisit.status ?? page.status;
        if (status >= 400 && isFileAddress(url)) report.passOver("errors at addresses of no page", name);
        else yield captureOf({ ...page, status }, revisit, origin, report);
      }
    }
    if (wanted.size === 0) return;
  }
}

function captureOf(
  { status, format, body }: PageOfRecord,
  { url, captured, truncated }: RecordFacts,
  origin: string,
  report: ImportInput["report"],
): ImportedCapture {
  if (truncated !== undefined) report.warn(origin, `${url} was cut off when it was captured (WARC-Truncated)`);
  return {
    origin,
    url,
    captured,
    format,
    body,
    ...(status !== 200 && { status }),
    ...(truncated !== undefined && { note: `cut off when it was captured (${truncated.slice(0, 40)})` }),
  };
}
