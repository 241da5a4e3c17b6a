/** Where the headline of one capture may be read. */
export interface HeadlineHints {
  /** Headings of the first level in the article's text, in order. */
  readonly headings: readonly string[];
  /** Of JSON-LD. */
  readonly headline?: string | undefined;
  /** Of `og:title`. */
  readonly shareTitle?: string | undefined;
  /** Of `<title>`. */
  readonly title?: string | undefined;
  readonly siteName?: string | undefined;
}

type Kind = "heading" | "headline" | "shareTitle" | "title";
const kinds: readonly Kind[] = ["heading", "headline", "shareTitle", "title"];

/** Share of the captures that must have a headline of one kind for it to be the article's. */
const most = 0.8;

/**
 * The headline of each capture, of one kind for all of them, so that no change is told where only the place differs in
 * which it was read: the heading of the text before what the page tells of itself to others, before the title of its
 * window, the site's name taken off. Undefined for a capture without one of that kind.
 *
 * @param names of the source, as it may stand in titles
 */
export function headlinesOf(pages: readonly HeadlineHints[], names: readonly string[] = []): (string | undefined)[] {
  const found = pages.map((page) => candidatesOf(page, names));
  const share = (kind: Kind) => found.filter((each) => each[kind] !== undefined).length / Math.max(1, pages.length);
  const kind = kinds.find((each) => share(each) >= most) ?? best(kinds.map((each) => [each, share(each)] as const));
  return found.map((each) => (kind ? each[kind] : undefined));
}

function best(shares: readonly (readonly [Kind, number])[]): Kind | undefined {
  const [first] = [...shares].sort((a, b) => b[1] - a[1]);
  return first && first[1] > 0 ? first[0] : undefined;
}

function candidatesOf(page: HeadlineHints, names: readonly string[]): { readonly [kind in Kind]?: string | undefined } {
  const { headings, headline, shareTitle, title, siteName } = page;
  const sites = [...names, ...(siteName ? [siteName] : [])].map(normal).filter(Boolean);
  const isSite = (text: string) => sites.includes(normal(text));
  const told = [headline, shareTitle, title].filter((text) => text !== undefined);
  const own = headings.filter((text) => !isSite(text));
  const heading = own.find((text) => told.some((other) => agree(text, other))) ?? own[0];
  const without = (text: string | undefined) => {
    const rest = text && withoutSite(text, heading ? [heading, ...told] : told, isSite);
    return rest && !isSite(rest) ? rest : undefined;
  };
  return { heading, headline: without(headline), shareTitle: without(shareTitle), title: without(title) };
}

/** Whether two texts are one headline, of which one may have the site's name with it, or be cut. */
function agree(one: string, other: string): boolean {
  const [a, b] = [normal(one), normal(other)];
  if (a === "" || b === "") return false;
  return a === b || b.startsWith(`${a} `) || a.startsWith(`${b} `) || b.endsWith(` ${a}`);
}

const separator = /\s+(?:[|•·»«›–—:-]|::|\|\|)\s+/u;

/** A title without the name of its site: `Council sells custom house | The Marlow Ledger`. */
function withoutSite(title: string, others: readonly string[], isSite: (text: string) => boolean): string {
  for (const other of others)
    if (
      other !== title &&
      normal(other) !== "" &&
      normal(title).startsWith(`${normal(other)} `) &&
      startsAtSeparator(title, other)
    )
      return other;
  const parts = title.split(separator);
  if (parts.length < 2) return title;
  const [first, last] = [parts[0]!, parts.at(-1)!];
  if (isSite(last)) return title.slice(0, title.length - last.length).replace(/\s+\S{1,2}\s+$/u, "");
  if (isSite(first)) return title.slice(first.length).replace(/^\s+\S{1,2}\s+/u, "");
  // A name of a few words behind a bar is the site's nearly always; a headline has dashes and colons of its own.
  return /\s[|•·»]\s/.test(title) && last.split(/\s+/).length <= 5 && last.length < first.length
    ? title.slice(0, title.length - last.length).replace(/\s+\S{1,2}\s+$/u, "")
    : title;
}

function startsAtSeparator(title: string, other: string): boolean {
  return /^\s*(?:[|•·»«›–—:-]|::)/u.test(title.slice(other.length));
}

/** Letters and figures alone, in small letters, for comparison. */
function normal(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, " ")
    .trim();
}
