import { matchesAt } from "./evidence/matchesAt.ts";
import { passagesOf } from "./evidence/passages.ts";
import type { Label } from "./label.ts";
import { onceForLists, wordListsOf } from "./words/wordLists.ts";

/**
 * A note that admits an earlier error or change was added: a paragraph or sentence that begins like one
 * (“Correction:”, “This article was amended …”, “An earlier version of this …”), or the same in front of the title. Not
 * a note that was there before, even if it changed, and not “Last updated”, which every page says.
 */
export const correction: Label = {
  name: "correction",
  applies: (context) => {
    const { article, change, before, after } = context;
    const notes = notesIn(wordListsOf(context));
    const textOf = (index: number) => article.paragraphs[index]!.text;
    let added = 0;
    let removed = 0;
    for (const row of change.rows) {
      if (row.kind === "added") added += notes(textOf(after.paragraphs[row.after[0]]!));
      if (row.kind === "removed") removed += notes(textOf(before.paragraphs[row.before[0]]!));
    }
    return (
      added > removed ||
      passagesOf(context).some((passage) => {
        // Few texts contain a note: only then is the other side searched.
        const count = notes(passage.after);
        return count > 0 && count > notes(passage.before);
      })
    );
  },
};

/** Characters after which a note may begin, possibly after a space: the end of a sentence, a bracket, an asterisk, a bullet. */
const signs = '.!?。！？…”"»([（【〔*•|';
const sign = `[${signs}]`;
const isStart = new Uint8Array(0x10000);
for (const unit of `${signs}\n`) isStart[unit.charCodeAt(0)] = 1;

/** Counts the notes of a text. */
const notesIn = onceForLists((languages) => {
  const month = languages.flatMap(({ months }) => months).join("|");
  const noDate = `(?!\\s*(?:\\p{L}+,?\\s+)?(?:\\p{Nd}${month && `|(?:${month})(?!\\p{L})`}))`;
  const begins = languages.flatMap(({ corrections, updates }) => [
    ...corrections,
    ...updates.map((update) => `${update}${noDate}`),
  ]);
  if (begins.length === 0) return () => 0;
  // Bounded, because a line of 100,000 quotation marks would take minutes. At the start of the text, of a sentence or of
  // a bracket, possibly after an asterisk, a bullet or a quotation mark.
  const pattern = new RegExp(
    `(?:^|${sign}\\s?|\\n)["“„*•·\\s]{0,4}(?:${begins.map((of) => `(?:${of})`).join("|")})`,
    "iuy",
  );
  return (text: string): number => {
    const positions = [0];
    for (let at = 0; at < text.length; at++) if (isStart[text.charCodeAt(at)] === 1) positions.push(at);
    return matchesAt(text, positions, pattern).length;
  };
});
