import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { randomFrom } from "./random.ts";

const syllables =
  "ba be bo ca ce da de di fa fo ga ha ka la le li lo ma mi mo na ne no pa pe ra re ri ro sa se so ta te ti to va vi wa wo".split(
    " ",
  );

/** One article's versions, oldest first, each a list of paragraphs. */
export type History = readonly (readonly string[])[];

/**
 * Made-up articles that change as articles do: 3 to 6 versions, some 15 paragraphs of 45 words, at each change a few
 * words replaced, at times a paragraph added, removed or moved. Words follow Zipf's law, as in any language.
 */
export function* seededHistories(count: number, seed: number): Generator<History> {
  const random = randomFrom(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const vocabulary = Array.from({ length: 6_000 }, () =>
    Array.from({ length: 1 + below(4) }, () => syllables[below(syllables.length)]).join(""),
  );
  const word = () => vocabulary[Math.floor(vocabulary.length ** random()) - 1]!;
  const sentence = () => {
    const words = Array.from({ length: 8 + below(14) }, word);
    words[0] = words[0]![0]!.toUpperCase() + words[0]!.slice(1);
    return `${words.join(" ")}.`;
  };
  const paragraph = () => Array.from({ length: 2 + below(3) }, sentence).join(" ");
  const edited = (text: string) => {
    const words = text.split(" ");
    for (let edits = 1 + below(4); edits > 0; edits--) words.splice(below(words.length), below(3), word());
    return words.join(" ");
  };
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

/** Writes made-up articles as an archive. Returns how many versions there are. */
export async function writeSeededArchive(folder: string, count: number, seed: number): Promise<number> {
  let article = 0;
  let written = 0;
  for (const versions of seededHistories(count, seed)) {
    const name = path.join(folder, `source-${article % 20}`, `article-${article}`);
    await mkdir(name, { recursive: true });
    for (const [n, paragraphs] of versions.entries()) {
      const captured = new Date(Date.UTC(2024, 0, 1) + article * 3_600_000 + n * 1_800_000).toISOString();
      const front = `---\ntitle: Article ${article}\nurl: https://example.org/${article}\n---\n`;
      const file = `${captured.slice(0, 19).replaceAll(":", "-")}Z.md`;
      await writeFile(path.join(name, file), `${front}${paragraphs.join("\n\n")}\n`);
      written++;
    }
    article++;
  }
  return written;
}
