import { type Word, words } from "../words/words.ts";

/** A query, read: a record must meet every clause. Without clauses, it asks for nothing. */
export interface Query {
  readonly clauses: readonly Clause[];
  /** What of the query is not searched, in its order. */
  readonly ignored: readonly Ignored[];
}

/** Terms of which one must be found (`OR`), or of which none may be (`-`). */
export interface Clause {
  readonly not: boolean;
  /** At least one; exactly one where `not` is true. */
  readonly terms: readonly Term[];
}

/** A word, or several that must follow each other: a phrase in quotation marks, `well-known`, `40%`. */
export interface Term {
  /** As written, without quotation marks. */
  readonly text: string;
  readonly quoted: boolean;
  /** At least one. */
  readonly words: readonly QueryWord[];
}

/** A word of a text is found where one of its keys is among these. */
export type QueryWord = readonly string[];

export interface Ignored {
  readonly text: string;
  /**
   * `no word`: nothing but punctuation; `operator`: an OR without a term on both sides, or a minus without one;
   * `quotation mark`: one without its counterpart; `wildcard`: an asterisk, words are found whole;
   * `length`: beyond `mostQueryWords`.
   */
  readonly reason: "no word" | "operator" | "quotation mark" | "wildcard" | "length";
}

/** A longer query finds nothing anyway, and records hold as much context around a change. */
export const mostQueryWords = 32;

const marks = `"“”„«»‟`;
const pieces = new RegExp(`(-?)(?:[${marks}]([^${marks}]*)[${marks}]|([${marks}])|([^\\s${marks}]+))`, "gu");

/** Reads a query; every text is one. See docs/search.md. */
export function parseQuery(q: string): Query {
  const clauses: { not: boolean; terms: Term[] }[] = [];
  const ignored: Ignored[] = [];
  let room = mostQueryWords;
  // An OR that waits for the term after it.
  let or = false;
  const ignore = (text: string, reason: Ignored["reason"]) => ignored.push({ text, reason });
  for (const [whole, minus, quoted, mark, plain] of q.matchAll(pieces)) {
    if (mark !== undefined) {
      if (minus) ignore(minus, "operator");
      ignore(mark, "quotation mark");
      continue;
    }
    const last = clauses.at(-1);
    if (plain === "OR" && !minus) {
      if (or || !last || last.not) ignore(plain, "operator");
      else or = true;
      continue;
    }
    const text = quoted ?? plain ?? "";
    const not = minus !== "";
    const found = words(text);
    if (found.length === 0) {
      ignore(whole, whole === "-" ? "operator" : "no word");
      continue;
    }
    const term: Term = { text: text.trim(), quoted: quoted !== undefined, words: found.slice(0, room).map(keysOf) };
    if (found.length > room) ignore(room > 0 ? text.slice(found[room]!.start) : whole, "length");
    room -= term.words.length;
    if (term.words.length === 0) continue;
    if (quoted === undefined && text.includes("*")) ignore("*", "wildcard");
    if (or && !not) last!.terms.push(term);
    else {
      if (or) ignore("OR", "operator");
      clauses.push({ not, terms: [term] });
    }
    or = false;
  }
  if (or) ignore("OR", "operator");
  return { clauses, ignored };
}

function keysOf({ key, other }: Word): QueryWord {
  return other === undefined ? [key] : [key, other];
}
