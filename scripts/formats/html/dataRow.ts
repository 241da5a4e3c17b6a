import { type Element, isElement, type ParentNode } from "./document.ts";

const ofLayout = new Set("table ul ol blockquote pre h1 h2 h3 h4 h5 h6".split(" "));
const known = new WeakMap<Element, boolean>();

/**
 * Whether a table's row holds data. Old pages lay out whole articles in one table; a row with blocks of its own in it, or
 * with two paragraphs beside each other in a cell, is layout, and its paragraphs are read one by one.
 */
export function isDataRow(row: Element): boolean {
  const answer = known.get(row) ?? holdsData(row);
  known.set(row, answer);
  return answer;
}

function holdsData(row: Element): boolean {
  const parentsOfOne = new Set<ParentNode | null>();
  const waiting = [...row.children];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (!isElement(node)) continue;
    if (ofLayout.has(node.name)) return false;
    if (node.name === "p" || node.name === "div") {
      if (parentsOfOne.has(node.parent)) return false;
      parentsOfOne.add(node.parent);
    }
    for (const child of node.children) waiting.push(child);
  }
  return true;
}
