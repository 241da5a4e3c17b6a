import type { Token } from "./markdownIt.ts";

/**
 * Finds the items whose bullet is a sign: `+ 3 %` above `- 2 %`, gains and losses that Markdown reads as two lists.
 * This applies to adjacent lists of which one has `+` before digits; hyphens alone are bullets.
 */
export function signedItems(tokens: readonly Token[]): ReadonlySet<Token> {
  const signed = new Set<Token>();
  /** By level: the position up to which lists have been examined. */
  const done = new Map<number, number>();
  for (let at = 0; at < tokens.length; at++) {
    const { type, markup, level } = tokens[at]!;
    if (type !== "bullet_list_open" || markup !== "+" || at < (done.get(level) ?? 0)) continue;
    const [from, to] = listsAround(tokens, at);
    const items = figuresIn(tokens.slice(from, to), level + 1);
    if (items.some((item) => item.markup === "+")) for (const item of items) signed.add(item);
    done.set(level, to);
  }
  return signed;
}

/** The ranges of adjacent bullet lists around the one that begins at `at`. */
function listsAround(tokens: readonly Token[], at: number): [from: number, to: number] {
  const { level } = tokens[at]!;
  const isEnd = (token: Token | undefined): boolean => token?.type === "bullet_list_close" && token.level === level;
  const isBegin = (token: Token | undefined): boolean => token?.type === "bullet_list_open" && token.level === level;
  let from = at;
  while (isEnd(tokens[from - 1])) for (from--; !isBegin(tokens[from]); ) from--;
  let to = at;
  while (isBegin(tokens[to])) {
    while (!isEnd(tokens[to])) to++;
    to++;
  }
  return [from, to];
}

/** The items of a level whose text begins with a digit. */
function figuresIn(tokens: readonly Token[], level: number): Token[] {
  return tokens.filter(
    (token, at) =>
      token.type === "list_item_open" &&
      token.level === level &&
      token.markup !== "*" &&
      tokens[at + 1]?.type === "paragraph_open" &&
      /^[$€£¥]?\d/.test(tokens[at + 2]!.content),
  );
}
