import { RE2JS, RE2JSSyntaxException } from "re2js";

/** Maximum length of a pattern in a settings file, in characters. */
const longest = 500;

/**
 * A publisher's regular expression, in RE2 syntax: matched in time linear in the text, whatever the pattern.
 * Case-insensitive.
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

/** Why a text is not a usable pattern; undefined if it is one. */
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
