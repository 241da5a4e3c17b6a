import type { BodyFormat, ImportedCapture } from "../../import/capture.ts";
import { bodyOfType } from "../../import/http/pageBody.ts";
import { addressKey } from "../../import/ids/addressKey.ts";
import { UnwritableVersion } from "../../store/writing/versionText.ts";
import { validatorsAfter } from "../http/validators.ts";
import type { PageRecord } from "../state/records.ts";
import { instantText } from "../state/stateLines.ts";
import { notTheArticle, suspicion } from "./notTheArticle.ts";
import type { Answered, PageCheck } from "./pageCheck.ts";
import { withoutValidators } from "./pageOutcomes.ts";
import { type CapturedText, capturedText, saysNothingNew } from "./pageText.ts";
import { type StoredVersions, storedVersions } from "./storedVersions.ts";

/** A response with a text. */
interface ReadPage {
  readonly id: string;
  readonly capture: ImportedCapture;
  readonly text: CapturedText;
  readonly versions: StoredVersions;
}

/** A response without a text. */
interface UnreadPage {
  /** Why it has none. */
  readonly reason: string;
  readonly text?: undefined;
}

/**
 * Stores the text of a response if it is new, and is the article's.
 *
 * @param sent whether the request had validators
 */
export function storeText(check: PageCheck, record: PageRecord, fetched: Answered, sent: boolean): void {
  const { run, outcomes } = check;
  const { answer, at } = fetched;
  const page = readAnswer(check, record, fetched);
  if (page.text === undefined) {
    outcomes.fail(record, page.reason);
    return;
  }
  const { id, text, versions, capture } = page;
  const other = notTheArticle(text, versions.good);
  if (other !== undefined) {
    outcomes.fail(record, other);
    return;
  }
  if (text.words === 0 && !versions.good) {
    outcomes.fail(record, "has no text");
    return;
  }
  const validators = validatorsAfter(record, answer.status, answer.headers, sent, at);
  const seen = { ...withoutValidators(record), ...validators, article: id };
  if (versions.newest && saysNothingNew(text, versions.newest, run.into, id)) {
    outcomes.unchanged(seen, at);
    return;
  }
  const suspect = suspicion(text, versions.good);
  if (!outcomes.store(id, { ...capture, ...(suspect !== undefined && { suspect }) })) {
    outcomes.fail(record, "cannot be stored");
    return;
  }
  outcomes.changed(seen, at);
  const { report } = run;
  report.count("new");
  if (suspect !== undefined) report.tell(record.address, `suspect: ${suspect}; stored, and marked`);
  const kind = versions.newest ? "changed" : "new article";
  report.add({ kind, id, address: record.address, ...(suspect !== undefined && { suspect }) });
}

/** Reads the text of a response. */
export function readAnswer(
  { run, source }: PageCheck,
  record: PageRecord,
  { answer, url, at }: Answered,
): ReadPage | UnreadPage {
  const type = answer.headers.get("content-type");
  const page = bodyOf(answer.body, type);
  if (!page) return { reason: `is no page (${type?.slice(0, 80)})` };
  const capture: ImportedCapture = {
    origin: record.address,
    captured: instantText(at),
    url: record.address,
    ...page,
    ...(addressKey(url) !== addressKey(record.address) && { redirect: url }),
  };
  const id = record.article ?? run.idsOf(source).idOf(capture);
  const text = capturedText(capture, run.into, id, source.extract);
  if (text instanceof UnwritableVersion) return { reason: `cannot be stored: ${text.message}` };
  return { id, capture, text, versions: storedVersions(run.into, id) };
}

/** The body of a page, decoded by the header's charset if there is one; undefined if it is not a page. */
export function bodyOf(
  body: Buffer,
  type: string | undefined,
): { readonly format: BodyFormat; readonly body: string | Buffer } | undefined {
  if (/^\s*text\/plain\b/i.test(type ?? "")) return { format: "text", body: bodyOfType(body, type) };
  const isPage = type === undefined || /^\s*(?:text\/html|application\/xhtml\+xml)\b/i.test(type);
  return isPage ? { format: "html", body: bodyOfType(body, type) } : undefined;
}
