import type { Paragraph } from "../../model/paragraph.ts";
import { htmlDocument } from "./htmlDocument.ts";
import { paragraphsOfElement } from "./paragraphsOfElement.ts";
import { readableContent } from "./readableContent.ts";
import { walk } from "./walk.ts";

/**
 * Looking for the article costs Readability up to the elements times their depth: 5 s for 10,000 elements 100 deep, while
 * 30,000 in a page of real depth take 1 s. linkedom hands siblings over as arguments of one call, 120,000 at most.
 */
const maxElementsTimesDepth = 1_000_000;
const maxNodes = 100_000;

/** A web page: its readable text or, where none stands out or the page is too large to look, all text of its body. */
export function readHtml(html: string): Paragraph[] {
  const document = htmlDocument(html);
  if (!isSearchable(document)) return paragraphsOfElement(document.documentElement);
  const content = readableContent(document);
  const paragraphs = content ? paragraphsOfElement(content) : [];
  // Readability takes the document apart, so its body is read from a fresh one.
  return paragraphs.length > 0 ? paragraphs : paragraphsOfElement(htmlDocument(html).documentElement);
}

function isSearchable(document: Document): boolean {
  let nodes = 0;
  let elements = 0;
  let depth = 0;
  let deepest = 0;
  for (const { node, moment } of walk(document.documentElement, () => true)) {
    if (moment === "enter" && ++nodes > maxNodes) return false;
    if (node.nodeType !== node.ELEMENT_NODE) continue;
    if (moment === "leave") depth--;
    else {
      elements++;
      deepest = Math.max(deepest, ++depth);
    }
  }
  return elements * deepest <= maxElementsTimesDepth;
}
