import { type Edit, type Passage, passagesOf, textsOf } from "./evidence/passages.ts";
import { type GroupOf, turnsWord } from "./evidence/turnedWords.ts";
import { wholeWords } from "./evidence/wholeWords.ts";
import { mayHoldWords } from "./evidence/wordBeginnings.ts";
import type { Label } from "./label.ts";
import { onceForLists, wordListsOf } from "./words/wordLists.ts";

/**
 * A word that negates or weakens a statement was added, removed or replaced, in a sentence that is on both sides:
 * `did` → `did not`, `may` → `must`, `killed` → `allegedly killed`. Synonyms count as equal (`don't` → `do not`); a word that
 * only moved inside its paragraph counts as kept; words of whole sentences that were added or removed do not count. In a
 * rewritten sentence, only a word that negates what the other one says plainly counts (`evidence/turnedWords.ts`), in
 * languages with spaces between words.
 */
export const negation: Label = {
  name: "negation",
  applies: (context) => {
    const { groupOf, mayHold } = groups(wordListsOf(context));
    return passagesOf(context).some((passage) => {
      // Cheap, and rules out nearly every passage.
      const mayTurn = passage.edits.some(
        ({ before, after }) =>
          mayHold(passage.before, before[0], before[1]) || mayHold(passage.after, after[0], after[1]),
      );
      if (!mayTurn) return false;
      const edits = passage.edits.filter((edit) => !isSentences(...textsOf(passage, edit)));
      const long = edits.filter((edit) => !isShort(edit));
      return turns(passage, edits.filter(isShort), groupOf) || turnsWord({ ...passage, edits: long }, groupOf);
    });
  },
};

/** Maximum length of an edit in UTF-16 units, about seven words: in a longer one the sentence is a different one, with its own “not”. */
const longest = 40;
const isShort = ({ before, after }: Edit) => before[1] - before[0] <= longest && after[1] - after[0] <= longest;

function turns(passage: Passage, edits: readonly Edit[], groupOf: GroupOf): boolean {
  const balance = new Map<number, number>();
  for (const edit of edits) {
    const [deleted, inserted] = textsOf(passage, edit);
    count(deleted, groupOf, balance, -1);
    count(inserted, groupOf, balance, 1);
  }
  return [...balance.values()].some((sum) => sum !== 0);
}

/** Whether only whole sentences were added or removed. */
function isSentences(deleted: string, inserted: string): boolean {
  const [text, other] = deleted === "" ? [inserted, deleted] : [deleted, inserted];
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
  const groupOf = (token: string): number | undefined => {
    const word = token.toLowerCase();
    if (contraction !== undefined && contracted.test(word)) return contraction;
    if (onlySmall.has(word) && token !== word) return undefined;
    return known.get(word) ?? endings.find(([ending]) => word.endsWith(ending))?.[1];
  };
  // The endings are all Japanese, and any non-ASCII text may match.
  return { groupOf, mayHold: mayHoldWords(known.keys()) };
});
