import { type ChildNode, isElement, parseDocument } from "../../formats/html/document.ts";

/** Elements that begin a paragraph of their own. */
const blocks = /<\/?(?:p|div|li|ul|ol|h[1-6]|blockquote|tr|table|section|article|figcaption)\b[^<>]*>/gi;

/** Elements whose content is not text. */
const noText = new Set(["script", "style", "template"]);

/**
 * The text of simple HTML, little more than paragraphs, as these programs store it; paragraphs are separated by blank
 * lines. All of it is the article's text, so no part is selected.
 */
export function textOfHtml(html: string): string {
  const marked = html
    .replace(/[ \t\r\n\f]+/g, " ")
    .replace(blocks, "\n\n")
    .replace(/<br ?\/?>/gi, "\n");
  // Wrapped in `<pre>`, or the parser would drop leading line breaks.
  const lines = rawText(`<pre>\n${marked}`)
    .split("\n")
    .map((line) => line.trim());
  return lines
    .join("\n")
    .split(/\n{2,}/)
    .filter((paragraph) => paragraph !== "")
    .join("\n\n")
    .replace(/^\n|\n$/g, "");
}

function rawText(html: string): string {
  let text = "";
  const waiting: ChildNode[] = [...parseDocument(html).children].reverse();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type === "text") text += node.data;
    else if ("children" in node && !(isElement(node) && noText.has(node.name)))
      for (const child of [...node.children].reverse()) waiting.push(child);
  }
  return text;
}
