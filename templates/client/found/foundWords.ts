/**
 * Words that a reader found by searching, for the page that a result leads to. They are handed over in the browser's storage,
 * because no server should see what is searched for.
 */
interface FoundWords {
  /** Id of the row. */
  readonly row: string;
  readonly words: readonly string[];
}

const key = "variorum-found";

/** Keeps the words of a result that is about to be opened. */
export function keepFoundWords(found: FoundWords): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(found));
  } catch {
    // Without storage, the row alone is marked.
  }
}

/** Marks the words that were found in the row of the URL's fragment, where the browser can without altering the page. */
export function markFoundWords(): void {
  if (!("highlights" in CSS)) return;
  CSS.highlights.delete("found");
  const found = readFoundWords();
  const row = document.getElementById(location.hash.slice(1));
  if (!row || found?.row !== row.id) return;
  const ranges = [...row.querySelectorAll(".before, .after")].flatMap((side) =>
    found.words.flatMap((word) => rangesOf(side, word)),
  );
  CSS.highlights.set("found", new Highlight(...ranges));
}

function readFoundWords(): FoundWords | undefined {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? "null") ?? undefined;
  } catch {
    return undefined;
  }
}

/** Every place of a text in an element, also across the borders of marks and links. */
function rangesOf(element: Element, word: string): Range[] {
  const nodes: Text[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT, (node) =>
    // Not in the site's own words.
    node.parentElement?.closest(".side, .origin") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  const text = nodes.map(({ data }) => data).join("");
  const ranges: Range[] = [];
  for (let at = text.indexOf(word); word !== "" && at >= 0; at = text.indexOf(word, at + word.length)) {
    const range = document.createRange();
    range.setStart(...pointAt(nodes, at));
    range.setEnd(...pointAt(nodes, at + word.length));
    ranges.push(range);
  }
  return ranges;
}

function pointAt(nodes: readonly Text[], offset: number): [Text, number] {
  let rest = offset;
  for (const node of nodes) {
    if (rest <= node.length) return [node, rest];
    rest -= node.length;
  }
  const last = nodes.at(-1)!;
  return [last, last.length];
}
