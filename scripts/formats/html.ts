import type { Paragraph } from "../model/paragraph.ts";
import { htmlDocument } from "./htmlDocument.ts";
import { paragraphsOfElement } from "./paragraphsOfElement.ts";
import { readableContent } from "./readableContent.ts";
import { walk } from "./walk.ts";

/**
 * Looking for the article costs Readability several passes, some of them the number of nodes times their depth. A page
 * beyond these bounds is read whole; pages written by people stay far below both.
 */
const maxElements = 20_000;
const maxDepth = 200;

/** A web page: its readable text or, where none stands out, all text of its body outside navigation. */
export function readHtml(html: string): Paragraph[] {
  const document = htmlDocument(html);
  if (!isReasonable(document)) return paragraphsOfElement(document.documentElement);
  const content = readableContent(document);
  const paragraphs = content ? paragraphsOfElement(content) : [];
  // Readability takes the document apart, so its body is read from a fresh one.
  return paragraphs.length > 0 ? paragraphs : paragraphsOfElement(htmlDocument(html).documentElement);
}

function isReasonable(document: Document): boolean {
  let elements = 0;
  let depth = 0;
  for (const { node, moment } of walk(document.documentElement, () => true)) {
    if (node.nodeType !== node.ELEMENT_NODE) continue;
    depth += moment === "enter" ? 1 : -1;
    if (moment === "enter") elements++;
    if (depth > maxDepth || elements > maxElements) return false;
  }
  return true;
}
