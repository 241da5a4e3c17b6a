import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { madeUpText } from "./madeUpText.ts";
import { randomFrom } from "./random.ts";

/** The versions of one article, oldest first: a text of the given size, with a few paragraphs edited each time. */
export function* longHistory(versions: number, bytes: number, seed: number): Generator<string> {
  const random = randomFrom(seed);
  const { paragraph, edited } = madeUpText(random);
  const paragraphs: string[] = [];
  for (let length = 0; length < bytes; length += paragraphs.at(-1)!.length + 2) paragraphs.push(paragraph());
  for (let n = 0; n < versions; n++) {
    yield paragraphs.join("\n\n");
    for (let edits = 1 + Math.floor(random() * 4); edits > 0; edits--) {
      const at = Math.floor(random() * paragraphs.length);
      paragraphs[at] = edited(paragraphs[at]!);
    }
    // One is added and one removed, so that the text keeps its length.
    if (random() < 0.2) {
      paragraphs.splice(Math.floor(random() * paragraphs.length), 0, paragraph());
      paragraphs.splice(Math.floor(random() * paragraphs.length), 1);
    }
  }
}

/**
 * The versions of an article that is vandalised and reverted for years: a text with a few of its paragraphs edited now and
 * then, and between two captures of it, each time, one of a few texts in which paragraphs were replaced or thrown away.
 */
export function* returningHistory(versions: number, bytes: number, seed: number): Generator<string> {
  const random = randomFrom(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const { paragraph } = madeUpText(random);
  const texts = [...longHistory(8, bytes, seed)];
  const vandalised = texts.map((text) => {
    const paragraphs = text.split("\n\n");
    const most = Math.ceil(paragraphs.length / 4);
    paragraphs.splice(below(paragraphs.length), 1 + below(most), ...Array.from({ length: 1 + below(5) }, paragraph));
    return paragraphs.join("\n\n");
  });
  for (let n = 0; n < versions; n++) {
    const at = Math.floor((n * texts.length) / versions);
    yield n % 2 === 0 ? texts[at]! : vandalised[Math.max(0, at - below(2))]!;
  }
}

/** Writes an archive of one article, captured every six hours. */
export async function writeLongArticle(folder: string, history: Iterable<string>): Promise<void> {
  const article = path.join(folder, "source", "article");
  await mkdir(article, { recursive: true });
  let captured = Date.UTC(2018, 0, 1);
  for (const text of history) {
    const name = new Date(captured).toISOString().slice(0, 19).replaceAll(":", "-");
    await writeFile(path.join(article, `${name}Z.md`), `${text}\n`);
    captured += 6 * 3_600_000;
  }
}
