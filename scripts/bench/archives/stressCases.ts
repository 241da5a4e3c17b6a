import { randomFrom } from "./random.ts";

/** Two texts, as lists of paragraphs. */
export type TextPair = readonly [before: readonly string[], after: readonly string[]];

/** Generated words from a vocabulary of size `kinds`. */
function words(random: () => number, count: number, kinds: number): string[] {
  return Array.from({ length: count }, () => `w${Math.floor(random() * kinds)}`);
}

const paragraphLength = 60;

function paragraphsOf(text: readonly string[]): string[] {
  const paragraphs: string[] = [];
  for (let k = 0; k < text.length; k += paragraphLength) {
    paragraphs.push(text.slice(k, k + paragraphLength).join(" "));
  }
  return paragraphs;
}

/** A text of the given number of words in paragraphs of sixty, and a copy with the given share of words replaced. */
export function editedPair(count: number, share: number, seed: number): TextPair {
  const random = randomFrom(seed);
  const before = words(random, count, 5000);
  const after = before.map((word) => (random() < share ? `n${Math.floor(random() * 5000)}` : word));
  return [paragraphsOf(before), paragraphsOf(after)];
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const order = [...items];
  for (let k = order.length - 1; k > 0; k--) {
    const other = Math.floor(random() * (k + 1));
    [order[k], order[other]] = [order[other]!, order[k]!];
  }
  return order;
}

/** Inputs on which diffs hang or run out of memory, generated lazily. */
export const stressCases: Readonly<Record<string, (seed: number) => TextPair>> = {
  "two unrelated texts of 8,000 words": (seed) => {
    const random = randomFrom(seed);
    return [[words(random, 8000, 5000).join(" ")], [words(random, 8000, 5000).join(" ")]];
  },
  "two unrelated texts of 100,000 words": (seed) => {
    const random = randomFrom(seed);
    return [[words(random, 100_000, 5000).join(" ")], [words(random, 100_000, 5000).join(" ")]];
  },
  "a word of 1 MB": () => [["x".repeat(1_000_000)], [`${"x".repeat(500_000)}y${"x".repeat(500_000)}`]],
  "a line of 3 MB, a word in fifty replaced": (seed) => {
    const random = randomFrom(seed);
    const line = words(random, 500_000, 5000);
    return [[line.join(" ")], [line.map((word) => (random() < 0.02 ? "new" : word)).join(" ")]];
  },
  "a line of 1,000,000 Chinese characters, one in fifty replaced": (seed) => {
    const random = randomFrom(seed);
    const character = () => String.fromCodePoint(0x4e00 + Math.floor(random() * 3000));
    const line = Array.from({ length: 1_000_000 }, (_, k) => (k % 25 === 24 ? "，" : character()));
    return [[line.join("")], [line.map((it) => (random() < 0.02 ? character() : it)).join("")]];
  },
  "a line of 3 MB rewritten": (seed) => {
    const random = randomFrom(seed);
    return [[words(random, 500_000, 5000).join(" ")], [words(random, 500_000, 5000).join(" ")]];
  },
  "100,000 equal lines, a tenth gone": () => [new Array(100_000).fill("same"), new Array(90_000).fill("same")],
  "200,000 empty lines, one more": () => [new Array(200_000).fill(""), new Array(200_001).fill("")],
  "5,000 paragraphs shuffled, half of them edited": (seed) => {
    const random = randomFrom(seed);
    const before = Array.from({ length: 5000 }, () => words(random, paragraphLength, 2000));
    const edited = before.map((paragraph, k) =>
      k % 2 ? paragraph : paragraph.map((word, at) => (at % 12 === 3 ? `n${k}` : word)),
    );
    return [before.map((p) => p.join(" ")), shuffled(edited, random).map((p) => p.join(" "))];
  },
};
