import assert from "node:assert/strict";
import path from "node:path";
import { before, describe, test } from "node:test";
import { randomFrom } from "../../scripts/bench/archives/random.ts";
import { seededFiles } from "../../scripts/bench/archives/seededArchive.ts";
import type { In } from "../../scripts/search/query/matchRecord.ts";
import { parseQuery } from "../../scripts/search/query/parseQuery.ts";
import type { SearchEngine } from "../../templates/client/search/searchEngine.ts";
import { buildSample } from "../fixtures/sampleArchive.ts";
import { sharedBuild } from "../fixtures/sharedBuild.ts";
import type { StoreFiles } from "../fixtures/writeStore.ts";
import { openEngine } from "./openEngine.ts";
import { PlainScan, scanSite } from "./plainScan.ts";
import { searchCasesStore } from "./searchCases.ts";

/** Words and phrases looked for in each place of each archive: `SEARCH_TRUTH=50` looks for fifty times as many. */
const times = Number(process.env.SEARCH_TRUTH ?? "1");
const wordsLooked = 40 * times;
const phrasesLooked = 20 * times;

/** News in which one change adds 50,000 words. */
function largeStore(): StoreFiles {
  const random = randomFrom(7);
  const letters = "abcdefghijklmnopqrstuvwxyz";
  const word = () =>
    Array.from({ length: 2 + Math.floor(random() ** 2 * 8) }, () => letters[Math.floor(random() ** 1.5 * 26)]).join("");
  const text = (count: number) =>
    Array.from({ length: count / 100 }, () => `${Array.from({ length: 100 }, word).join(" ")}.`).join("\n\n");
  const [old, added] = [text(3_000), text(50_000)];
  const at = (n: number) => `law/code/2020-01-0${n}T00-00-00Z.txt`;
  return { [at(1)]: old, [at(2)]: `${old}\n\n${added}`, [at(3)]: `${old.replaceAll("a", "e")}\n\n${added}` };
}

const archives: [name: string, build: () => Promise<{ output: string }>][] = [
  ["the sample", buildSample],
  ["what searches stumble over", () => sharedBuild("search-cases", searchCasesStore())],
  [
    "generated news",
    () =>
      sharedBuild(
        "search-news",
        Object.fromEntries([...seededFiles(40, 3)].flat().map((file) => [file.path, file.text])),
      ),
  ],
  ["a change of 50,000 words", () => sharedBuild("search-large", largeStore())],
];

for (const [name, build] of archives)
  describe(`the search of ${name} finds what a plain scan of article.json does`, () => {
    let engine: SearchEngine;
    let scan: PlainScan;
    before(async () => {
      const { output } = await build();
      scan = new PlainScan(scanSite(output));
      engine = (await openEngine(path.join(output, "pagefind"))).engine;
    });

    /** What a search finds, named as the scan names it; every step is gone, until all is known. */
    async function found(q: string, where: In): Promise<string[]> {
      const running = engine.find({ q, in: where, sort: "date", filters: {} });
      let progress = await running.first(100_000);
      while (!progress.exact || progress.results.length < progress.count) progress = await running.first(100_000);
      return progress.results
        .map(({ record }) => `${record.url.replace(/#.*/, "")} ${record.kind === "article" ? "text" : record.n}`)
        .sort();
    }

    /** Stretches of so many words from anywhere in the archive, as they are written. */
    function stretches(count: number, length: (random: () => number) => number): string[] {
      const random = randomFrom(count);
      const sides = scan.records.flatMap((record) => record.sides.filter(({ words }) => words.length > 0));
      const some = new Set<string>();
      for (let tries = 0; some.size < count && tries < count * 5; tries++) {
        const { text, words } = sides[Math.floor(random() * sides.length)]!;
        // Changed words are few, and the ones that matter.
        const changed = words.flatMap((word, k) => (word.changed ? [k] : []));
        const from = changed.length > 0 && random() < 0.8 ? changed : [...words.keys()];
        const size = length(random);
        const start = Math.max(0, from[Math.floor(random() * from.length)]! - Math.floor(random() * size));
        const end = Math.min(words.length, start + size);
        const stretch = text.slice(words[start]!.start, words[end - 1]!.end);
        if (!/["“”„«»‟]/.test(stretch) && parseQuery(`"${stretch}"`).clauses.length > 0) some.add(stretch);
      }
      return [...some];
    }

    for (const where of ["added", "removed", "text", ""] as const) {
      test(`words, ${where || "anywhere"}`, async () => {
        for (const word of stretches(wordsLooked, () => 1))
          assert.deepEqual(await found(`"${word}"`, where), scan.find(`"${word}"`, where), word);
      });
      test(`phrases, ${where || "anywhere"}`, async () => {
        for (const phrase of stretches(phrasesLooked, (random) => 2 + Math.floor(random() ** 3 * 12)))
          assert.deepEqual(await found(`"${phrase}"`, where), scan.find(`"${phrase}"`, where), phrase);
      });
    }
  });
