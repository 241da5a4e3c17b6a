import assert from "node:assert/strict";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import type { ImportedCapture } from "../../../scripts/import/capture.ts";
import { extractStore } from "../../../scripts/import/extract/extractStore.ts";
import { runImport } from "../../../scripts/import/runImport.ts";
import { isGood } from "../../../scripts/model/version.ts";
import { listStore } from "../../../scripts/store/listStore.ts";
import { readArticle } from "../../../scripts/store/readArticle.ts";
import { readSource } from "../../../scripts/store/settings/sourceYml.ts";
import { readStoredFile } from "../../../scripts/system/files/readStoredFile.ts";
import { UserError } from "../../../scripts/system/userError.ts";
import { filesBelow, snapshot } from "../../fixtures/filesBelow.ts";
import { temporaryFolder } from "../../fixtures/temporaryFolder.ts";

type Told = Partial<ImportedCapture>;

const story = (votes: string) =>
  `<p>The council passed the budget with ${votes} votes on Tuesday evening, after a debate of four hours.</p><p>The largest part goes to the quay wall, which the winter had damaged.</p>`;
const page = (body: string, beside = '<p class="clock">It is noon in the harbour.</p>') =>
  `<!doctype html><html lang="en"><head><title>Budget | The Gazette</title><meta name="author" content="M. Lind"></head><body><article><h1>Budget</h1>${body}${beside}</article></body></html>`;

/** A store with captures of one article, a day each, imported with their pages. */
async function storeOf(captures: readonly Told[], settings?: string): Promise<{ into: string; folder: string }> {
  const into = path.join(temporaryFolder(), "store");
  mkdirSync(path.join(into, "gazette"), { recursive: true });
  if (settings !== undefined) writeFileSync(path.join(into, "gazette/source.yml"), settings);
  const importer = {
    ...{ name: "told", summary: "", what: "" },
    async *captures() {
      for (const [n, capture] of captures.entries())
        yield {
          ...{ origin: `capture ${n}`, captured: `2024-03-${String(n + 1).padStart(2, "0")}`, format: "html" as const },
          ...{ source: "gazette", article: "budget", ...capture },
        };
    },
  };
  await runImport(importer, {
    ...{ what: ["x"], options: {}, includes: () => true, dryRun: false, keepHtml: true, into },
    ...{ since: Number.NEGATIVE_INFINITY, until: Number.POSITIVE_INFINITY },
  });
  return { into, folder: path.join(into, "gazette/budget") };
}

const nameOf = (day: number) => `2024-03-${String(day).padStart(2, "0")}T00-00-00Z.md`;
const read = (folder: string, day: number) => readFileSync(path.join(folder, nameOf(day)), "utf8");
const setRemove = (into: string, selector = ".clock") =>
  writeFileSync(path.join(into, "gazette/source.yml"), `extract: { remove: [${selector}] }\n`);
const extract = (into: string, dryRun = false, ids: readonly string[] = []) => extractStore({ into, ids, dryRun });
const sums = ({ articles }: Awaited<ReturnType<typeof extract>>) =>
  articles.map(({ versions, changed, left }) => [versions, changed, left]);
const told = ({ problems }: Awaited<ReturnType<typeof extract>>) =>
  problems.map(({ severity, file, reason }) => `${severity} ${path.basename(file)} ${reason}`);
const dropPage = (into: string, folder: string, day: number) => {
  const [, digest] = /^digest: (\w+)$/m.exec(read(folder, day))!;
  rmSync(path.join(into, ".captured/gazette/budget", `${digest}.html.gz`));
};

describe("extractStore()", () => {
  it("makes each version anew in place, and nothing the second time", async () => {
    const { into, folder } = await storeOf([
      { body: page(story("eleven")), url: "https://gazette.example/budget", note: "The first." },
      { body: page(story("twelve"), '<p class="clock">It is one in the harbour.</p>') },
      { status: 404, body: "<h1>Not found</h1><p class='clock'>It is two.</p>" },
      { status: 410 },
      { body: "By hand.", format: "text" },
    ]);
    assert.match(read(folder, 1), /It is noon/);
    setRemove(into);
    const before = snapshot(into);
    assert.deepEqual(sums(await extract(into, true)), [[3, 2, 0]]);
    assert.deepEqual(snapshot(into), before);
    const names = readdirSync(folder);
    const first = await extract(into);
    assert.deepEqual([sums(first), told(first)], [[[3, 2, 0]], []]);
    assert.deepEqual(readdirSync(folder), names);
    assert.match(
      read(folder, 1),
      /^---\ntitle: Budget\nurl: https:\/\/gazette\.example\/budget\ncaptured: 2024-03-01T00:00:00Z\nbyline: M\. Lind\nlang: en\nnote: The first\.\ndigest: \w{64}\nextracted: \w{16}\n---\n\n# Budget\n\nThe council passed the budget with eleven votes[\s\S]*quay wall, which the winter had damaged\.\n$/,
    );
    assert.doesNotMatch(read(folder, 2), /It is|technical/);
    assert.match(read(folder, 3), /^status: 404$[\s\S]*# Not found\n$/m);
    const after = snapshot(into);
    for (const path of Object.keys(before))
      if (/03-0[45]|captured|source\.yml/.test(path)) assert.equal(after[path], before[path], path);
    const second = await extract(into);
    assert.deepEqual(sums(second), [[3, 0, 0]]);
    assert.deepEqual(snapshot(into), after);
  });

  it("completes a run that was killed between two files", async () => {
    const { into, folder } = await storeOf(
      ["eleven", "twelve", "thirteen"].map((votes) => ({ body: page(story(votes)) })),
    );
    const old = [1, 2, 3].map((day) => read(folder, day));
    setRemove(into);
    await extract(into);
    const whole = snapshot(into);
    for (const done of [0, 1, 2]) {
      for (const [at, text] of old.entries()) if (at >= done) writeFileSync(path.join(folder, nameOf(at + 1)), text);
      // The draft of the process that was killed.
      writeFileSync(path.join(folder, `.${nameOf(done + 1)}-999999999-0123456789ab`), "half");
      assert.deepEqual(sums(await extract(into)), [[3, 3 - done, 0]]);
      assert.deepEqual(snapshot(into), whole);
    }
  });

  it("leaves what somebody edited, and says so", async () => {
    const { into, folder } = await storeOf(
      ["a", "b", "c", "d", "e", "f"].map((votes) => ({ body: page(story(votes)), note: "as it was" })),
    );
    const edit = (day: number, from: string | RegExp, to: string) => {
      const text = read(folder, day);
      assert.notEqual(text.replace(from, to), text);
      writeFileSync(path.join(folder, nameOf(day)), text.replace(from, to));
    };
    edit(1, "Tuesday", "Thursday");
    edit(2, /^byline: .*\n/m, "");
    edit(3, /^extracted: .*\n/m, "");
    edit(4, /^note: .*/m, "note: as it was # a comment");
    const long = `another note ${"of many words ".repeat(300)}here`;
    edit(5, /^note: .*/m, `note: ${long}`);
    edit(6, "\n---\n", "\nlayout: wide\n---\n");
    const before = [1, 2, 3, 4, 6].map((day) => read(folder, day));
    setRemove(into);
    const result = await extract(into);
    assert.deepEqual(sums(result), [[6, 1, 5]]);
    assert.deepEqual(
      told(result).map(
        (each) => `${each.slice(15, 18)} ${/somebody edited|nothing in the file|comments or other/.exec(each)?.[0]}`,
      ),
      [
        "-01 somebody edited",
        "-02 somebody edited",
        "-03 nothing in the file",
        "-04 comments or other",
        "-06 comments or other",
      ],
    );
    assert.deepEqual(
      [1, 2, 3, 4, 6].map((day) => read(folder, day)),
      before,
    );
    assert.ok(read(folder, 5).includes(`\nnote: ${long}\n`));
    assert.doesNotMatch(read(folder, 5), /It is noon/);
  });

  it("marks technical what differs from a version without a page by its extraction alone, and no more", async () => {
    const { into, folder } = await storeOf([
      { body: page(story("eleven"), '<p class="clock">It is noon in the harbour.</p><!-- 1 -->') },
      { body: page(story("eleven")) },
      { body: page(story("twelve")) },
      { body: page(story("twelve"), '<p class="clock">It is noon in the harbour.</p><!-- 2 -->') },
    ]);
    const kept = readdirSync(path.join(into, ".captured/gazette/budget"));
    assert.equal(kept.length, 4);
    const first = read(folder, 1);
    const page1 = path.join(into, ".captured/gazette/budget", `${/^digest: (\w+)$/m.exec(first)![1]}.html.gz`);
    const bytes = readFileSync(page1);
    dropPage(into, folder, 1);
    dropPage(into, folder, 4);
    setRemove(into);
    const result = await extract(into);
    assert.deepEqual(sums(result), [[2, 2, 0]]);
    assert.deepEqual(
      [1, 2, 3, 4].map((day) => /^technical: true$/m.test(read(folder, day))),
      [false, true, false, false],
    );
    assert.match(told(result).join(), /^warning 2024-03-04T00-00-00Z\.md differs from the version before only because/);
    // A build tells of it.
    const { articles, sources } = await listStore(into);
    const { source } = await readSource(sources[0]!, readStoredFile);
    const { versions } = readArticle(articles[0]!, source, readStoredFile).article!;
    assert.deepEqual(
      versions.map((version) => isGood(version) && version.technical),
      [false, true, false, false],
    );
    const again = await extract(into);
    assert.deepEqual(sums(again), [[2, 0, 0]]);
    // Once the version before has its page again, nothing differs by extraction any more.
    writeFileSync(page1, bytes);
    assert.deepEqual(sums(await extract(into)), [[3, 2, 0]]);
    assert.doesNotMatch(read(folder, 2), /technical/);
    assert.deepEqual(sums(await extract(into)), [[3, 0, 0]]);
  });

  it("takes facts that the page states anew, and keeps those that it does not", async () => {
    const { into, folder } = await storeOf([
      { body: page(story("eleven")) },
      {
        body: page(story("twelve")),
        title: "What the budget costs",
        byline: "The desk",
        lang: "fr",
        published: "2024-02-29",
      },
    ]);
    writeFileSync(path.join(into, "gazette/source.yml"), "name: The Gazette\nextract: { remove: [h1, .clock] }\n");
    // As an earlier extraction may have taken it.
    const text = read(folder, 1);
    assert.match(text, /^title: Budget$/m);
    await extract(into);
    assert.match(read(folder, 1), /^title: Budget$/m);
    assert.doesNotMatch(read(folder, 1), /^# Budget/m);
    assert.match(
      read(folder, 2),
      /^title: What the budget costs\n(?:captured.*\n)published: 2024-02-29\nbyline: The desk\nlang: fr$/m,
    );
  });

  it("marks a page without what is selected as suspect, and takes the mark away once it is found", async () => {
    const { into, folder } = await storeOf(
      [
        { body: page(story("eleven")) },
        { body: page(story("twelve")).replace("<article>", '<article class="story">') },
      ],
      "extract: { select: .story }\n",
    );
    assert.match(read(folder, 1), /^suspect: nothing in the page is what extract\.select selects$/m);
    assert.doesNotMatch(read(folder, 2), /^suspect/m);
    writeFileSync(path.join(into, "gazette/source.yml"), "extract: { select: article }\n");
    assert.deepEqual(sums(await extract(into)), [[2, 1, 0]]);
    assert.doesNotMatch(read(folder, 1), /^suspect/m);
    writeFileSync(path.join(into, "gazette/source.yml"), "extract: { select: .story }\n");
    await extract(into);
    assert.match(read(folder, 1), /^suspect: nothing in the page/m);
  });

  it("reads a text that an importer decoded in its own encoding, whatever the page declares", async () => {
    const body = page(story("zwölf").replace("Tuesday", "Übermorgen")).replace(
      "<head>",
      '<head><meta charset="iso-8859-1">',
    );
    const { into, folder } = await storeOf([{ body }]);
    setRemove(into);
    await extract(into);
    assert.match(read(folder, 1), /zwölf votes on Übermorgen/);
  });

  it("refuses a page that is damaged, and goes on; makes nothing anew where something is withheld", async () => {
    const { into, folder } = await storeOf([{ body: page(story("eleven")) }, { body: page(story("twelve")) }]);
    const kept = path.join(into, ".captured/gazette/budget");
    const [, digest] = /^digest: (\w+)$/m.exec(read(folder, 1))!;
    for (const content of [Buffer.from("no gzip"), gzipSync(page(story("eleven"))).subarray(0, 60)]) {
      writeFileSync(path.join(kept, `${digest}.html.gz`), content);
      const result = await extract(into, true);
      assert.deepEqual([sums(result), result.refused], [[[1, 0, 0]], 1]);
      assert.match(told(result).join(), /^refused \w{64}\.html\.gz cannot be decompressed/);
    }
    setRemove(into);
    writeFileSync(
      path.join(folder, "article.yml"),
      `withheld: { reason: At request., date: 2024-04-01, files: [${nameOf(1)}] }\n`,
    );
    const before = snapshot(folder);
    assert.match(told(await extract(into)).join(), /^refused budget article\.yml withholds something/);
    assert.deepEqual(snapshot(folder), before);
    writeFileSync(path.join(folder, "article.yml"), "withheld: { reason: At request. }\n");
    assert.match(told(await extract(into)).join(), /^refused budget article\.yml cannot be used/);
  });

  it("takes the articles that are named, and says where there is none", async () => {
    const { into } = await storeOf([
      { body: page(story("eleven")) },
      { body: page(story("twelve")), article: "fees" },
      { body: page(story("ten")), source: "ledger", article: "fees" },
    ]);
    const ids = async (...names: string[]) => (await extract(into, true, names)).articles.map(({ id }) => id);
    assert.deepEqual(await ids(), ["gazette/budget", "gazette/fees", "ledger/fees"]);
    assert.deepEqual(await ids("gazette"), ["gazette/budget", "gazette/fees"]);
    assert.deepEqual(await ids("ledger/fees", "gazette/fees"), ["gazette/fees", "ledger/fees"]);
    await assert.rejects(
      ids("gazette/fee"),
      (error) => error instanceof UserError && /no page is kept/.test(error.message),
    );
    await assert.rejects(extract(temporaryFolder()), /--keep-html keeps them/);
  });

  it("changes nothing directly behind an import", async () => {
    const words = fc.constantFrom(
      "quay",
      "council",
      "budget",
      "Tuesday",
      "vote",
      "<b>wall</b>",
      "winter",
      '<a href="/x">fees</a>',
    );
    const block = fc.tuple(
      fc.constantFrom("p", "h2", "li", "blockquote", "nav", "aside"),
      fc.array(words, { minLength: 3, maxLength: 30 }),
    );
    const bodies = fc.array(fc.array(block, { maxLength: 8 }), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(bodies, async (pages) => {
        const { into } = await storeOf(
          pages.map((blocks) => ({
            body: page(blocks.map(([name, text]) => `<${name}>${text.join(" ")}</${name}>`).join("\n")),
          })),
        );
        const before = snapshot(into);
        const result = await extract(into);
        assert.deepEqual(sums(result), [[filesBelow(path.join(into, "gazette/budget")).length, 0, 0]]);
        assert.deepEqual(snapshot(into), before);
      }),
      { numRuns: 30 },
    );
  });
});
