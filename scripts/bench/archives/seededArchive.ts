import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { madeUpText } from "./madeUpText.ts";
import { randomFrom } from "./random.ts";

/** One article's versions, oldest first, each a list of paragraphs. */
export type History = readonly (readonly string[])[];

/**
 * Generates articles that change like real ones: 3 to 6 versions, about 15 paragraphs of 45 words, a few words replaced in
 * each change, and sometimes a paragraph added, removed or moved.
 */
export function* seededHistories(count: number, seed: number): Generator<History> {
  const random = randomFrom(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const { paragraph, edited } = madeUpText(random);
  for (let article = 0; article < count; article++) {
    let version = Array.from({ length: 8 + below(15) }, paragraph);
    const versions = [version];
    for (let changes = 2 + below(4); changes > 0; changes--) {
      version = [...version];
      for (let edits = 1 + below(4); edits > 0; edits--) {
        const at = below(version.length);
        version[at] = edited(version[at]!);
      }
      if (random() < 0.3) version.splice(below(version.length), 0, paragraph());
      if (random() < 0.1 && version.length > 4) version.splice(below(version.length), 1);
      if (random() < 0.1) version.splice(below(version.length), 0, ...version.splice(below(version.length), 1));
      versions.push(version);
    }
    yield versions;
  }
}

const sources = 20;
const firstDay = Date.UTC(2018, 0, 1);
const days = 6 * 365;

/** A version file: its path below the store, and its text. */
export interface SeededFile {
  readonly path: string;
  readonly text: string;
}

/**
 * The files of a generated archive, article by article: 4.5 versions per article, 20 sources, first seen on any day of
 * six years and captured again after half an hour to a month. A larger archive begins with the articles of a smaller one.
 *
 * Folders are `source-7/2021/03/article-1234`, so that none holds more than a few hundred.
 */
export function* seededFiles(articles: number, seed: number): Generator<SeededFile[]> {
  const random = randomFrom(seed + 1);
  let article = 0;
  for (const versions of seededHistories(articles, seed)) {
    let captured = firstDay + Math.floor(random() * days * 24 * 60) * 60_000;
    const month = new Date(captured).toISOString().slice(0, 7).replace("-", "/");
    const folder = `source-${article % sources}/${month}/article-${article}`;
    const title = `${versions[0]![0]!.split(" ").slice(0, 7).join(" ")} ${article}`.replace(/[.,]/g, "");
    const front = `---\ntitle: ${title}\nurl: https://example.org/${article}\n---\n`;
    yield versions.map((paragraphs) => {
      const name = `${new Date(captured).toISOString().slice(0, 19).replaceAll(":", "-")}Z.md`;
      captured += Math.floor(30 * 1_440 ** random()) * 60_000;
      return { path: `${folder}/${name}`, text: `${front}${paragraphs.join("\n\n")}\n` };
    });
    article++;
  }
}

/** Writes a generated archive, with one article in memory at a time. Returns the number of versions. */
export async function writeSeededArchive(folder: string, articles: number, seed: number): Promise<number> {
  let written = 0;
  for (const files of seededFiles(articles, seed)) {
    await mkdir(path.join(folder, path.dirname(files[0]!.path)), { recursive: true });
    await Promise.all(files.map((file) => writeFile(path.join(folder, file.path), file.text)));
    written += files.length;
  }
  return written;
}
