import { type Passage, passagesOf, textsOf } from "./evidence/passages.ts";
import { wholeWords } from "./evidence/wholeWords.ts";
import type { Label } from "./label.ts";
import { onceForLists, wordListsOf } from "./words/wordLists.ts";

/**
 * A word that turns or weakens what is said came in, went out or gave way to another, in a sentence that stands on both
 * sides: `did` → `did not`, `may` → `must`, `killed` → `allegedly killed`. Words that say the same are taken for each
 * other (`don't` → `do not`); a word that only went elsewhere in its paragraph counts as kept; words of whole sentences
 * that are new or gone do not count.
 */
export const negation: Label = {
  name: "negation",
  title: "Negation or doubt",
  rule: "A “not”, a word like “may” or “must”, or one of doubt like “alleged” came into a sentence, went out of it or was replaced.",
  applies: (context) => {
    const groupOf = groups(wordListsOf(context));
    return passagesOf(context).some((passage) => isTurned(passage, groupOf));
  },
};

/** UTF-16 units, some seven words. In a longer edit the sentence is another one, and has its own “not”. */
const longest = 40;

type GroupOf = (token: string) => number | undefined;

function isTurned(passage: Passage, groupOf: GroupOf): boolean {
  const balance = new Map<number, number>();
  for (const edit of passage.edits) {
    if (Math.max(edit.before[1] - edit.before[0], edit.after[1] - edit.after[0]) > longest) continue;
    const [deleted, inserted] = textsOf(passage, edit);
    if (isSentences(deleted, inserted) || isSentences(inserted, deleted)) continue;
    count(deleted, groupOf, balance, -1);
    count(inserted, groupOf, balance, 1);
  }
  return [...balance.values()].some((sum) => sum !== 0);
}

/** True for text that came or went as whole sentences. */
function isSentences(text: string, other: string): boolean {
  return other.trim() === "" && /^\W*\p{Lu}/u.test(text) && /[.!?。！？]["”’»)]*\s*$/u.test(text);
}

function count(text: string, groupOf: GroupOf, balance: Map<number, number>, by: number): void {
  for (const token of wholeWords(text)) {
    const group = groupOf(token);
    if (group !== undefined) balance.set(group, (balance.get(group) ?? 0) + by);
  }
}

const contracted = /n['’]t$/i;
// “May” and “Can” with a capital are a month and a name more often than a word at the start of a sentence.
const onlySmall = new Set(["may", "can", "will", "nie", "point", "kann"]);

const groups = onceForLists((languages) => {
  const known = new Map<string, number>();
  let next = 0;
  for (const { negation } of languages) {
    for (const group of negation) {
      const number = group.map((word) => known.get(word)).find((of) => of !== undefined) ?? next++;
      for (const word of group) known.set(word, number);
    }
  }
  const contraction = known.get("n't");
  const endings = [...known]
    .filter(([word]) => word.startsWith("*"))
    .map(([word, group]) => [word.slice(1), group] as const);
  return (token: string): number | undefined => {
    const word = token.toLowerCase();
    if (contraction !== undefined && contracted.test(word)) return contraction;
    if (onlySmall.has(word) && token !== word) return undefined;
    return known.get(word) ?? endings.find(([ending]) => word.endsWith(ending))?.[1];
  };
});
