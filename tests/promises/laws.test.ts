import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { before, describe, it } from "node:test";
import fc from "fast-check";
import { type ArticleData, articlesOf, type RowData, rowsOf } from "../fixtures/articleData.ts";
import { brokenLaws } from "../fixtures/brokenLaws.ts";
import { type Built, buildArchive } from "../fixtures/buildArchive.ts";
import { buildSample } from "../fixtures/sampleArchive.ts";

/** Promise 2: the laws of article.json hold, so nothing captured is lost or invented. */
describe("the laws of article.json", () => {
  let sample: Built;
  before(async () => {
    sample = await buildSample();
  });

  it("hold for every article of the sample archive", () => {
    const articles = articlesOf(sample.output);
    assert.equal(articles.length, Number(/^(\d+) articles/m.exec(sample.stdout)?.[1]));
    assert.deepEqual(brokenIn(sample), []);
  });

  const breaks: readonly [what: string, law: RegExp, breakIt: (data: ArticleData) => void][] = [
    [
      "a position in no row",
      /exactly one row/,
      ({ changes }) => Object.assign(changes[0]!, { rows: changes[0]!.rows!.slice(1) }),
    ],
    ["a word too many in a run", /not the before text/, (data) => firstEdited(data).runs!.push(["=", "more"])],
    ["an edit called unchanged", /differs/, (data) => Object.assign(firstEdited(data), { kind: "unchanged" })],
    [
      "a reference to a change between other texts",
      /the same as change 1, not as change undefined/,
      ({ changes }) => {
        delete changes[1]!.rows;
        changes[1]!.sameAs = 1;
      },
    ],
    ["a change of another number", /it is the 1th/, ({ changes }) => Object.assign(changes[0]!, { n: 2 })],
    [
      "a title that is none of the two",
      /two titles/,
      ({ changes }) => Object.assign(changes[0]!, { title: [["=", "x"]] }),
    ],
    [
      "a time that did not elapse",
      /seconds elapsed/,
      ({ changes }) => Object.assign(changes[0]!, { elapsedSeconds: 1 }),
    ],
  ];
  for (const [what, law, breakIt] of breaks) {
    it(`are told where they are broken: ${what}`, () => {
      const { data } = articlesOf(sample.output).find(
        ({ data }) => data.id === "harbour-post/2025/03/ferry-collision",
      )!;
      breakIt(data);
      assert.match(brokenLaws(data, ({ rows }) => rows!).join("\n"), law);
    });
  }

  it("name each stored file by the hash of its bytes", () => {
    for (const { data } of articlesOf(sample.output)) {
      // Of a withheld file not even a hash is told: a guess of its text could be proved by it.
      for (const capture of data.versions
        .filter(({ withheld }) => !withheld)
        .flatMap((version) => [version, ...(version.seen ?? [])])) {
        const bytes = readFileSync(path.join(sample.versions, data.id, capture.file));
        assert.equal(capture.sha256, createHash("sha256").update(bytes).digest("hex"), `${data.id}/${capture.file}`);
      }
    }
  });

  it("hold for archives made by chance", async () => {
    const archives = fc.sample(archive, { numRuns: 1, seed: 20140113 });
    const built = await buildArchive(Object.fromEntries(archives.flatMap((files) => Object.entries(files))), [
      "--no-search",
    ]);
    assert.equal(built.code, 0, built.stderr);
    assert.equal(articlesOf(built.output).length, articlesByChance);
    assert.deepEqual(brokenIn(built), []);
  });

  it("hold where captured texts are plain, and then give back every word of a .txt file", async () => {
    const texts = fc.sample(fc.array(plainParagraph, { minLength: 1, maxLength: 6 }), { numRuns: 40, seed: 7 });
    const files = Object.fromEntries(
      texts.map((paragraphs, k) => [
        `made/plain-${k % 8}/${String(2000 + k)}-01-01T00-00-00Z.txt`,
        paragraphs.join("\n\n"),
      ]),
    );
    const built = await buildArchive(files, ["--no-search"]);
    assert.equal(built.code, 0, built.stderr);
    const told = new Set<string>();
    for (const { data } of articlesOf(built.output)) {
      for (const { file, paragraphs, seen = [] } of data.versions) {
        const stored = files[`${data.id}/${file}`]!.split("\n\n");
        assert.deepEqual(
          paragraphs.map((index) => data.paragraphs[index]!.text),
          stored,
        );
        for (const name of [file, ...seen.map(({ file }) => file)]) told.add(`${data.id}/${name}`);
      }
    }
    assert.deepEqual([...told].sort(), Object.keys(files).sort());
    assert.deepEqual(brokenIn(built), []);
  });
});

function brokenIn({ output }: Built): string[] {
  return articlesOf(output).flatMap(({ data }) => brokenLaws(data, (change) => rowsOf(output, change)));
}

function firstEdited({ changes }: ArticleData): RowData {
  return changes[0]!.rows!.find(({ kind }) => kind === "edited")!;
}

const word = fc.constantFrom(
  ..."the a of council vote toll ferry 7 12 1,500 Łódź naïve “said” (now) 東京で 開票 بعد ساعة ไทย 👩‍👩‍👧 é e\u0301 * _ # > | ` [x](https://a.example/) **bold** \u202e \u200b \u00a0 \\ & < > &amp; ![i](i.png) 2. - ~~ ---".split(
    " ",
  ),
);
const paragraph = fc.array(word, { minLength: 1, maxLength: 14 }).map((words) => words.join(" "));
const plainParagraph = fc
  .array(
    fc.constantFrom(
      ..."the a of council vote 7 1,500 naïve “said” 東京で بعد 👩‍👩‍👧 # > [x] ** \\ & <b> &amp;".split(" "),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((words) => words.join(" "));

/** A text, then texts each made of the one before by what happens to articles. */
const history = fc
  .tuple(
    fc.array(paragraph, { minLength: 1, maxLength: 8 }),
    fc.array(
      fc.tuple(
        fc.constantFrom("edit", "add", "remove", "move", "split", "merge", "back", "rewrite"),
        fc.nat(),
        fc.nat(),
        paragraph,
      ),
      { maxLength: 6 },
    ),
  )
  .map(([first, steps]) => {
    const versions = [first];
    for (const [kind, a, b, text] of steps) versions.push(step(versions, kind, a, b, text));
    return versions;
  });

function step(versions: readonly string[][], kind: string, a: number, b: number, text: string): string[] {
  const next = [...versions.at(-1)!];
  const at = next.length ? a % next.length : 0;
  const words = (next[at] ?? "").split(" ");
  switch (kind) {
    case "edit":
      words[b % words.length] = text.split(" ")[0]!;
      next[at] = words.join(" ");
      return next;
    case "add":
      next.splice(at, 0, text);
      return next;
    case "remove":
      next.splice(at, 1);
      return next;
    case "move":
      next.splice(b % (next.length + 1), 0, ...next.splice(at, 1));
      return next;
    case "split":
      next.splice(at, 1, words.slice(0, b % words.length).join(" "), words.slice(b % words.length).join(" "));
      return next;
    case "merge":
      next.splice(at, 2, next.slice(at, at + 2).join(" "));
      return next;
    case "back":
      return [...versions[a % versions.length]!];
    default:
      return [text, ...next.slice(b % 3).reverse()];
  }
}

const articlesByChance = 60;

const archive = fc
  .array(
    fc.record({
      ending: fc.constantFrom("md", "txt"),
      versions: history,
      heads: fc.array(
        fc.record({
          title: fc.option(paragraph),
          byline: fc.option(paragraph),
          status: fc.option(fc.constantFrom(200, 404, 410, 503), { freq: 6 }),
          technical: fc.boolean(),
          suspect: fc.option(fc.constantFrom("12 words where 640 were"), { freq: 6 }),
        }),
        { minLength: 8, maxLength: 8 },
      ),
      // Minutes between captures: some at the same instant.
      gaps: fc.array(fc.constantFrom(0, 1, 35, 1_440, 500_000), { minLength: 8, maxLength: 8 }),
    }),
    { minLength: articlesByChance, maxLength: articlesByChance },
  )
  .map((articles) => {
    const files: Record<string, string> = {};
    for (const [k, { ending, versions, heads, gaps }] of articles.entries()) {
      let minutes = 0;
      for (const [n, paragraphs] of versions.entries()) {
        minutes += gaps[n]!;
        const captured = new Date(Date.UTC(2014, 0, 13, 13, minutes)).toISOString();
        const { title, byline, status, technical, suspect } = heads[n]!;
        const keys = {
          captured,
          ...(title && { title }),
          ...(byline && { byline }),
          ...(status && { status }),
          ...(technical && { technical }),
          ...(suspect && { suspect }),
        };
        const head = Object.entries(keys).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
        files[`chance/article-${k}/v${n}.${ending}`] = `---\n${head.join("\n")}\n---\n${paragraphs.join("\n\n")}\n`;
      }
    }
    return files;
  });
