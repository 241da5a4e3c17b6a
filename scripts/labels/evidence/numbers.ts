import { tokenize } from "../../diff/mod.ts";
import { onceForLists } from "../words/wordLists.ts";
import type { Span } from "./spans.ts";
import { mayHoldWords } from "./wordBeginnings.ts";

const digit = /\p{Nd}/u;
const thousandsSeparator = /(?<=\p{Nd})[,'’\u00A0\u2009\u202F](?=\p{Nd}{3}(?!\p{Nd}))/gu;
const letter = /^\p{L}/u;

/** A number in a text: its position, and a key that is equal for two ways of writing it. */
export interface FoundNumber {
  readonly span: Span;
  readonly value: string;
}

/** Numbers in digits and in words: `1,200` is `1200`, `thirty-one` is `31`, `twelve` is `12`. */
export const numbersIn = onceForLists((languages) => {
  const words = new Map(languages.flatMap(({ numbers }) => Object.entries(numbers)));
  const mayHold = mayHoldWords(words.keys());
  return (text: string): FoundNumber[] => {
    const found: FoundNumber[] = [];
    if (!mayHold(text)) return found;
    // A word for tens is held until its units: `thirty` - `one`.
    let tens: { readonly worth: number; readonly start: number } | undefined;
    let at = 0;
    for (const token of tokenize(text)) {
      const start = at;
      at += token.length;
      const worth = letter.test(token) ? words.get(token.toLowerCase()) : undefined;
      if (tens) {
        if (worth === undefined && (token === "-" || token === "‐" || token === " ")) continue;
        const isUnits = worth !== undefined && worth < 10;
        if (isUnits) found.push({ span: [tens.start, at], value: String(tens.worth + worth) });
        else found.push({ span: [tens.start, start], value: String(tens.worth) });
        tens = undefined;
        if (isUnits) continue;
      }
      if (worth === undefined) {
        if (digit.test(token)) found.push({ span: [start, at], value: token.replace(thousandsSeparator, "") });
      } else if (worth >= 20) tens = { worth, start };
      else found.push({ span: [start, at], value: String(worth) });
    }
    if (tens) found.push({ span: [tens.start, at], value: String(tens.worth) });
    return found;
  };
});
