/** What kind of page was captured in place of the article. */
export type FailedPage = "error page" | "paywall" | "consent wall" | "captcha" | "script wall";

/** The words by which labels know their evidence in one language. All in lower case, whole words. */
export interface LanguageWords {
  /**
   * Words that turn or weaken what is said. Those of one group are taken for each other: `don't` → `do not` is no
   * change of meaning, `may` → `must` is. `*` in front stands for any beginning of the word.
   */
  readonly negation: readonly (readonly string[])[];
  /** Names of months and their short forms; the dot behind a short form is not written here. */
  readonly months: readonly string[];
  readonly weekdays: readonly string[];
  /** Words behind which a number from 1900 to 2099 is a year. */
  readonly beforeYear: readonly string[];
  /** Numbers written as words, to what they are worth. */
  readonly numbers: Readonly<Record<string, number>>;
  /** Regular expressions of how a note on a correction begins, from the start of a sentence. */
  readonly corrections: readonly string[];
  /** The same of a note on an update. In front of a date it is no note, but the day that every page tells. */
  readonly updates: readonly string[];
  /** What begins a line that names the author. */
  readonly byline: readonly string[];
  /** Regular expressions of how a page says how long ago something was; `\\d` is a digit of any script. */
  readonly ago: readonly string[];
  /** The same of what a page counts about itself, behind the number. */
  readonly counted: readonly string[];
  /** Phrases of pages that are not the article. */
  readonly failed: Readonly<Partial<Record<FailedPage, readonly string[]>>>;
  /** Nouns are written with a capital, so a single capital says nothing about names. */
  readonly capitalNouns?: true;
  /** Words that a capital does not make a name: titles, and what else begins a sentence without an article. */
  readonly notNames?: readonly string[];
  /** What only people and bodies do: a single word in front of one of these, at the start of a sentence, may be a name. */
  readonly personVerbs?: readonly string[];
  /** Words that say little alone, which statistics of words leave out. Those of `numbers`, `months` and `weekdays` need not be here. */
  readonly functionWords?: readonly string[];
  /** How contracts define and name the things they speak of. */
  readonly contracts?: ContractWords;
}

/** What contracts and terms of use write with capitals without naming anybody: “the Service”, “each Customer”. */
export interface ContractWords {
  /** Common nouns written so, in the singular. */
  readonly terms: readonly string[];
  /** Words that stand in front of such a term, and hardly in front of a name. */
  readonly before: readonly string[];
  /** What follows a term in quotation marks where it is defined: “Service” means … */
  readonly means: readonly string[];
  /** What stands in front of it: … referred to as the “Company”. */
  readonly calledAs: readonly string[];
}
