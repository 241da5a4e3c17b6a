import type { LanguageWords } from "../words/languageWords.ts";
import { onceForLists, type WordLists } from "../words/wordLists.ts";
import { quotations } from "./quotations.ts";
import type { Span } from "./spans.ts";

/** Maximum length in UTF-16 units; a longer quotation defines nothing. */
const longest = 60;
/** Distance from a quotation within which a defining word is searched. */
const reach = 60;
const capitalWord = /^\p{Lu}/u;
const longWord = /[\p{L}\p{M}\p{N}'’.&-]{4,}/gu;
const legalForm =
  /(?<![\p{L}])(?:Inc|Ltd|Limited|LLC|L\.L\.C|LLP|PLC|plc|Corp|Corporation|GmbH|AG|AB|SE|S\.?A|SARL|BV|Oy)(?![\p{L}])/u;

/**
 * Whether a quotation only sets off a term: it has a few words, all capitalized, and is in brackets (`(the “Service”)`),
 * before a defining word (`“Service” means`), after one, or in the middle of a sentence, where reported speech does not
 * begin with a capital (`the “Service”`, `the play “Lost March”`). In a language that capitalizes all nouns, the last case
 * is no evidence.
 */
export function isDefinedTerm(text: string, span: Span, lists: WordLists): boolean {
  return definesIn(lists)(text, span) !== undefined;
}

type Defines = (text: string, span: Span) => "here" | "elsewhere" | undefined;

const definesIn = onceForLists((languages): Defines => {
  const [means, calledAs] = [either(languages, "means"), either(languages, "calledAs")];
  const behind = means === undefined ? undefined : new RegExp(`^[”"“»'’]?\\s+(?:${means})(?![\\p{L}])`, "iu");
  const inFront =
    calledAs === undefined
      ? undefined
      : new RegExp(`(?<![\\p{L}])(?:${calledAs})[\\s,]+(?:\\p{L}{1,5}\\s+){0,3}["“„«]$`, "iu");
  const capitalNouns = languages.some((of) => of.capitalNouns) && languages.every((of) => of.capitalNouns);
  return (text, [start, end]) => {
    if (end - start > longest) return undefined;
    const quoted = text.slice(start, end);
    if (/[.!?,;:…]$/u.test(quoted)) return undefined;
    const words = quoted.match(longWord) ?? [];
    if (words.length === 0 || words.length > 5 || !words.every((word) => capitalWord.test(word))) return undefined;
    const before = text.slice(Math.max(0, start - reach), start);
    const after = text.slice(end, end + reach);
    if (behind?.test(after) || inFront?.test(before)) return "here";
    if (before.lastIndexOf("(") > before.lastIndexOf(")") && after.includes(")")) return "here";
    return !capitalNouns && /\p{Ll} ["“„«]$/u.test(before) && capitalWord.test(quoted) ? "elsewhere" : undefined;
  };
});

function either(languages: readonly LanguageWords[], key: "means" | "calledAs"): string | undefined {
  return languages.flatMap(({ contracts }) => contracts?.[key] ?? []).join("|") || undefined;
}

/**
 * What the paragraphs of a version use as a contract uses its terms: for a word with a capital, true where it is one of the common
 * nouns of contracts, is defined in quotation marks, or stands behind “each”, “your” and the like. The short form of a
 * company's name (`Acme Ltd (“Acme”)`) stays a name. The texts are searched for definitions once, when first asked for.
 */
export function contractTerms(texts: readonly string[], lists: WordLists): (word: string) => boolean {
  const { terms, before } = contractWords(lists);
  let defined: ReadonlySet<string> | undefined;
  return (word) => {
    const key = singular(word);
    if (terms.has(key)) return true;
    defined ??= definedIn(texts, definesIn(lists));
    if (defined.has(key)) return true;
    if (!before) return false;
    const behind = new RegExp(
      `(?<![\\p{L}])(?:${before})\\s+${word.replace(/[^\p{L}\p{N}]/gu, ".")}(?![\\p{L}\\p{N}])`,
      "iu",
    );
    return texts.some((text) => text.includes(word) && behind.test(text));
  };
}

const contractWords = onceForLists((languages) => ({
  terms: new Set(languages.flatMap(({ contracts }) => contracts?.terms ?? []).map(singular)),
  before: languages.flatMap(({ contracts }) => contracts?.before ?? []).join("|"),
}));

function definedIn(texts: readonly string[], defines: Defines): ReadonlySet<string> {
  const found = new Set<string>();
  for (const text of texts) {
    if (!text.includes("“") && !text.includes('"') && !text.includes("«") && !text.includes("„")) continue;
    for (const span of quotations(text)) {
      if (defines(text, span) !== "here") continue;
      // The last of several words is the noun.
      const noun = text
        .slice(...span)
        .match(longWord)!
        .at(-1)!;
      const inFront = text.slice(Math.max(0, span[0] - 2 * reach), span[0]);
      if (!(legalForm.test(inFront) && inFront.includes(noun))) found.add(singular(noun));
    }
  }
  return found;
}

/** A rough singular: `Service` for `Services`; other words lose the same letter on both sides. */
function singular(word: string): string {
  return word.toLowerCase().replace(/(?<=\p{L}{3})s$/u, "");
}
