import { compile, selectAll } from "css-select";
import type { PageExtract } from "../../model/settings/readingSettings.ts";
import { type Document, type Element, isElement, type ParentNode } from "./document.ts";
import { isShadowRoot } from "./flatTree.ts";

/** The elements of a page that an archive's settings select and remove. */
export interface Extracted {
  readonly selected: ReadonlySet<Element>;
  readonly removed: ReadonlySet<Element>;
}

/** Maximum length of a selector, in characters; longer ones are taken for mistakes. */
const longest = 500;

/**
 * Selectors that css-select accepts although they match nothing: an empty one, a combinator without one of its sides, a
 * dot without a name.
 */
const incomplete = /^\s*$|(?:^|,)\s*[>+~]|[>+~]\s*(?:,|$)|\.(?![\w\\-]|[^\x00-\x7f])/;

/** Returns why a text cannot be used as a CSS selector; undefined if it can. */
export function selectorFault(selector: string): string | undefined {
  if (selector.length > longest) return `a selector has at most ${longest} characters`;
  const bare = selector.replace(/"[^"]*"|'[^']*'|\[[^\]]*\]/g, "x");
  if (incomplete.test(bare)) return "a part of it is missing";
  try {
    compile(selector);
    return undefined;
  } catch (error) {
    return (error as Error).message.split("\n", 1)[0];
  }
}

/**
 * Compiles selectors for the pages of one article. They match inside shadow roots as well, but never across the
 * boundary of one, as in a browser.
 */
export function extractor({ select = [], remove = [] }: PageExtract): (document: Document) => Extracted {
  const selects = select.map((each) => compile<ParentNode, Element>(each));
  const removes = remove.map((each) => compile<ParentNode, Element>(each));
  return (document) => {
    const roots = rootsOf(document);
    const all = (queries: typeof selects) =>
      new Set(queries.flatMap((query) => roots.flatMap((root) => selectAll<ParentNode, Element>(query, root))));
    return { selected: all(selects), removed: all(removes) };
  };
}

/** The document and the content of each of its shadow roots. */
function rootsOf(document: Document): ParentNode[] {
  const roots: ParentNode[] = [document];
  const waiting: ParentNode[] = [document];
  for (let node = waiting.pop(); node; node = waiting.pop())
    for (const child of node.children) {
      if (!("children" in child)) continue;
      if (!isElement(child) && isElement(node) && isShadowRoot(node)) roots.push(child);
      waiting.push(child);
    }
  return roots;
}
