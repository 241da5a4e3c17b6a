import type { Version } from "../model/version.ts";
import { contractTerms } from "./evidence/definedTerms.ts";
import { type FoundName, namesIn, standsAsName, standsSmall } from "./evidence/names.ts";
import { type Edit, isShort, type Passage, passagesOf, textsOf } from "./evidence/passages.ts";
import type { Span } from "./evidence/spans.ts";
import type { Label, LabelContext, Pair } from "./label.ts";
import { wordListsOf } from "./words/wordLists.ts";

/**
 * A name was replaced by another, or by another spelling: a capitalized word, where no capital is required (not at the start
 * of a sentence, a quotation or a list item, not in a line all in capitals), is in the place of another one. At the start of
 * a sentence, where every word is capitalized, it must be known as a name: it occurs as one elsewhere, or precedes a verb
 * for people (`Hartwell resigned` → `Brennan resigned`); it is enough if this holds for one of the two words. Neither word
 * may occur in lower case anywhere in its version, nor be a term of a contract (“the Service”, “each Customer”, whatever it
 * defines in quotation marks). Not days and months, not a title before the same name, not a name that was only added. In
 * German, where every noun is capitalized, a name is two adjacent capitalized words inside a sentence. In scripts without
 * capitals, names are not recognized.
 */
export const name: Label = {
  name: "name",
  applies: (context) => pairOf(context) !== undefined,
  pair: pairOf,
};

function pairOf(context: LabelContext): Pair | undefined {
  const find = namesIn(wordListsOf(context));
  const namesBefore = new NamesOfVersion(context, context.before);
  const namesAfter = new NamesOfVersion(context, context.after);
  for (const passage of passagesOf(context)) {
    for (const edit of passage.edits) {
      // In a longer edit the names on both sides need not answer to each other.
      if (!isShort(edit)) continue;
      const { before, after } = otherNames(passage, edit, find);
      if (before.length === 0 || after.length === 0) continue;
      const isKnown = [...before, ...after].some(
        ({ word, ground }) => ground !== "due" || namesBefore.standsAsName(word) || namesAfter.standsAsName(word),
      );
      if (!isKnown) continue;
      // All of the edit, as a name may be one word of it: `Ember` → `AI Iron`.
      if (
        before.some(({ word }) => namesBefore.mayBeName(word)) &&
        after.some(({ word }) => namesAfter.mayBeName(word))
      )
        return trimmed(textsOf(passage, edit));
    }
  }
  return undefined;
}

function trimmed([deleted, inserted]: Pair): Pair {
  return [deleted.trim(), inserted.trim()];
}

const upper = /\p{Lu}/u;

interface Names {
  readonly before: readonly FoundName[];
  readonly after: readonly FoundName[];
}

/** The names of each side of an edit that the other side lacks. */
function otherNames(passage: Passage, edit: Edit, find: (text: string, range: Span) => FoundName[]): Names {
  // Cheap, and rules out nearly every edit.
  if (!textsOf(passage, edit).every((text) => upper.test(text))) return { before: [], after: [] };
  const before = find(passage.before, edit.before);
  const after = find(passage.after, edit.after);
  return { before: without(before, after), after: without(after, before) };
}

function without(names: readonly FoundName[], others: readonly FoundName[]): FoundName[] {
  const plain = (word: string) => word.normalize("NFC").toLowerCase();
  return names.filter(({ word }) => !others.some((other) => plain(other.word) === plain(word)));
}

/** Evidence on capitalized words from the rest of a version, gathered on first use. */
class NamesOfVersion {
  private readonly context: LabelContext;
  private readonly version: Version;
  private knownTexts?: readonly string[];
  private isTerm?: (word: string) => boolean;

  constructor(context: LabelContext, version: Version) {
    this.context = context;
    this.version = version;
  }

  mayBeName(word: string): boolean {
    if (standsSmall(word, this.texts)) return false;
    this.isTerm ??= contractTerms(this.texts, wordListsOf(this.context));
    return !this.isTerm(word);
  }

  standsAsName(word: string): boolean {
    return standsAsName(word, this.texts);
  }

  private get texts(): readonly string[] {
    const { paragraphs } = this.context.article;
    this.knownTexts ??= this.version.paragraphs.map((index) => paragraphs[index]!.text);
    return this.knownTexts;
  }
}
