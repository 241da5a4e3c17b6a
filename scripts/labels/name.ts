import type { Version } from "../model/version.ts";
import { contractTerms } from "./evidence/definedTerms.ts";
import { type FoundName, namesIn, standsAsName, standsSmall } from "./evidence/names.ts";
import { type Edit, isShort, type Passage, passagesOf, textsOf } from "./evidence/passages.ts";
import type { Span } from "./evidence/spans.ts";
import type { Label, LabelContext } from "./label.ts";
import { wordListsOf } from "./words/wordLists.ts";

/**
 * A name gave way to another, or to another spelling: a word with a capital where none is due (not at the start of a
 * sentence, a quotation or a list item, not in a line written all in capitals) stands at the place of another one.
 * At the start of a sentence, where every word has a capital, it must be known for a name: it stands as one elsewhere,
 * or in front of what only people do (`Hartwell resigned` → `Brennan resigned`); one of the two is enough, for the other
 * has its place. Neither word may stand in small letters anywhere in its version, nor be a term of a contract (“the
 * Service”, “each Customer”, whatever it defines in quotation marks). Not days and months, not a title in front of the
 * same name, not a name that was only added. In German, where every noun has a capital, a name is two words with a
 * capital beside each other, inside a sentence. In scripts without capitals there is nothing to go by.
 */
export const name: Label = {
  name: "name",
  applies: (context) => {
    const find = namesIn(wordListsOf(context));
    const namesBefore = new NamesOfVersion(context, context.before);
    const namesAfter = new NamesOfVersion(context, context.after);
    return passagesOf(context).some((passage) =>
      passage.edits.some((edit) => {
        // In a longer edit the names on both sides need not answer to each other.
        if (!isShort(edit)) return false;
        const { before, after } = otherNames(passage, edit, find);
        if (before.length === 0 || after.length === 0) return false;
        const isKnown = [...before, ...after].some(
          ({ word, ground }) => ground !== "due" || namesBefore.standsAsName(word) || namesAfter.standsAsName(word),
        );
        return (
          isKnown &&
          before.some(({ word }) => namesBefore.mayBeName(word)) &&
          after.some(({ word }) => namesAfter.mayBeName(word))
        );
      }),
    );
  },
};

const upper = /\p{Lu}/u;

interface Names {
  readonly before: readonly FoundName[];
  readonly after: readonly FoundName[];
}

/** The names of either side of an edit that the other side has not. */
function otherNames(passage: Passage, edit: Edit, find: (text: string, range: Span) => FoundName[]): Names {
  // Cheap, and settles nearly every edit.
  if (!textsOf(passage, edit).every((text) => upper.test(text))) return { before: [], after: [] };
  const before = find(passage.before, edit.before);
  const after = find(passage.after, edit.after);
  return { before: without(before, after), after: without(after, before) };
}

function without(names: readonly FoundName[], others: readonly FoundName[]): FoundName[] {
  const plain = (word: string) => word.normalize("NFC").toLowerCase();
  return names.filter(({ word }) => !others.some((other) => plain(other.word) === plain(word)));
}

/** What the rest of a version says of a word with a capital; nothing is read before the first question. */
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
