import { attributeOf, type ChildNode, isElement, parseDocument } from "../../formats/html/document.ts";
import type { PageBlock } from "../../formats/html/readPage.ts";
import type { Place } from "../../formats/html/region/places.ts";
import { extractor } from "../../formats/html/selectors.ts";
import type { Paragraph } from "../../model/paragraph.ts";
import { PageDrafts, type PageText } from "../../store/versions/pageDrafts.ts";
import { ParagraphTable } from "../../store/versions/paragraphTable.ts";
import { decodeBody } from "../writing/decodeBody.ts";
import type { PageSettings } from "../writing/settingsInStore.ts";

/** A paragraph of a page, and its place there. */
export interface SeenParagraph {
  readonly paragraph: Paragraph;
  /** A CSS selector for the surrounding elements. */
  readonly place: string;
  /** Hidden until a reader opens it, or shown by no browser. */
  readonly isHidden: boolean;
}

/** The result of extraction for one page. */
export interface SeenPage extends Pick<PageText, "title" | "meta"> {
  /** Kept paragraphs, in reading order. */
  readonly kept: readonly SeenParagraph[];
  readonly leftOut: readonly SeenParagraph[];
  /** Whether nothing in it matches the settings' selectors. */
  readonly lacksSelected: boolean;
  /** Number of elements that each selector matches. */
  readonly selected: readonly SelectorMatch[];
  readonly removed: readonly SelectorMatch[];
  readonly warnings: readonly string[];
}

export interface SelectorMatch {
  readonly selector: string;
  readonly count: number;
}

/**
 * Determines which paragraphs of a page would be kept, and which left out.
 *
 * @param others further pages of its article, from which an import decides what the article's text is
 */
export function lookAtPage(
  body: string | Uint8Array,
  { extract, sourceName }: PageSettings,
  others: Iterable<string | Uint8Array> = [],
): SeenPage {
  const { text, warnings } = decodeBody(body, true);
  const table = new ParagraphTable();
  const drafts = new PageDrafts(table, extract);
  const page = drafts.read(text);
  drafts.add(page);
  for (const other of others) drafts.add(drafts.read(decodeBody(other, true).text));
  const chosen = drafts.chosen()[0]!;
  const { title, meta, lacksSelected = false } = drafts.texts(sourceName)[0]!;
  const document = parseDocument(text);
  const names = namesIn(document);
  const count = (selector: string, key: "select" | "remove"): SelectorMatch => {
    const { selected, removed } = extractor({ [key]: [selector] })(document);
    return { selector, count: (key === "select" ? selected : removed).size };
  };
  const seen = ({ paragraph, place, isHidden, isUnshown }: PageBlock): SeenParagraph => ({
    paragraph,
    place: selectorOf(place, names),
    isHidden: isHidden || isUnshown,
  });
  return {
    ...(title !== undefined && { title }),
    meta,
    kept: page.blocks.filter((_, at) => chosen[at]).map(seen),
    leftOut: page.blocks.filter((_, at) => !chosen[at]).map(seen),
    lacksSelected,
    selected: (extract?.select ?? []).map((selector) => count(selector, "select")),
    removed: (extract?.remove ?? []).map((selector) => count(selector, "remove")),
    warnings,
  };
}

/** Maximum number of elements in a selector: enough to identify a place, and few enough to be readable. */
const mostElements = 3;
const mostClasses = 2;

/**
 * A selector from the innermost places around a paragraph that have an id or a class; it may skip elements in between.
 */
function selectorOf(place: Place, names: ReadonlyMap<string, string>): string {
  const elements: string[] = [];
  for (let at: Place | undefined = place; at && elements.length < mostElements; at = at.parent) {
    const id = at.id === "" ? "" : `#${names.get(at.id) ?? at.id}`;
    const classes = at.classes
      .filter((name) => /^[a-z_-]/i.test(name))
      .slice(0, mostClasses)
      .map((name) => `.${(names.get(name) ?? name).replace(/[^\w-]/g, "\\$&")}`)
      .join("");
    if (elements.length === 0 || id !== "" || classes !== "" || at.name === "body")
      elements.push(at.name + (id || classes));
    if (id !== "") break;
  }
  return elements.reverse().join(" ");
}

/** Ids and classes as the page writes them, because places hold them in lower case. */
function namesIn(document: { readonly children: readonly ChildNode[] }): Map<string, string> {
  const names = new Map<string, string>();
  const waiting: ChildNode[] = [...document.children];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (!("children" in node)) continue;
    for (const child of node.children) waiting.push(child);
    if (!isElement(node)) continue;
    for (const name of [attributeOf(node, "id") ?? "", ...(attributeOf(node, "class") ?? "").split(/[\t\n\f\r ]+/)])
      if (name !== "" && !names.has(name.toLowerCase())) names.set(name.toLowerCase(), name);
  }
  return names;
}
