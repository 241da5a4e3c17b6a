import { tokenize } from "../../diff/mod.ts";
import { onceForLists } from "../words/wordLists.ts";
import type { Span } from "./spans.ts";

/** A word with a capital that may be a name. */
export interface FoundName {
  readonly word: string;
  /**
   * What the capital says of it: it is not due where the word stands (`sure`); it is due, for a sentence begins there,
   * but behind it stands what only people do, `Hartwell resigned` (`acts`); it is due, and nothing else is known (`due`).
   */
  readonly ground: "sure" | "acts" | "due";
}

/** UTF-16 units around a range that are read with it: a line of megabytes is not read once for each of its edits. */
const reach = 200;
/** In a longer line with more words in capitals than this, names cannot be told: it is a heading in English style. */
const mostCapitals = 0.6;
const fewestWords = 5;

const upper = /\p{Lu}/u;
const capital = /^\p{Lu}[\p{L}\p{M}'’]/u;
const small = /^\p{Ll}/u;
const word = /^\p{L}/u;
/** `Smith's`, `They’ve`, `We'll` */
const contraction = /['’](?:s|ve|re|ll|d)$/u;
const sentenceEnd = /^(?:[.!?:…•*#|–—-]+|["“„«‘'([‚]|\n)$/u;

/**
 * Finds the words of a range of a text that may be names: with a capital, no day, month or other word known to be none.
 * In a language that writes all nouns with capitals, only beside another such word. Cost: the range and 400 units.
 */
export const namesIn = onceForLists((languages) => {
  const notNames = new Set(
    languages.flatMap(({ months, weekdays, notNames = [], numbers, byline }) => [
      ...months,
      ...weekdays,
      ...notNames,
      ...byline,
      ...Object.keys(numbers),
    ]),
  );
  const personVerbs = new Set(languages.flatMap(({ personVerbs = [] }) => personVerbs));
  const needsTwo = languages.length === 1 && languages[0]!.capitalNouns === true;
  return (text: string, [from, to]: Span): FoundName[] => {
    const start = Math.max(0, from - reach);
    const around = text.slice(start, to + reach);
    const tokens = tokenize(around);
    if (isHeading(around, tokens)) return [];
    const found: FoundName[] = [];
    let at = start;
    let isStart = true;
    let capitalBefore = false;
    tokens.forEach((token, k) => {
      const end = at + token.length;
      if (token.trim() !== "") {
        const isCapital = capital.test(token);
        const next = tokens[k + 1] === " " ? (tokens[k + 2] ?? "") : "";
        const hasNeighbour = capitalBefore || capital.test(next);
        if (at < to && end > from && isCapital && (!needsTwo || (hasNeighbour && !isStart))) {
          const plain = token.replace(contraction, "");
          // At the start of a sentence a capital is due, unless the name goes on behind it.
          const ground = !isStart || hasNeighbour ? "sure" : personVerbs.has(next) ? "acts" : "due";
          if (!notNames.has(plain.toLowerCase())) found.push({ word: plain, ground });
        }
        capitalBefore = isCapital && !isStart;
        isStart = sentenceEnd.test(token) ? !(token === "." && isInitial(tokens, k)) : false;
      }
      at = end;
    });
    return found;
  };
});

/** A line in English style that gives its words capitals, where names cannot be told from the rest. */
function isHeading(text: string, tokens: readonly string[]): boolean {
  if (!/\p{Ll}/u.test(text)) return true;
  const words = tokens.filter((token) => word.test(token) && token.length > 3);
  if (!words.some((token) => small.test(token))) return true;
  const capitals = words.filter((token) => upper.test(token.charAt(0))).length;
  return words.length >= fewestWords && capitals > words.length * mostCapitals;
}

/** `J.` in `J. Smith`, `Mr.` */
function isInitial(tokens: readonly string[], dot: number): boolean {
  const before = tokens[dot - 1] ?? "";
  return capital.test(`${before}x`) && before.length <= 2;
}

/** True where a word stands in small letters anywhere: then its capital says nothing. */
export function standsSmall(of: string, texts: readonly string[]): boolean {
  const plain = of.toLowerCase();
  if (!small.test(plain)) return true;
  const pattern = alone(plain);
  return texts.some((text) => pattern.test(text));
}

/** True where a word stands with its capital inside a sentence, behind a word in small letters or a comma. */
export function standsAsName(of: string, texts: readonly string[]): boolean {
  const pattern = alone(of, "(?<=[\\p{Ll},] )");
  return texts.some((text) => text.includes(of) && pattern.test(text));
}

function alone(of: string, inFront = "(?<![\\p{L}\\p{N}])"): RegExp {
  return new RegExp(`${inFront}${of.replace(/[^\p{L}\p{N}]/gu, ".")}(?![\\p{L}\\p{N}])`, "u");
}
