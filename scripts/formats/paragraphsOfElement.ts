import type { MarkKind, Paragraph } from "../model/paragraph.ts";
import { linkTarget } from "./linkTarget.ts";
import { ParagraphBuilder } from "./paragraphBuilder.ts";
import { walk } from "./walk.ts";

const unseen = words(
  "head script style noscript template nav svg math iframe object embed select textarea button audio video canvas",
);
const blocks = words(
  "html body address article aside center dd details dialog div dl dt fieldset figcaption figure footer form header hr " +
    "hgroup legend main menu p search section summary table caption thead tbody tfoot",
);
const inlineMarks = new Map<string, MarkKind>([
  ["em", "emphasis"],
  ["i", "emphasis"],
  ["strong", "strong"],
  ["b", "strong"],
  ["code", "code"],
  ["s", "strike"],
  ["del", "strike"],
  ["strike", "strike"],
]);
/** Read by the element as a whole, not child by child. */
const wholes = words("pre img br");

/** The text below an element as paragraphs, the way a browser lays it out. */
export function paragraphsOfElement(root: Element): Paragraph[] {
  const builder = new ParagraphBuilder();
  for (const { moment, node } of walk(root, goesInto)) {
    if (node.nodeType === node.TEXT_NODE && moment === "enter") builder.write(node.nodeValue ?? "");
    if (!isElement(node) || isUnseen(node)) continue;
    if (moment === "enter") enter(node, builder);
    else leave(node, builder);
  }
  builder.endParagraph();
  return builder.paragraphs;
}

function enter(element: Element, builder: ParagraphBuilder): void {
  const name = element.localName;
  const mark = inlineMarks.get(name);
  if (mark) builder.openMark(mark);
  else if (blocks.has(name)) builder.endParagraph();
  else
    switch (name) {
      case "a":
        if (element.hasAttribute("href")) builder.openMark("link", linkTarget(element.getAttribute("href") ?? ""));
        break;
      case "img":
        builder.image(element.getAttribute("alt") ?? "", linkTarget(element.getAttribute("src") ?? ""));
        break;
      case "br":
        builder.write(" ");
        break;
      case "pre":
        builder.code(preformatted(element));
        break;
      case "h1":
      case "h2":
      case "h3":
      case "h4":
      case "h5":
      case "h6":
        builder.beginBlock({ kind: "heading", level: Number(name.slice(1)) });
        break;
      case "ul":
        builder.beginList();
        break;
      case "ol":
        builder.beginList(wholeNumber(element.getAttribute("start")) ?? 1);
        break;
      case "li":
        builder.beginBlock({ kind: "list-item", number: wholeNumber(element.getAttribute("value")) });
        break;
      case "blockquote":
        builder.beginBlock({ kind: "quotation" });
        break;
      case "tr":
        if (isDataRow(element)) builder.beginBlock({ kind: "table-row" });
        break;
      case "th":
      case "td":
        if (isInDataRow(element)) builder.beginCell();
        else builder.endParagraph();
        break;
    }
}

function leave(element: Element, builder: ParagraphBuilder): void {
  const name = element.localName;
  const mark = inlineMarks.get(name);
  if (mark) builder.closeMark(mark);
  else if (blocks.has(name)) builder.endParagraph();
  else
    switch (name) {
      case "a":
        if (element.hasAttribute("href")) builder.closeMark("link");
        break;
      case "h1":
      case "h2":
      case "h3":
      case "h4":
      case "h5":
      case "h6":
      case "li":
      case "blockquote":
        builder.endBlock();
        break;
      case "ul":
      case "ol":
        builder.endList();
        break;
      case "tr":
        if (isDataRow(element)) builder.endBlock();
        break;
      case "th":
      case "td":
        if (!isInDataRow(element)) builder.endParagraph();
        break;
    }
}

/**
 * Old pages lay out whole articles in one table. A row with blocks of its own in it, or with two paragraphs in a cell,
 * is layout; its paragraphs are read one by one.
 */
function isDataRow(row: Element): boolean {
  return !row.querySelector("table, ul, ol, blockquote, pre, h1, h2, h3, h4, h5, h6, p ~ p, div ~ div");
}

function isInDataRow(cell: Element): boolean {
  return cell.parentElement?.localName === "tr" && isDataRow(cell.parentElement);
}

function preformatted(pre: Element): string {
  let text = "";
  for (const { moment, node } of walk(pre, () => true)) {
    if (moment === "leave") continue;
    if (node.nodeType === node.TEXT_NODE) text += node.nodeValue ?? "";
    else if (isElement(node) && node.localName === "br") text += "\n";
  }
  // As in a browser, a line feed right after `<pre>` is not part of its text.
  return text.replace(/^\n/, "");
}

function goesInto(node: Node): boolean {
  return !isElement(node) || !(isUnseen(node) || wholes.has(node.localName));
}

function isUnseen(element: Element): boolean {
  return unseen.has(element.localName) || element.hasAttribute("hidden");
}

function isElement(node: Node): node is Element {
  return node.nodeType === node.ELEMENT_NODE;
}

function wholeNumber(value: string | null): number | undefined {
  return value !== null && /^\s*-?\d{1,9}\s*$/.test(value) ? Number(value) : undefined;
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}
