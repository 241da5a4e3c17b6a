import { madeUpText } from "./madeUpText.ts";
import { randomFrom } from "./random.ts";

/** Two versions of a text of short paragraphs, most of which the change edits: the page with the most rows. */
export function manyRows(rows: number, seed: number): string[] {
  const { paragraph, edited } = madeUpText(randomFrom(seed));
  const paragraphs = Array.from({ length: rows }, () => paragraph().split(". ")[0]!);
  return [paragraphs, paragraphs.map(edited)].map((texts) => texts.join("\n\n"));
}
