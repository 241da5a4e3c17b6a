import { attributeOf, type ChildNode, type Document, type Element, isElement, rawTextOf } from "./document.ts";

/** Metadata that a page states about itself, as written there; each value is one of several hints and may be wrong. */
export interface PageFacts {
  /** From `<html lang>`. */
  readonly lang?: string;
  /** From `<title>`; may include the site's name. */
  readonly title?: string;
  /** From `og:title` or `twitter:title`. */
  readonly shareTitle?: string;
  /** From JSON-LD. */
  readonly headline?: string;
  readonly siteName?: string;
  /**
   * The authors, one entry per kind of hint, undefined for a kind that the page lacks: JSON-LD, then kinds of `<meta>`.
   */
  readonly bylines: readonly (string | undefined)[];
  /** The date of publication, as written, one entry per kind of hint likewise. */
  readonly dates: readonly (string | undefined)[];
  /** From `rel="canonical"` or `og:url`; the address of the capture instead, if the file records it. */
  readonly url?: string;
  /** Texts of the page's `<h1>` elements, in document order. */
  readonly headings: readonly string[];
}

/** Maximum size of the JSON-LD that is read, in UTF-16 units, and its maximum depth. */
const mostData = 500_000;
const deepest = 12;

const articleTypes = /^(?:\w*Article|\w*Posting|Report|WebPage|LiveBlogPosting|CreativeWork|Legislation\w*)$/;

/** Names of `<meta>` elements, in order of preference. */
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

/** Maximum length of a title, a name or a date, in UTF-16 units; longer texts are ignored. */
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

/** The facts of the articles that a JSON-LD script describes. Invalid JSON yields none. */
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

/** Names of people or organisations, given as names or as objects with one, joined: `M. Lind, K. Berg`. */
function namesOf(value: unknown): string | undefined {
  const names = [value].flat().flatMap((each) => {
    const name = typeof each === "object" && each !== null ? (each as { name?: unknown }).name : each;
    return plain(Array.isArray(name) ? name[0] : name) ?? [];
  });
  const people = names.filter((name) => !/^https?:/i.test(name));
  return people.length > 0 ? people.join(", ") : undefined;
}
