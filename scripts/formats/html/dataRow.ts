import { walk } from "./walk.ts";

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
  const parentsOfOne = new Set<Node | null>();
  for (const { moment, node } of walk(row, () => true)) {
    if (moment === "leave") continue;
    const name = node.nodeName.toLowerCase();
    if (ofLayout.has(name)) return false;
    if (name !== "p" && name !== "div") continue;
    if (parentsOfOne.has(node.parentNode)) return false;
    parentsOfOne.add(node.parentNode);
  }
  return true;
}
