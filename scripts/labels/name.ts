import { tokenize } from "../diff/tokens.ts";
import { paragraphsOf } from "../model/article.ts";
import { type Edit, isShort, type Passage, passagesOf } from "./evidence/passages.ts";
import type { Label, LabelContext } from "./label.ts";
import { onceForLists, wordListsOf } from "./words/wordLists.ts";

/**
 * A name gave way to another, or to another spelling: a word with a capital where none is due (not at the start of a
 * sentence, a quotation or a list item, not in a line written all in capitals) stands at the place of another one.
 * Neither word may stand in small letters anywhere in its version: “Services” is a name in a contract only where there
 * are no “services”. Not days and months, not a title in front of the same name, not a name that was only added.
 * In German, where every noun has a capital, a name is two words with a capital beside each other. In scripts without
 * capitals there is nothing to go by.
 */
export const name: Label = {
  name: "name",
  title: "Name",
  rule: "A name was replaced by another one or spelled differently (only in scripts that have capitals).",
  applies: (context) => {
    const lists = wordListsOf(context);
    const isName = nameTest(lists);
    return passagesOf(context).some((passage) =>
      passage.edits.some((edit) => isShortName(edit) && replacesName(context, passage, edit, isName)),
    );
  },
};

/** UTF-16 units: a few words. In a longer edit the names on both sides need not answer to each other. */
const longestName = 48;
const isShortName = (edit: Edit) =>
  isShort(edit) && edit.before[1] - edit.before[0] <= longestName && edit.after[1] - edit.after[0] <= longestName;

interface NameTest {
  readonly notNames: ReadonlySet<string>;
  /** A single capital says nothing. */
  readonly needsTwo: boolean;
}

const nameTest = onceForLists(
  (languages): NameTest => ({
    notNames: new Set(
      languages.flatMap(({ months, weekdays, notNames = [], numbers, byline }) => [
        ...months,
        ...weekdays,
        ...notNames,
        ...byline,
        ...Object.keys(numbers),
      ]),
    ),
    needsTwo: languages.length === 1 && languages[0]!.capitalNouns === true,
  }),
);

function replacesName(context: LabelContext, passage: Passage, edit: Edit, test: NameTest): boolean {
  if (!upper.test(passage.before.slice(...edit.before)) || !upper.test(passage.after.slice(...edit.after)))
    return false;
  const ofBefore = namesIn(passage.before, edit.before, test);
  const ofAfter = namesIn(passage.after, edit.after, test);
  const before = ofBefore.filter((word) => !ofAfter.some((other) => sameName(word, other)));
  const after = ofAfter.filter((word) => !ofBefore.some((other) => sameName(word, other)));
  return (
    before.some((word) => !standsSmall(word, paragraphsOf(context.article, context.before))) &&
    after.some((word) => !standsSmall(word, paragraphsOf(context.article, context.after)))
  );
}

const upper = /\p{Lu}/u;
const capital = /^\p{Lu}[\p{L}\p{M}'’]/u;
const small = /^\p{Ll}/u;
const word = /^\p{L}/u;
const sentenceEnd = /^(?:[.!?:…•*#|–—-]+|["“„«‘'([‚]|\n)$/u;

/** The words of a range that have a capital where none is due. */
function namesIn(text: string, [from, to]: Edit["before"], { notNames, needsTwo }: NameTest): string[] {
  // The sentence around is enough, and a line of megabytes is not read once for each of its edits.
  const start = Math.max(0, from - 200);
  const tokens = tokenize(text.slice(start, to + 200));
  if (!/\p{Ll}/u.test(text.slice(start, to + 200))) return [];
  const words = tokens.filter((token) => word.test(token) && token.length > 3);
  // A heading whose words all have capitals, as English sets them, tells no name from the rest.
  if (!words.some((token) => small.test(token))) return [];
  if (words.filter((token) => upper.test(token.charAt(0))).length > words.length * 0.6 && words.length > 4) return [];
  const found: string[] = [];
  let at = start;
  let isStart = true;
  let capitalBefore = false;
  tokens.forEach((token, k) => {
    const end = at + token.length;
    if (token.trim() !== "") {
      const isCapital = capital.test(token);
      const hasNeighbour = capitalBefore || (tokens[k + 1] === " " && capital.test(tokens[k + 2] ?? ""));
      // At the start of a sentence a capital is due, unless the name goes on behind it.
      const isDue = isStart && (needsTwo || !hasNeighbour);
      if (at < to && end > from && isCapital && !isDue && (!needsTwo || hasNeighbour)) {
        const plain = token.replace(/['’]s$/u, "");
        if (!notNames.has(plain.toLowerCase())) found.push(plain);
      }
      capitalBefore = isCapital && !isStart;
      isStart = sentenceEnd.test(token) ? !(token === "." && isInitial(tokens, k)) : false;
    }
    at = end;
  });
  return found;
}

/** `J.` in `J. Smith`, `Mr.` */
function isInitial(tokens: readonly string[], dot: number): boolean {
  const before = tokens[dot - 1] ?? "";
  return capital.test(`${before}x`) && before.length <= 2;
}

function sameName(one: string, other: string): boolean {
  return one.normalize("NFC").toLowerCase() === other.normalize("NFC").toLowerCase();
}

function standsSmall(of: string, paragraphs: readonly { readonly text: string }[]): boolean {
  if (!small.test(of.toLowerCase())) return true;
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])${of.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ".")}(?![\\p{L}\\p{N}])`,
    "u",
  );
  return paragraphs.some(({ text }) => pattern.test(text));
}
