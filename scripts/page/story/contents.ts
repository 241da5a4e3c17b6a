import type { ArticleView, ChangeView, InWords } from "../view.ts";

/** How many labels a line of the contents names. */
const mostLabels = 3;
/** Labels by the strength of their pairs. */
const byStrength = ["number", "date", "name"];

/** The lines of the contents of a page: one for each change on it, or for its first part. */
export function contentsOf(pieces: readonly ChangeView[]): ArticleView["contents"] {
  return pieces
    .filter(({ part, state }) => (!part || part.k === 1) && state.kind !== "outside")
    .map(({ n, anchor, after, wordsAdded, wordsRemoved, labels, inWords }) => {
      const pair = inWords && strongestPair(inWords);
      return {
        n,
        captured: after.captured,
        href: `#${anchor}`,
        wordsAdded,
        wordsRemoved,
        ...(labels.length > 0 && { labels: labels.slice(0, mostLabels) }),
        ...(pair && { pair }),
      };
    });
}

function strongestPair({ labels }: InWords): readonly [string, string] | undefined {
  const strength = (name: string) => byStrength.indexOf(name);
  return labels.filter(({ pair }) => pair).toSorted((one, other) => strength(one.name) - strength(other.name))[0]?.pair;
}
