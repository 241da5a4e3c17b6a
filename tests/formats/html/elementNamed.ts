import { type Document, type Element, isElement, type ParentNode } from "../../../scripts/formats/html/document.ts";

/** The last element of a name in a document: of several inside each other the innermost. */
export function elementNamed(document: Document, name: string): Element {
  let found: Element | undefined;
  const look = (node: ParentNode): void => {
    for (const child of node.children) {
      if (!isElement(child)) continue;
      if (child.name === name) found = child;
      look(child);
    }
  };
  look(document);
  if (!found) throw new Error(`no <${name}>`);
  return found;
}
