import type { Paragraph } from "../../model/paragraph.ts";
import { ParagraphBuilder } from "../paragraphs/paragraphBuilder.ts";
import { readerOf } from "./elements.ts";
import { walk } from "./walk.ts";

/** The text below an element as paragraphs, the way a browser lays it out. */
export function paragraphsOfElement(root: Element): Paragraph[] {
  const builder = new ParagraphBuilder();
  for (const { moment, node } of walk(root, (node) => isElement(node) && readerOf(node).goesInside)) {
    if (isElement(node)) readerOf(node)[moment](node, builder);
    else if (node.nodeType === node.TEXT_NODE && moment === "enter") builder.write(node.nodeValue ?? "");
  }
  builder.endParagraph();
  return builder.paragraphs;
}

function isElement(node: Node): node is Element {
  return node.nodeType === node.ELEMENT_NODE;
}
