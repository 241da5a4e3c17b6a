import assert from "node:assert/strict";
import fs, { readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import path from "node:path";
import { describe, it } from "node:test";
import fc from "fast-check";
import type { BuildOptions } from "../../scripts/build/buildOptions.ts";
import { buildSite } from "../../scripts/build/buildSite.ts";
import { mergeSite } from "../../scripts/build/mergeSite.ts";
import { hostLimits } from "../../scripts/hosts/hostLimits.ts";
import { HostLimitError } from "../../scripts/hosts/refuseOverLimit.ts";
import { buildArchive } from "../fixtures/buildArchive.ts";
import { filesBelow, snapshot } from "../fixtures/filesBelow.ts";
import { temporaryFolder } from "../fixtures/temporaryFolder.ts";
import { unpackedBytes } from "../fixtures/unpackedBytes.ts";
import { type StoreFiles, writeStore } from "../fixtures/writeStore.ts";

type BuildOfTest = Partial<Pick<BuildOptions, "search" | "jobs" | "strict" | "shard">> & { title?: string };

/** Builds in this process, for a start of Node costs more than these archives. */
async function build(files: StoreFiles, cache: string, options: BuildOfTest) {
  // A new checkout each time: nothing is left of the last one but the cache.
  const folder = temporaryFolder();
  const [versions, output, settings] = ["versions", "site", "site.yml"].map((name) => path.join(folder, name)) as [
    string,
    string,
    string,
  ];
  writeStore(versions, files);
  writeFileSync(settings, `title: ${options.title ?? "Archive"}\n`);
  const { search = false, jobs = 1, strict = false, shard } = options;
  const flags = { versions, output, cache, jobs, search, strict, ...(shard && { shard }) };
  const result = await buildSite(flags, () => {}, settings);
  return { ...result, site: snapshot(output), output, versions };
}

/** An archive as it is edited: path below the store → text. */
type Archive = Map<string, string>;
type Edit = (archive: Archive) => void;

const article = fc.constantFrom("paper/one", "paper/two", "Journal/One", "journal/deep/one", "other/x");
const hour = fc.integer({ min: 0, max: 5 }).map((n) => `2024-01-01T0${n}-00-00Z.md`);
const words = fc
  .array(fc.constantFrom("The mayor", "12 people", "31 people", "left", "# Rain", "-", "\n\n"), { maxLength: 6 })
  .map((all) => all.join(" "));
const settings = fc.constantFrom(
  "title: A title",
  "aliases: [paper/old]",
  "withheld: { reason: A request, date: 2024-02-01 }",
  "withheld: { reason: A request, date: 2024-02-01, files: [2024-01-01T01-00-00Z.md] }",
  "title: [broken",
);
const facts = fc.constantFrom("title: A fact", "status: 410", "note: [broken", "captured: 2023-01-01");
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ article, hour, facts }).map(({ article, hour, facts }): Edit => {
    return (archive) => archive.set(`${article}/${hour}.yml`, facts);
  }),
  fc.record({ article, hour, words }).map(({ article, hour, words }): Edit => {
    return (archive) => archive.set(`${article}/${hour}`, `${words} word`);
  }),
  fc.record({ article, hour }).map(({ article, hour }): Edit => {
    return (archive) => archive.delete(`${article}/${hour}`);
  }),
  fc.record({ article, settings }).map(({ article, settings }): Edit => {
    return (archive) => archive.set(`${article}/article.yml`, settings);
  }),
  fc.record({ article, name: fc.constantFrom("paper", "other") }).map(({ article, name }): Edit => {
    // The whole article goes elsewhere.
    return (archive) => {
      for (const [file, text] of [...archive].filter(([file]) => file.startsWith(`${article}/`))) {
        archive.delete(file);
        archive.set(`${name}/moved/${path.basename(file)}`, text);
      }
    };
  }),
  fc.constantFrom("paper", "other").map((source): Edit => {
    return (archive) => {
      for (const file of [...archive.keys()]) if (file.startsWith(`${source}/`)) archive.delete(file);
    };
  }),
  fc.record({ source: fc.constantFrom("paper", "other"), name: words }).map(({ source, name }): Edit => {
    return (archive) => archive.set(`${source}/source.yml`, `name: ${JSON.stringify(name)}`);
  }),
);
const start = (): Archive =>
  new Map(
    ["paper/one", "paper/two", "other/x"].flatMap((article) =>
      [0, 1, 2].map((n) => [`${article}/2024-01-01T0${n}-00-00Z.md`, `# ${article}\n\n${n} people came.`]),
    ),
  );

describe("a build over the cache of earlier ones", () => {
  it("writes what a clean build writes, whatever was edited between", async () => {
    const step = fc.record({ edits: fc.array(edit, { minLength: 1, maxLength: 3 }), title: fc.constantFrom("A", "B") });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 5 }), async (steps) => {
        const cache = temporaryFolder();
        const archive = start();
        await build(Object.fromEntries(archive), cache, { title: "A" });
        for (const { edits, title } of steps) {
          for (const edit of edits) edit(archive);
          const files = Object.fromEntries(archive);
          const warm = await build(files, cache, { title });
          const clean = await build(files, temporaryFolder(), { title });
          assert.deepEqual(warm.site, clean.site);
          assert.deepEqual(
            warm.problems.map(({ file, ...rest }) => ({ ...rest, file: path.relative(warm.versions, file) })),
            clean.problems.map(({ file, ...rest }) => ({ ...rest, file: path.relative(clean.versions, file) })),
          );
        }
      }),
      { numRuns: 12 },
    );
  });

  it("renders nothing anew where nothing changed, and one article where one did", async () => {
    const cache = temporaryFolder();
    const archive = start();
    const first = await build(Object.fromEntries(archive), cache, { search: true });
    assert.deepEqual([first.summary?.rendered, first.summary?.reused], [3, 0]);
    const second = await build(Object.fromEntries(archive), cache, { search: true });
    assert.deepEqual([second.summary?.rendered, second.summary?.reused], [0, 3]);
    assert.deepEqual(second.site, first.site);
    archive.set("paper/one/2024-01-01T05-00-00Z.md", "# paper/one\n\n5 people came.");
    const third = await build(Object.fromEntries(archive), cache, { search: true });
    assert.deepEqual([third.summary?.rendered, third.summary?.reused], [1, 2]);
    assert.deepEqual(third.site, (await build(Object.fromEntries(archive), temporaryFolder(), { search: true })).site);
  });

  it("takes over what is there of a cache that is damaged, partly lost or foreign, and builds the rest", async () => {
    const files = Object.fromEntries(start());
    const cache = temporaryFolder();
    const clean = await build(files, cache, {});
    const entries = filesBelow(cache).filter((below) => below.startsWith("work-site/"));
    assert.ok(entries.length >= 3);
    for (const [n, below] of entries.entries()) {
      const file = path.join(cache, below);
      const whole = readFileSync(file);
      if (n % 4 === 0) writeFileSync(file, whole.subarray(0, whole.length / 2));
      else if (n % 4 === 1)
        writeFileSync(
          file,
          whole.map((byte, at) => (at === whole.length - 9 ? byte ^ 4 : byte)),
        );
      else if (n % 4 === 2) rmSync(file);
      else utimesSync(file, 0, 0);
    }
    writeFileSync(path.join(cache, "work-site/letter.txt"), "not ours");
    writeStore(path.join(cache, "work-site/ab"), { ["c".repeat(62)]: "not ours", short: "not ours" });
    const again = await build(files, cache, {});
    assert.deepEqual(again.site, clean.site);
    // What lies on the shelves is ours; beside them nothing is touched.
    assert.deepEqual(
      filesBelow(cache).filter((below) => /letter|c{62}|short/.test(below)),
      ["work-site/letter.txt"],
    );
  });

  const words = "Tea was served at noon, and nobody left before the rain had stopped again. ";
  const readTimes: [what: string, text: string, failing: number, opened: number][] = [
    ["once, for the key and to be built", words, 1, 1],
    ["for the key, to be built, then for the key again", words.repeat(60_000), 2, 3],
  ];
  for (const [what, text, failing, times] of readTimes)
    it(`keeps nothing of an article of which a file could not be read just then (read ${what})`, async (context) => {
      const name = "two/2024-01-01T01-00-00Z.md";
      const files = { ...Object.fromEntries(start()), [`paper/${name}`]: text };
      const cache = temporaryFolder();
      const { openSync } = fs;
      let opened = 0;
      context.mock.method(fs, "openSync", (...args: Parameters<typeof openSync>) => {
        if (String(args[0]).endsWith(name) && ++opened === failing)
          throw Object.assign(new Error("EMFILE: too many open files"), { code: "EMFILE" });
        return openSync(...args);
      });
      syncBuiltinESMExports();
      const hurt = await build(files, cache, {});
      context.mock.restoreAll();
      syncBuiltinESMExports();
      assert.equal(opened, times);
      assert.match(hurt.problems.map(({ reason }) => reason).join(), /EMFILE/);
      const next = await build(files, cache, {});
      assert.deepEqual([next.summary?.rendered, next.summary?.reused, next.problems], [1, 2, []]);
      assert.deepEqual(next.site, (await build(files, temporaryFolder(), {})).site);
    });

  it("keeps nothing of what was withheld or removed, and brings nothing of it back", async () => {
    const archive = start();
    archive.set("other/x/2024-01-01T04-00-00Z.md", "The witness Snargleby spoke.");
    archive.set("paper/gone/2024-01-01T04-00-00Z.md", "Quorblattle left.");
    const cache = temporaryFolder();
    const secrets = /Snargleby|Quorblattle/;
    await build(Object.fromEntries(archive), cache, { search: true });
    assert.match(wordsOf(cache), secrets);
    archive.delete("paper/gone/2024-01-01T04-00-00Z.md");
    archive.set(
      "other/x/article.yml",
      "withheld: { reason: A request, date: 2024-02-01, files: [2024-01-01T04-00-00Z.md] }",
    );
    const { output } = await build(Object.fromEntries(archive), cache, { search: true });
    assert.doesNotMatch(wordsOf(cache), secrets);
    for (const below of filesBelow(output))
      assert.doesNotMatch(readFileSync(path.join(output, below), "latin1"), secrets);
  });

  const refused = { "paper/bad/2024-01-01T00-00-00Z.md": "---\ntitle: [broken\n---\nWords." };
  const shard = { index: 1, of: 1 };
  const unpublished: [what: string, archive: StoreFiles, options: BuildOfTest, files?: number][] = [
    ["where --strict refuses it", { ...Object.fromEntries(start()), ...refused }, { strict: true }],
    ["where --strict refuses a shard", { ...Object.fromEntries(start()), ...refused }, { strict: true, shard }],
    ["where no article is left", {}, {}],
    ["where it is more than its host takes", Object.fromEntries(start()), {}, 1],
  ];
  for (const [what, archive, options, files] of unpublished)
    it(`keeps nothing of what was removed ${what}, but what was built`, async () => {
      const cache = temporaryFolder();
      const gone = { "paper/gone/2024-01-01T04-00-00Z.md": "Quorblattle left." };
      const { most } = hostLimits.netlify;
      await build({ ...Object.fromEntries(start()), ...gone }, cache, { ...options, strict: false });
      try {
        if (files) Object.assign(hostLimits.netlify, { most: { files } });
        const { summary } = await build(archive, cache, options);
        assert.ok(!files && !summary);
      } catch (error) {
        assert.ok(files && error instanceof HostLimitError, String(error));
      } finally {
        Object.assign(hostLimits.netlify, { most });
      }
      const entries = filesBelow(cache).filter((below) => below.startsWith("work-"));
      assert.ok(Object.keys(archive).length === 0 ? entries.length === 0 : entries.length >= 3);
      for (const below of entries) assert.doesNotMatch(wordsOfEntry(cache, below), /Quorblattle/);
    });

  it("is bounded: an archive edited many times leaves as many entries as a clean build of it", async () => {
    const archive = start();
    const cache = temporaryFolder();
    for (let n = 0; n < 5; n++) {
      archive.set("paper/one/2024-01-01T05-00-00Z.md", `${n} people came.`);
      await build(Object.fromEntries(archive), cache, {});
    }
    const clean = temporaryFolder();
    await build(Object.fromEntries(archive), clean, {});
    assert.deepEqual(filesBelow(cache), filesBelow(clean));
  });
});

describe("a build on several threads, or in shards", () => {
  /** Enough for three threads. */
  const articles = 102;
  const many = (): StoreFiles =>
    Object.fromEntries(
      Array.from({ length: articles }, (_, n) => n).flatMap((n) =>
        [0, 1].map((k) => [
          `source-${n % 3}/article-${n}/2024-01-0${k + 1}T0${n % 10}-00-00Z.md`,
          `# Article ${n}\n\nVersion ${k} of it, with ${n * k} people.`,
        ]),
      ),
    );

  it("writes the bytes that one thread writes, clean or over a cache", async () => {
    const run = async (...flags: string[]) => {
      const built = await buildArchive(many(), ["--no-search", "--json", ...flags]);
      assert.equal(built.code, 0, built.stderr);
      return {
        ...built,
        site: snapshot(built.output),
        summary: JSON.parse(built.stdout.trimEnd().split("\n").at(-1)!),
      };
    };
    const alone = await run("--jobs", "1");
    const threads = await run("--jobs", "3");
    assert.deepEqual(threads.site, alone.site);
    assert.equal(threads.summary.rendered, articles);
    const again = await run("--jobs", "2", "--cache", threads.cache);
    assert.deepEqual(again.site, alone.site);
    assert.equal(again.summary.reused, articles);
  });

  it("joins to the whole site, byte for byte, with a shard that is empty and whatever order they are named in", async () => {
    const folder = temporaryFolder();
    const at = (name: string) => path.join(folder, name);
    const files = { ...Object.fromEntries(start()), "other/y/article.yml": "title: no version" };
    writeStore(at("versions"), files);
    writeFileSync(at("site.yml"), "title: Archive\n");
    writeFileSync(at("watches.yml"), "- { name: numbers, label: number }\n- { name: words, query: the OR one }\n");
    const options = { versions: at("versions"), jobs: 1, search: true, strict: false };
    const whole = await buildSite({ ...options, output: at("whole"), cache: at("cache") }, () => {}, at("site.yml"));
    const shardOutputs = [];
    for (const index of [4, 2, 1, 3, 5]) {
      const output = at(`shard-${index}`);
      shardOutputs.push(output);
      await buildSite({ ...options, output, cache: at("cache"), shard: { index, of: 5 } }, () => {}, at("site.yml"));
    }
    assert.ok(
      shardOutputs.some((folder) => readdirSync(folder).every((name) => name.startsWith(".") || name === "assets")),
    );
    const before = shardOutputs.map(snapshot);
    const merge = { shardOutputs, output: at("merged"), cache: at("merge-cache"), jobs: 1, search: true };
    const merged = await mergeSite(merge, () => {}, at("site.yml"));
    assert.deepEqual(snapshot(at("merged")), snapshot(at("whole")));
    assert.deepEqual(shardOutputs.map(snapshot), before);
    assert.deepEqual(merged.problems, whole.problems);
    assert.deepEqual({ ...merged.summary, seconds: 0 }, { ...whole.summary, seconds: 0 });
  });
});

/** Everything that a cache holds, as text. */
function wordsOf(cache: string): string {
  return filesBelow(cache)
    .map((below) => wordsOfEntry(cache, below))
    .join("\n");
}

function wordsOfEntry(cache: string, below: string): string {
  return unpackedBytes(path.join(cache, below)).toString("latin1");
}
