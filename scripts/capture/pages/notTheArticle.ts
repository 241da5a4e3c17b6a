import type { Answer } from "../../import/http/request.ts";
import { failedPagePhrase } from "../../labels/evidence/failedPage.ts";
import { paragraphKey } from "../../model/paragraph.ts";
import type { StoredVersion } from "./storedVersions.ts";

/** The content of a page that was returned with status 200. */
export interface ShownPage extends Pick<StoredVersion, "paragraphs" | "words"> {
  readonly title?: string;
  readonly lang?: string;
}

/** Maximum words of a page that consists of little more than a phrase such as "404 not found". */
const fewWords = 60;
/** Share of the last good text below which a text with a phrase of that kind is not the article. */
const mostLeft = 0.3;

/** Path segments to which sites redirect instead of reporting that a page is gone, or before showing it. */
const noArticles =
  /\/(?:login|log-in|signin|sign-in|register|subscribe|paywall|consent|cookie-?wall|captcha|challenge|404|not-?found|error)(?:[./-]|$)/i;

/**
 * Why a response comes from another page than the article, judged by its address; undefined if it may be the article.
 */
export function ledElsewhere(asked: string, answered: string): string | undefined {
  if (asked === answered) return undefined;
  const [from, to] = [new URL(asked), new URL(answered)];
  if (isHome(to) && !isHome(from)) return `suspect: it redirects to the home page, ${answered}`;
  const [place] = noArticles.exec(to.pathname) ?? /^(?:consent|login|accounts?|auth)\./i.exec(to.hostname) ?? [];
  return place !== undefined && !from.href.includes(place)
    ? `suspect: it redirects to ${answered.slice(0, 200)}, which is not an article`
    : undefined;
}

/** Whether a path is the home page of a site, or of one of its languages. */
function isHome({ pathname }: URL): boolean {
  return /^\/(?:[a-z]{2}(?:-[a-z]{2})?\/?)?(?:(?:index|default|home)(?:\.\w{2,5})?\/?)?$/i.test(pathname);
}

/** Why a response is a browser check, judged by its headers, whatever its status. */
export function isChallenge({ headers }: Answer): boolean {
  return (
    /challenge/i.test(headers.get("cf-mitigated") ?? "") ||
    /^(?:challenge|captcha)$/i.test(headers.get("x-amzn-waf-action") ?? "")
  );
}

/**
 * Why a page is probably not the article: it contains a phrase of captchas, consent walls, paywalls, error pages or
 * demands for JavaScript that the last good text lacks (otherwise the phrase would be the site's own); and
 * - there is no good text before it, and it contains little else;
 * - less than three tenths of the last good text are left;
 * - it shares no paragraph with the last good text, although that has several; or
 * - it contains little else, and its title contains the phrase.
 *
 * @param good the last good text; undefined for an article without one
 */
export function notTheArticle(page: ShownPage, good: StoredVersion | undefined): string | undefined {
  const kind = failedPagePhrase(wholeText(page.title, page.paragraphs), page.lang);
  if (kind === undefined) return undefined;
  const isShort = page.words <= fewWords;
  const isInTitle = failedPagePhrase(page.title ?? "", page.lang) !== undefined;
  const isOther = good ? isOtherThan(good, page, kind) || (isShort && isInTitle) : isShort;
  return isOther ? `suspect: it reads like a ${kind} (${page.words} words), and is not stored` : undefined;
}

function isOtherThan(good: StoredVersion, page: ShownPage, kind: string): boolean {
  if (failedPagePhrase(wholeText(good.meta.title, good.paragraphs), page.lang) === kind) return false;
  return page.words < good.words * mostLeft || (good.paragraphs.length > 1 && !shareParagraphs(page, good));
}

function wholeText(title: string | undefined, paragraphs: ShownPage["paragraphs"]): string {
  return [title ?? "", ...paragraphs.map(({ text }) => text)].join("\n");
}

function shareParagraphs({ paragraphs }: ShownPage, good: StoredVersion): boolean {
  const known = new Set(good.paragraphs.map(paragraphKey));
  return paragraphs.some((paragraph) => known.has(paragraphKey(paragraph)));
}

/** Why a page with a text may still not be the article: its text is suddenly empty, or a tenth as long. */
export function suspicion(page: ShownPage, good: StoredVersion | undefined): string | undefined {
  if (!good || good.words === 0) return undefined;
  if (page.words === 0) return `empty all at once, after ${good.words} words`;
  return page.words * 10 <= good.words ? `${page.words} words all at once, after ${good.words}` : undefined;
}
