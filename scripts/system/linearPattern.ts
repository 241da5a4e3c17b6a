import { RE2JS, RE2JSSyntaxException } from "re2js";

/** Characters of a pattern that somebody wrote into a settings file. */
const longest = 500;

/**
 * A regular expression of a publisher's, in RE2's syntax: matched in time linear in the text, whatever the pattern.
 * Capital and small letters are alike.
 */
export class LinearPattern {
  readonly #compiled: RE2JS;

  /** @throws {Error} for what patternFault() finds */
  constructor(pattern: string) {
    this.#compiled = RE2JS.compile(pattern, RE2JS.CASE_INSENSITIVE);
  }

  /** Where it matches: UTF-16 offsets, end exclusive. */
  matches(text: string): [start: number, end: number][] {
    const matcher = this.#compiled.matcher(text);
    const found: [number, number][] = [];
    while (matcher.find()) found.push([matcher.start(), matcher.end()]);
    return found;
  }

  /** The text with each match replaced. */
  replaceAll(text: string, replacement: string): string {
    return this.#compiled.matcher(text).replaceAll(() => replacement);
  }
}

/** Why a text is no usable pattern; undefined where it is one. */
export function patternFault(pattern: string): string | undefined {
  if (pattern.length > longest) return `a pattern has at most ${longest} characters`;
  try {
    const compiled = RE2JS.compile(pattern, RE2JS.CASE_INSENSITIVE);
    return compiled.matcher("").matches() ? "a pattern must not match a text without characters" : undefined;
  } catch (error) {
    if (error instanceof RE2JSSyntaxException) return error.message;
    throw error;
  }
}
