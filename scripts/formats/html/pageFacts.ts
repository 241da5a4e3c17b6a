import { attributeOf, type ChildNode, type Document, type Element, isElement, rawTextOf } from "./document.ts";

/** What a page says of itself, as written there; each is one of several hints, and may be wrong. */
export interface PageFacts {
  /** Of `<html lang>`. */
  readonly lang?: string;
  /** Of `<title>`, with the site's name in it perhaps. */
  readonly title?: string;
  /** Of `og:title` or `twitter:title`. */
  readonly shareTitle?: string;
  /** Of JSON-LD. */
  readonly headline?: string;
  readonly siteName?: string;
  /** Who wrote it, by kind of hint, undefined for a kind that the page lacks: JSON-LD, then kinds of `<meta>`. */
  readonly bylines: readonly (string | undefined)[];
  /** When it was published, as written, by kind of hint likewise. */
  readonly dates: readonly (string | undefined)[];
  /** Of `rel="canonical"` or `og:url`; where the page was captured, if its file says so. */
  readonly url?: string;
  /** Texts of the `<h1>` of the page, in order. */
  readonly headings: readonly string[];
}

/** UTF-16 units of JSON-LD that are read, and how deep. */
const mostData = 500_000;
const deepest = 12;

const articleTypes = /^(?:\w*Article|\w*Posting|Report|WebPage|LiveBlogPosting|CreativeWork|Legislation\w*)$/;

/** Names of `<meta>`, best first. */
const bylineNames = ["author", "article:author", "parsely-author", "dc.creator", "dcterms.creator", "sailthru.author"];
const dateNames = [
  ...["article:published_time", "datepublished", "parsely-pub-date", "dc.date.issued", "dcterms.issued", "dc.date"],
  ...["dcterms.created", "date"],
];

export function readPageFacts(document: Document): PageFacts {
  const metas = new Map<string, string>();
  const headings: string[] = [];
  const linked: Facts[] = [];
  let lang: string | undefined;
  let title: string | undefined;
  let canonical: string | undefined;
  const waiting: ChildNode[] = [...document.children].reverse();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (!isElement(node)) continue;
    switch (node.name) {
      case "html":
        lang = attributeOf(node, "lang");
        break;
      case "title":
        title ??= textOf(node);
        continue;
      case "meta": {
        const name = (
          attributeOf(node, "property") ??
          attributeOf(node, "name") ??
          attributeOf(node, "itemprop") ??
          ""
        ).toLowerCase();
        const content = folded(attributeOf(node, "content") ?? "");
        if (name !== "" && content !== "" && !metas.has(name)) metas.set(name, content);
        continue;
      }
      case "link":
        if (/(?:^|\s)canonical(?:\s|$)/i.test(attributeOf(node, "rel") ?? "")) canonical ??= attributeOf(node, "href");
        continue;
      case "script":
        if (/^\s*application\/ld\+json/i.test(attributeOf(node, "type") ?? ""))
          linked.push(...factsIn(rawTextOf(node)));
        continue;
      case "h1": {
        const text = textOf(node);
        if (text !== "") headings.push(text);
        continue;
      }
      case "svg":
      case "template":
        continue;
    }
    for (let at = node.children.length - 1; at >= 0; at--) waiting.push(node.children[at]!);
  }
  const first = (...values: readonly (string | undefined)[]) =>
    values.find((value) => value !== undefined && value !== "");
  const ofData = (key: keyof Facts) => linked.map((facts) => facts[key]).find((value) => value !== undefined);
  const facts: Record<string, string | undefined> = {
    lang: lang?.trim(),
    title,
    shareTitle: first(metas.get("og:title"), metas.get("twitter:title")),
    headline: ofData("headline"),
    siteName: first(metas.get("og:site_name"), metas.get("application-name"), ofData("publisher")),
    url: first(canonical?.trim(), metas.get("og:url")),
  };
  return {
    ...Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined && value !== "")),
    headings,
    bylines: [ofData("author"), ...bylineNames.map((name) => metas.get(name))],
    dates: [ofData("datePublished"), ...dateNames.map((name) => metas.get(name))],
  };
}

function textOf(element: Element): string {
  return folded(rawTextOf(element));
}

/** UTF-16 units beyond which nothing is a title, a name or a date. */
const longest = 1_000;

function folded(text: string): string {
  return text
    .slice(0, 4 * longest)
    .replace(/[\t\n\f\r ]+/g, " ")
    .trim()
    .slice(0, longest);
}

interface Facts {
  readonly headline?: string;
  readonly author?: string;
  readonly datePublished?: string;
  readonly publisher?: string;
}

/** What the articles say that a script of JSON-LD tells of. Broken JSON tells nothing. */
function factsIn(json: string): Facts[] {
  if (json.length > mostData) return [];
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch {
    return [];
  }
  const found: Facts[] = [];
  const look = (value: unknown, depth: number): void => {
    if (depth > deepest || typeof value !== "object" || value === null) return;
    if (Array.isArray(value)) {
      for (const each of value.slice(0, 100)) look(each, depth + 1);
      return;
    }
    const record = value as Readonly<Record<string, unknown>>;
    const types = [record["@type"]].flat().filter((type) => typeof type === "string");
    if (types.some((type) => articleTypes.test(type))) {
      const headline = plain(record.headline);
      const datePublished = plain(record.datePublished);
      const author = namesOf(record.author);
      const publisher = namesOf(record.publisher);
      found.push({
        ...(headline && { headline }),
        ...(author && { author }),
        ...(datePublished && { datePublished }),
        ...(publisher && { publisher }),
      });
    }
    look(record["@graph"], depth + 1);
    look(record.mainEntity, depth + 1);
    look(record.mainEntityOfPage, depth + 1);
  };
  look(data, 0);
  return found;
}

function plain(value: unknown): string | undefined {
  return typeof value === "string" && folded(value) !== "" ? folded(value) : undefined;
}

/** `M. Lind, K. Berg` of people or organisations, as names or as objects with one. */
function namesOf(value: unknown): string | undefined {
  const names = [value].flat().flatMap((each) => {
    const name = typeof each === "object" && each !== null ? (each as { name?: unknown }).name : each;
    return plain(Array.isArray(name) ? name[0] : name) ?? [];
  });
  const people = names.filter((name) => !/^https?:/i.test(name));
  return people.length > 0 ? people.join(", ") : undefined;
}
