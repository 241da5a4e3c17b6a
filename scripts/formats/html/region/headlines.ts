/** Sources from which the headline of one capture may be read. */
export interface HeadlineHints {
  /** First-level headings in the article's text, in order. */
  readonly headings: readonly string[];
  /** From JSON-LD. */
  readonly headline?: string | undefined;
  /** From `og:title`. */
  readonly shareTitle?: string | undefined;
  /** From `<title>`. */
  readonly title?: string | undefined;
  readonly siteName?: string | undefined;
  /** Address of the page. */
  readonly url?: string | undefined;
}

type Kind = "heading" | "headline" | "shareTitle" | "title";
const kinds: readonly Kind[] = ["heading", "headline", "shareTitle", "title"];

/** Minimum share of captures that must have a headline of one kind for that kind to be used. */
const most = 0.8;

/**
 * The headline of each capture, of one kind for all of them, so that no change is reported where only its source on the
 * page differs: the heading of the text takes precedence over the page's metadata, that over the `<title>` without the
 * site's name. Undefined for a capture without a headline of that kind.
 *
 * @param names of the source, as they may occur in titles
 */
export function headlinesOf(pages: readonly HeadlineHints[], names: readonly string[] = []): (string | undefined)[] {
  const found = trusted(pages.map((page) => candidatesOf(page, names)));
  const share = (kind: Kind) => found.filter((each) => each[kind] !== undefined).length / Math.max(1, pages.length);
  const kind = kinds.find((each) => share(each) >= most) ?? best(kinds.map((each) => [each, share(each)] as const));
  return found.map((each) => (kind ? each[kind] : undefined));
}

/**
 * Drops the headings if no capture's heading resembles the page's metadata: then they belong to boxes beside the text.
 * A heading that merely words the title differently may be newer than it, and shares words with it.
 */
function trusted(found: readonly Candidates[]): readonly Candidates[] {
  const told = found.map(({ headline, shareTitle, ofSite }) => headline ?? shareTitle ?? ofSite);
  const isOfBoxes =
    new Set(told).size === new Set(found.map(({ heading }) => heading)).size &&
    found.every(({ heading }, n) => heading === undefined || told[n] === undefined || !resembles(heading, told[n]!)) &&
    told.some((text) => text !== undefined && normal(text).split(" ").length >= 4);
  return isOfBoxes ? found.map(({ heading: _, ...rest }) => rest) : found;
}

/** Whether two wordings share a word of more than three letters, or a word of a script without spaces between words. */
function resembles(one: string, other: string): boolean {
  const words = new Set(normal(one).split(" "));
  return normal(other)
    .split(" ")
    .some((word) => words.has(word) && (word.length > 3 || /[^\p{Script=Latin}]/u.test(word)));
}

function best(shares: readonly (readonly [Kind, number])[]): Kind | undefined {
  const [first] = [...shares].sort((a, b) => b[1] - a[1]);
  return first && first[1] > 0 ? first[0] : undefined;
}

type Candidates = { readonly [kind in Kind]?: string | undefined } & {
  /** The title without the site's name, if it contained that: such a rest identifies the page. */
  readonly ofSite?: string | undefined;
};

function candidatesOf(page: HeadlineHints, names: readonly string[]): Candidates {
  const { headings, headline, shareTitle, title, siteName, url } = page;
  const sites = [...names, ...(siteName ? [siteName] : [])].map(normal).filter(Boolean);
  const host = hostName(url);
  const isSite = (text: string) =>
    sites.includes(normal(text)) || (host !== undefined && normal(text).replaceAll(" ", "").startsWith(host));
  const told = [headline, shareTitle, title].filter((text) => text !== undefined);
  const ours = headings.filter((text) => !isSite(text));
  const heading = ours.find((text) => told.some((other) => agree(text, other))) ?? ours[0];
  const without = (text: string | undefined) => {
    const rest = text && withoutSite(text, heading ? [heading, ...told] : told, isSite);
    return rest && !isSite(rest) ? rest : undefined;
  };
  const own = without(title);
  return {
    heading,
    headline: without(headline),
    shareTitle: without(shareTitle),
    title: own,
    ofSite: own === title ? undefined : own,
  };
}

/**
 * `ledger` for `https://www.ledger.example/2024/x`; short names are excluded, because a headline may begin with one.
 */
function hostName(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const [name] = new URL(url).hostname.replace(/^(?:www\d?|m|edition|news)\./, "").split(".");
  return name !== undefined && name.length >= 3 ? name.replaceAll("-", "") : undefined;
}

/** Whether two texts are the same headline; one of them may include the site's name, or be truncated. */
function agree(one: string, other: string): boolean {
  const [a, b] = [normal(one), normal(other)];
  if (a === "" || b === "") return false;
  return a === b || b.startsWith(`${a} `) || a.startsWith(`${b} `) || b.endsWith(` ${a}`);
}

const separator = /\s+(?:[|•·»«›–—:-]|::|\|\|)\s+/u;

/** Removes the site's name from a title: `Council sells custom house | The Marlow Ledger`. */
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
  const site = parts.findIndex((part, at) => at > 0 && isSite(part) && part.split(/\s+/).length <= 4);
  // Sections of the site may follow its name.
  if (site > 0) return title.slice(0, title.indexOf(parts[site]!, first.length)).replace(/\s+\S{1,2}\s+$/u, "");
  if (isSite(first)) return title.slice(first.length).replace(/^\s+\S{1,2}\s+/u, "");
  // A few words after a bar are nearly always the site's name; dashes and colons occur in headlines themselves.
  return /\s[|•·»]\s/.test(title) && last.split(/\s+/).length <= 5 && last.length < first.length
    ? title.slice(0, title.length - last.length).replace(/\s+\S{1,2}\s+$/u, "")
    : title;
}

function startsAtSeparator(title: string, other: string): boolean {
  return /^\s*(?:[|•·»«›–—:-]|::)/u.test(title.slice(other.length));
}

/** Letters and digits only, in lower case, for comparison. */
function normal(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, " ")
    .trim();
}
