import type { ChildNode, Document, Element, ParentNode } from "domhandler";
import { parse, parseFragment } from "parse5";
import { adapter, type Htmlparser2TreeAdapterMap } from "parse5-htmlparser2-tree-adapter";

export type { ChildNode, Document, Element, ParentNode } from "domhandler";

/**
 * Parses markup into the document that a browser builds from it, by the standard's tree construction (WHATWG HTML,
 * 13.2.6): content after `</html>`, pages without `<head>` or `<body>` and misnested tags end up where a browser puts
 * them. Nothing is executed and nothing is fetched. Scripting counts as enabled, as in a browser, so the content of
 * `<noscript>` is text.
 */
export function parseDocument(html: string): Document {
  return parse<Htmlparser2TreeAdapterMap>(html, { treeAdapter: adapter, scriptingEnabled: true });
}

/** Parses the content of a `<noscript>` as a browser with scripting disabled does. */
export function parseNoscript(html: string): Document {
  return parseFragment<Htmlparser2TreeAdapterMap>(html, {
    treeAdapter: adapter,
    scriptingEnabled: false,
  }) as unknown as Document;
}

export function isElement(node: ChildNode | ParentNode): node is Element {
  return node.type === "tag" || node.type === "script" || node.type === "style";
}

/** The value of an attribute; undefined if the element lacks it. */
export function attributeOf(element: Element, name: string): string | undefined {
  return Object.hasOwn(element.attribs, name) ? element.attribs[name] : undefined;
}

/** The text of a node and of all its descendants, as written. */
export function rawTextOf(root: ParentNode): string {
  let text = "";
  const waiting: ChildNode[] = [...root.children].reverse();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type === "text") text += node.data;
    else if ("children" in node) for (const child of [...node.children].reverse()) waiting.push(child);
  }
  return text;
}
