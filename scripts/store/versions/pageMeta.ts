import type { PageFacts } from "../../formats/html/pageFacts.ts";
import { isDay } from "../yaml/captureTime.ts";
import { readInstant } from "../yaml/readInstant.ts";
import { canonicalLanguage } from "../yaml/valueReaders.ts";
import { webUrl } from "../yaml/webUrl.ts";

/** What the pages of an article say of one capture, where its file says nothing else. */
export interface PageMeta {
  readonly byline?: string;
  /** An instant in its canonical form, or a day. */
  readonly published?: string;
  readonly lang?: string;
  readonly url?: string;
  /** Why the capture may not be the article. */
  readonly suspect?: string;
}

/** Share of the captures that must have a fact of one kind for it to be the article's. */
const most = 0.8;
/** Longer than this a byline is a sentence about its author. */
const longestByline = 120;

/**
 * Byline, date of publication, language and address of each capture as its page tells them. Byline and date are taken
 * from one kind of hint for all captures, as the headline is, so that another byline is a change only where the same
 * hint says so in both; undefined for a capture without it.
 *
 * @param names of the source and its site: an author of that name is none
 */
export function pageMetaOf(pages: readonly Omit<PageFacts, "headings">[], names: readonly string[]): PageMeta[] {
  const bylines = agreed(pages.map((page) => page.bylines.map((text) => bylineOf(text, [...names, page.siteName]))));
  const dates = agreed(pages.map(({ dates }) => dates.map(dateOf)));
  const published = isNoise(dates) ? [] : dates;
  return pages.map((page, n) => {
    const lang = page.lang && canonicalLanguage(page.lang.replaceAll("_", "-"));
    const url = page.url && addressOf(page.url);
    return {
      ...(bylines[n] && { byline: bylines[n] }),
      ...(published[n] && { published: published[n] }),
      ...(lang && { lang }),
      ...(url && { url }),
    };
  });
}

/** Of hints in the order of their kinds, those of the first kind that most captures have, or else of the commonest. */
function agreed(hints: readonly (readonly (string | undefined)[])[]): readonly (string | undefined)[] {
  let best: { readonly values: readonly (string | undefined)[]; readonly count: number } = { values: [], count: 0 };
  for (let kind = 0; kind < (hints[0]?.length ?? 0); kind++) {
    const values = hints.map((of) => of[kind]);
    const count = values.filter((value) => value !== undefined).length;
    if (count >= most * values.length) return values;
    if (count > best.count) best = { values, count };
  }
  return best.values;
}

/** Whether a date is another one so often that it must be that of the capture, or of a build of the site. */
function isNoise(dates: readonly (string | undefined)[]): boolean {
  const different = new Set(dates.filter((date) => date !== undefined)).size;
  return different > 1 + dates.length / 5;
}

/** A name or names; undefined for addresses, the site's own name, names of accounts and whatever else is no author. */
function bylineOf(written: string | undefined, names: readonly (string | undefined)[]): string | undefined {
  const byline = written?.replace(/^(?:by|von|par|por)\s+(?=\p{Lu})/iu, "").trim();
  if (!byline || byline.length > longestByline) return undefined;
  if (/[<>{}@]|https?:|www\.|\/\/|^\/|\.(?:com|org|net)\b/i.test(byline) || !/\p{L}{2}/u.test(byline)) return undefined;
  const plain = plainName(byline);
  if (noAuthors.has(plain) || names.some((name) => name !== undefined && plainName(name) === plain)) return undefined;
  return byline;
}

const noAuthors = new Set(
  "admin administrator author anonymous editor guest none null root staff undefined unknown user webmaster wordpress".split(
    " ",
  ),
);

/** `The Marlow Ledger` and `marlow-ledger` are one name. */
function plainName(text: string): string {
  return text
    .toLowerCase()
    .replace(/^the\s+/, "")
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

export function dateOf(written: string | undefined): string | undefined {
  const reading = written === undefined ? undefined : readInstant(written);
  if (reading?.kind !== "time" || reading.time.iso < "1000" || reading.time.ms === 0) return undefined;
  // A day stays a day.
  return isDay(written!.trim()) ? reading.time.iso.slice(0, 10) : reading.time.iso;
}

/** The home page as canonical address is a slip of many sites. */
function addressOf(written: string): string | undefined {
  const address = webUrl(written);
  return address !== undefined && new URL(address).pathname !== "/" ? address : undefined;
}
