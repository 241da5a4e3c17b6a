import { functionWordsOf } from "../../labels/words/functionWords.ts";
import type { Article } from "../../model/article.ts";
import type { Change } from "../../model/change.ts";
import { compareText } from "../../model/compareText.ts";
import { prominenceOf } from "../../page/lists/prominence.ts";

/** Words of one article that statistics count: enough for any but a live blog, and bounded for that. */
const mostWords = 100;
/** Longer ones come from embedded data. */
const longestWord = 40;

// A letter first, so that numbers, which are no words, are left out, as is anything that a spreadsheet would compute.
const wordPattern = /\p{L}[\p{L}\p{M}\p{N}]*(?:['’-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;
// Scripts without spaces between words: what would be counted are clauses.
const unspaced = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/u;

/**
 * Distinct words, in lower case, that changes of an article removed without adding them elsewhere in the same change; function
 * words left out. Those removed by most changes, at most 100. Quiet changes (returns, suspect captures …) do not count, nor does
 * the same step a second time; nothing is counted in a language without a list of function words. What is withheld is in no
 * change.
 */
export function removedWords(article: Article, changes: readonly Change[]): string[] {
  const isFunctionWord = functionWordsOf(article.lang);
  if (!isFunctionWord) return [];
  const counts = new Map<string, number>();
  for (const change of changes) {
    if (change.sameAs !== undefined || prominenceOf(change.labels) === "quiet") continue;
    for (const [word, net] of netRemoved(article, change))
      if (net > 0 && !isFunctionWord.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || compareText(a, b))
    .slice(0, mostWords)
    .map(([word]) => word);
}

/** How many more times each word was removed than added. */
function netRemoved(article: Article, { before, after, rows, quiet }: Change): Map<string, number> {
  const net = new Map<string, number>();
  const count = (text: string, by: 1 | -1) => {
    for (const [found] of text.matchAll(wordPattern)) {
      if (found.length < 2 || found.length > longestWord || unspaced.test(found)) continue;
      const word = found.toLowerCase().replaceAll("’", "'");
      net.set(word, (net.get(word) ?? 0) + by);
    }
  };
  const textAt = (version: number, position: number) =>
    article.paragraphs[article.versions[version]!.paragraphs[position]!]!.text;
  for (const row of rows) {
    if (row.kind === "unchanged" || quiet?.has(row)) continue;
    if (row.kind === "removed") count(textAt(before, row.before[0]), 1);
    else if (row.kind === "added") count(textAt(after, row.after[0]), -1);
    else for (const [kind, text] of row.runs) if (kind !== "=") count(text, kind === "-" ? 1 : -1);
  }
  return net;
}
