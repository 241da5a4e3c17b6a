import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import type { SeededFile } from "../archives/seededArchive.ts";

export interface SearchArchive {
  readonly changes: number;
  /** Words that one change each adds. */
  readonly rare: readonly string[];
  /** The two words that stand in most articles. */
  readonly common: readonly [string, string];
}

/** Every so many articles have a word of their own. */
const rareEvery = 10;

/**
 * Writes a generated archive in which, every tenth article, the second version adds a word that stands nowhere else, as names in
 * the news do: generated texts alone have no rare words.
 */
export async function writeSearchArchive(folder: string, articles: Iterable<SeededFile[]>): Promise<SearchArchive> {
  const rare: string[] = [];
  const counts = new Map<string, number>();
  let changes = 0;
  let number = 0;
  for (const files of articles) {
    const word = number % rareEvery === 0 ? rareWord(number) : undefined;
    if (word) rare.push(word);
    await mkdir(path.join(folder, path.dirname(files[0]!.path)), { recursive: true });
    await Promise.all(
      files.map((file, n) =>
        writeFile(path.join(folder, file.path), word && n > 0 ? `${file.text}\n${word} is new.\n` : file.text),
      ),
    );
    if (number < 100)
      for (const each of new Set(files[0]!.text.match(/\b[a-z]+\b/g))) counts.set(each, (counts.get(each) ?? 0) + 1);
    changes += files.length - 1;
    number++;
  }
  const [one, other] = [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .filter(([each]) => !/title|url|https?|example|org/.test(each));
  return { changes, rare, common: [one![0], other![0]] };
}

/** Letters alone, with one that generated texts have not. */
function rareWord(number: number): string {
  return `x${String(number).replace(/\d/g, (digit) => "bcdfghjklm"[Number(digit)]!)}y`;
}
