import type { CaptureRun, CheckEnd } from "../captureRun.ts";
import { hostKey } from "../http/politeClient.ts";
import { conditionalHeaders, validatorsAfter } from "../http/validators.ts";
import type { PageRecord } from "../state/records.ts";
import type { WatchedSource } from "../watch/watchList.ts";
import { findArticle, keepMove } from "./findArticle.ts";
import { isChallenge, ledElsewhere } from "./notTheArticle.ts";
import { type Answered, forbiddenWait, type PageCheck } from "./pageCheck.ts";
import { PageOutcomes, withoutValidators } from "./pageOutcomes.ts";
import { type StoredVersions, storedVersions } from "./storedVersions.ts";
import { storeText } from "./storeText.ts";

/** Maximum size of a page in bytes: the limit of a version file. */
const mostPageBytes = 20_000_000;

/**
 * Checks one page: requests it, and stores a version if its text is new, or if the page is gone at a second look. Its
 * record is updated with the next check, whatever the outcome.
 */
export async function checkPage(
  run: CaptureRun,
  source: WatchedSource,
  { ended, ...record }: PageRecord,
): Promise<CheckEnd> {
  const { client, clock, report, into } = run;
  const outcomes = new PageOutcomes(run, source);
  const fetch: PageCheck["fetch"] = (address, validators) =>
    client.fetch(address, {
      headers: { accept: "text/html, application/xhtml+xml, text/plain;q=0.8, */*;q=0.1", ...validators },
      mostBytes: mostPageBytes,
      delay: source.delay,
    });
  const { address, article } = record;
  // Watching had ended, and a longer `until` resumes it.
  if (ended !== undefined && article !== undefined) outcomes.tellTracking(article, "open");
  const versions = article === undefined ? {} : storedVersions(into, article);
  // Validators belong to the last good text; if the store lacks it, a 304 would be useless.
  const isKept = versions.newest !== undefined && versions.newest === versions.good;
  const validators = isKept ? conditionalHeaders(record, clock.now()) : {};
  const fetched = await fetch(address, validators);
  switch (fetched.kind) {
    case "ended":
      return "let alone";
    case "waiting": {
      report.wait(fetched);
      // It may be the host of a redirect's target.
      const isOwn = fetched.host === hostKey(address);
      if (fetched.asked || !isOwn) {
        report.count("failed");
        // Queued after the host's other pages, or it would block them forever.
        outcomes.later(record, fetched.until - clock.now());
      }
      return isOwn ? "let alone" : "done";
    }
    case "forbidden":
      report.fail(address, fetched.reason);
      outcomes.later(record, forbiddenWait);
      return "done";
    case "failed":
      outcomes.fail(record, fetched.reason);
      return "done";
    case "answer":
      await judgeAnswer(
        { run, source, outcomes, fetch },
        record,
        fetched,
        versions,
        Object.keys(validators).length > 0,
      );
      return "done";
  }
}

async function judgeAnswer(
  check: PageCheck,
  record: PageRecord,
  fetched: Answered,
  versions: StoredVersions,
  sent: boolean,
): Promise<void> {
  const { outcomes } = check;
  const { answer, url, at } = fetched;
  const { status, headers } = answer;
  if (isChallenge(answer)) outcomes.fail(record, `suspect: a check of the browser (status ${status})`);
  else if (status === 304 && sent) {
    const validators = validatorsAfter(record, status, headers, sent, at);
    outcomes.unchanged({ ...withoutValidators(record), ...validators }, at);
  } else if (status === 404 || status === 410) outcomes.missing(record, status, at, versions);
  else if (status !== 200 && status !== 203) outcomes.fail(record, `status ${status}`);
  else {
    const elsewhere = ledElsewhere(record.address, url);
    if (elsewhere !== undefined) outcomes.fail(record, elsewhere);
    else if (record.article === undefined && record.from === "found") await findArticle(check, record, fetched);
    else {
      storeText(check, record, fetched, sent);
      keepMove(check, record, url, at);
    }
  }
}
