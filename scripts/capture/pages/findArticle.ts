import { addressKey } from "../../import/ids/addressKey.ts";
import type { PageRecord } from "../state/records.ts";
import { canonicalAddress } from "./canonicalAddress.ts";
import { type Answered, forbiddenWait, type PageCheck } from "./pageCheck.ts";
import { isOneText } from "./pageText.ts";
import { storedVersions } from "./storedVersions.ts";
import { bodyOf, readAnswer, storeText } from "./storeText.ts";

/** Determines the article of a page that a feed named and that was never captured, by its final address. */
export async function findArticle(check: PageCheck, record: PageRecord, fetched: Answered): Promise<void> {
  const { run, source, outcomes } = check;
  const { state } = run;
  const { includes } = source;
  const { url, at } = fetched;
  if (addressKey(url) === addressKey(record.address)) {
    const canonical = canonicalOf(check, record, fetched);
    const where = canonical === undefined ? "here" : await whereArticleIs(check, record, fetched, canonical);
    // The page remains due if its canonical address could not be requested yet.
    if (where === "here") storeText(check, record, fetched, false);
    return;
  }
  if (!includes(url)) {
    outcomes.fail(record, `redirects to ${url.slice(0, 200)}, which include and exclude leave out`, forbiddenWait);
    return;
  }
  const known = state.page(source.id, url);
  // Resolved through the other record, which may itself be another address of a third one.
  const same = known?.same ?? url;
  if (addressKey(same) === addressKey(record.address)) {
    storeText(check, record, fetched, false);
    return;
  }
  if (!known) storeText(check, { address: url, from: "found", since: record.since, next: at }, fetched, false);
  else run.report.count("unchanged");
  // Written last, so that after a kill no address refers to an unknown page.
  outcomes.isAlso(record, same, at);
}

/**
 * Handles a page that moved: the target of the redirect becomes an address of the same article, unless it is one
 * already. So a feed that names the new address does not create a second article.
 */
export function keepMove({ run, source, outcomes }: PageCheck, record: PageRecord, url: string, at: number): void {
  const kept = run.state.page(source.id, record.address);
  if (addressKey(url) === addressKey(record.address) || kept?.article === undefined || kept.failures) return;
  const known = run.state.page(source.id, url);
  if (known && (known.from === "pages" || known.article !== undefined || known.same !== undefined)) return;
  outcomes.isAlso({ address: url, from: "found", since: at, next: at }, record.address, at);
}

function canonicalOf({ run, source }: PageCheck, record: PageRecord, { answer, url }: Answered): string | undefined {
  const page = bodyOf(answer.body, answer.headers.get("content-type"));
  const canonical = page?.format === "html" ? canonicalAddress(page.body, url) : undefined;
  if (canonical === undefined || addressKey(canonical) === addressKey(record.address)) return undefined;
  return source.includes(canonical) && !run.otherPages.has(canonical) ? canonical : undefined;
}

/**
 * Determines where the article is: at its canonical address, if the same page is there, with the same headline and half
 * of its paragraphs; then the requested address is only an alias. The text is taken from the canonical address, so that
 * no page can supply another's text.
 */
async function whereArticleIs(
  check: PageCheck,
  record: PageRecord,
  fetched: Answered,
  canonical: string,
): Promise<"here" | "there" | "unknown"> {
  const { run, source, outcomes } = check;
  const { state, into, report, otherPages } = run;
  const here = readAnswer(check, record, fetched).text;
  if (here === undefined) return "here";
  const known = state.page(source.id, canonical);
  if (known?.same !== undefined || known?.article !== undefined) {
    const article = known.same === undefined ? known.article : state.page(source.id, known.same)?.article;
    const stored = article === undefined ? undefined : storedVersions(into, article).good;
    const same = known.same ?? canonical;
    if (!stored || !isOneText(here, { ...stored, title: stored.meta.title })) return "here";
    if (addressKey(same) === addressKey(record.address)) return "here";
    outcomes.isAlso(record, same, fetched.at);
    report.count("unchanged");
    return "there";
  }
  const there = await check.fetch(canonical, {});
  if (there.kind === "ended" || there.kind === "waiting") return "unknown";
  const page = known ?? { address: canonical, from: "found", since: record.since, next: fetched.at };
  const isThere =
    there.kind === "answer" && there.answer.status === 200 && addressKey(there.url) === addressKey(canonical);
  const text = isThere ? readAnswer(check, page, there).text : undefined;
  if (!isThere || !text || !isOneText(here, text)) {
    // All pages of a site may wrongly state the same canonical address; it is requested only once per run for this
    // check.
    otherPages.add(canonical);
    return "here";
  }
  storeText(check, page, there, false);
  outcomes.isAlso(record, canonical, fetched.at);
  return "there";
}
