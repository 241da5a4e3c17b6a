import { tokenize } from "../../diff/tokens.ts";
import { onceForLists } from "../words/wordLists.ts";
import type { Span } from "./spans.ts";

const digit = /\p{Nd}/u;
const thousandsSeparator = /(?<=\p{Nd})[,'’\u00A0\u2009\u202F](?=\p{Nd}{3}(?!\p{Nd}))/gu;
const letter = /^\p{L}/u;

/** A number in a text: where it stands, and what is the same for two ways of writing it. */
export interface FoundNumber {
  readonly span: Span;
  readonly value: string;
}

/** Numbers in digits and in words: `1,200` is `1200`, `thirty-one` is `31`, `twelve` is `12`. */
export const numbersIn = onceForLists((languages) => {
  const words = new Map(languages.flatMap(({ numbers }) => Object.entries(numbers)));
  return (text: string): FoundNumber[] => {
    const found: FoundNumber[] = [];
    // A word for tens waits for its units: `thirty` - `one`.
    let tens: { readonly worth: number; readonly start: number } | undefined;
    let at = 0;
    const close = (end: number) => {
      if (tens) found.push({ span: [tens.start, end], value: String(tens.worth) });
      tens = undefined;
    };
    for (const token of tokenize(text)) {
      const start = at;
      at += token.length;
      const worth = letter.test(token) ? words.get(token.toLowerCase()) : undefined;
      if (tens && worth !== undefined && worth < 10) {
        found.push({ span: [tens.start, at], value: String(tens.worth + worth) });
        tens = undefined;
      } else if (worth !== undefined) {
        close(start);
        if (worth >= 20) tens = { worth, start };
        else found.push({ span: [start, at], value: String(worth) });
      } else if (tens && (token === "-" || token === "‐" || token === " ")) {
        // still waiting
      } else {
        close(start);
        if (digit.test(token)) found.push({ span: [start, at], value: token.replace(thousandsSeparator, "") });
      }
    }
    close(at);
    return found;
  };
});
