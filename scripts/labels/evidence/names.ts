import { tokenize } from "../../diff/mod.ts";
import { onceForLists } from "../words/wordLists.ts";
import type { Span } from "./spans.ts";

/** A capitalized word that may be a name. */
export interface FoundName {
  readonly word: string;
  /**
   * The evidence of the capital: it is not required in this place (`sure`); it is required, because a sentence begins, but a
   * verb for people follows, `Hartwell resigned` (`acts`); it is required, and nothing else is known (`due`).
   */
  readonly ground: "sure" | "acts" | "due";
}

/** Context read around a range, in UTF-16 units: a line of megabytes must not be read once for each of its edits. */
const reach = 200;
/** Share of capitalized words above which a longer line is a heading in title case, where names cannot be recognized. */
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
 * Finds the words of a range of a text that may be names: capitalized, and not a day, a month or another word known not to be
 * a name. In a language that capitalizes all nouns, only beside another such word. Cost: the range and 400 units.
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
          // At the start of a sentence a capital is required, unless the name continues after it.
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

/** Whether a line is in title case, where names cannot be distinguished. */
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

/** Whether a word occurs in lower case anywhere: then its capital is no evidence. */
export function standsSmall(of: string, texts: readonly string[]): boolean {
  const plain = of.toLowerCase();
  if (!small.test(plain)) return true;
  const pattern = alone(plain);
  return texts.some((text) => pattern.test(text));
}

/** Whether a word occurs capitalized inside a sentence, after a word in lower case or a comma. */
export function standsAsName(of: string, texts: readonly string[]): boolean {
  const pattern = alone(of, "(?<=[\\p{Ll},] )");
  return texts.some((text) => text.includes(of) && pattern.test(text));
}

function alone(of: string, inFront = "(?<![\\p{L}\\p{N}])"): RegExp {
  return new RegExp(`${inFront}${of.replace(/[^\p{L}\p{N}]/gu, ".")}(?![\\p{L}\\p{N}])`, "u");
}
