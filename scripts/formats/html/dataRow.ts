import { type Element, isElement, type ParentNode } from "./document.ts";

const ofLayout = new Set("table ul ol blockquote pre h1 h2 h3 h4 h5 h6".split(" "));
const known = new WeakMap<Element, boolean>();

/**
 * Whether a table row holds data. Old pages lay out whole articles in one table: a row that contains blocks, or a cell
 * with two inline paragraphs side by side, is layout, and its paragraphs are read one by one.
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
