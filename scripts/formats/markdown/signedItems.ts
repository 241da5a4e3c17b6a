import type { Token } from "./markdownIt.ts";

/**
 * The items whose bullet is a sign: `+ 3 %` above `- 2 %`, gains and losses that Markdown takes for two lists. So it is in
 * lists beside each other of which one has `+` in front of figures; hyphens alone are bullets.
 */
export function signedItems(tokens: readonly Token[]): ReadonlySet<Token> {
  const signed = new Set<Token>();
  /** By level, up to where lists have been looked at. */
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

/** From where to where there are lists with bullets, one after another, beside the one that begins at `at`. */
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

/** The items of a level whose text begins with a figure. */
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
