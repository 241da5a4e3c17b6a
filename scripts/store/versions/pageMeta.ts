import type { PageFacts } from "../../formats/html/pageFacts.ts";
import { isDay } from "../yaml/captureTime.ts";
import { readInstant } from "../yaml/readInstant.ts";
import { canonicalLanguage } from "../yaml/valueReaders.ts";
import { webUrl } from "../yaml/webUrl.ts";

/** The facts that pages state about one capture, used if its file does not state them. */
export interface PageMeta {
  readonly byline?: string;
  /** An instant in its canonical form, or a day. */
  readonly published?: string;
  readonly lang?: string;
  readonly url?: string;
  /** Why the capture may not be the article. */
  readonly suspect?: string;
}

/** Minimum share of captures that must have a fact of one kind for that kind to be used. */
const most = 0.8;
/** Maximum characters of a byline; a longer one is a sentence about its author. */
const longestByline = 120;

/**
 * Byline, date of publication, language and address of each capture as stated by its page. Byline and date are taken
 * from one kind of hint for all captures, as the headline is, so that a different byline is a change only if the same
 * hint differs; undefined for a capture without it.
 *
 * @param names of the source and its site, which are not authors
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

/** The hints of the first kind that most captures have, otherwise of the most frequent kind. */
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

/** Whether dates differ so often that they must be those of the captures, or of builds of the site. */
function isNoise(dates: readonly (string | undefined)[]): boolean {
  const different = new Set(dates.filter((date) => date !== undefined)).size;
  return different > 1 + dates.length / 5;
}

/** Parses one or more author names; undefined for addresses, the site's own name, account names and the like. */
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

/** Normalizes a name: `The Marlow Ledger` and `marlow-ledger` are equal. */
function plainName(text: string): string {
  return text
    .toLowerCase()
    .replace(/^the\s+/, "")
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

export function dateOf(written: string | undefined): string | undefined {
  const reading = written === undefined ? undefined : readInstant(written);
  if (reading?.kind !== "time" || reading.time.iso < "1000" || reading.time.ms === 0) return undefined;
  // A date without a time of day stays a date.
  return isDay(written!.trim()) ? reading.time.iso.slice(0, 10) : reading.time.iso;
}

/** Many sites wrongly state the home page as the canonical address. */
function addressOf(written: string): string | undefined {
  const address = webUrl(written);
  return address !== undefined && new URL(address).pathname !== "/" ? address : undefined;
}
