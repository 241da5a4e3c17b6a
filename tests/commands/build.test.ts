import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { before, describe, it } from "node:test";
import matter from "gray-matter";
import { articlesOf } from "../fixtures/articleData.ts";
import { type Built, buildArchive, buildFolder } from "../fixtures/buildArchive.ts";
import { copyRepository } from "../fixtures/copyRepository.ts";
import { filesBelow, snapshot } from "../fixtures/filesBelow.ts";
import { runScript } from "../fixtures/runScript.ts";
import { temporaryFolder } from "../fixtures/temporaryFolder.ts";
import { writeStore } from "../fixtures/writeStore.ts";

const store = Object.fromEntries(
  Array.from({ length: 8 }, (_, k) => [
    [`paper/article-${k}/2020-01-01T00-00-00Z.md`, `Article ${k} begins.\n`],
    [`paper/article-${k}/2020-01-02T00-00-00Z.md`, `Article ${k} goes on.\n`],
  ]).flat(),
);
const withRefused = { ...store, "paper/article-0/never.md": "No time.\n", "paper/bad/never.md": "No time.\n" };

/** Contract 2, as a person types it. */
describe("npm run build", () => {
  let built: Built;
  let clean: Built;
  before(async () => {
    built = await buildArchive(withRefused, ["--json", "--no-search"]);
    clean = await buildArchive(store, ["--strict", "--no-search"]);
  });

  /** A folder with store, site and cache of the clean build, for a test to change. */
  function copyOfClean(): string {
    const folder = temporaryFolder();
    cpSync(clean.folder, folder, { recursive: true });
    return folder;
  }

  it("writes the site, tells what it refused on standard error, and ends with 0", () => {
    assert.equal(built.code, 0);
    assert.match(built.stderr, /paper\/article-0\/never\.md refused: no time of capture/);
    assert.doesNotMatch(built.stdout, /refused:/);
    assert.equal(articlesOf(built.output).length, 8);
  });

  it("--json ends standard output with one object of true numbers, and what the build took", () => {
    const summary = JSON.parse(built.stdout.trimEnd().split("\n").at(-1)!);
    const files = filesBelow(built.output);
    const bytes = files.reduce((sum, below) => sum + statSync(path.join(built.output, below)).size, 0);
    assert.deepEqual(Object.keys(summary), [
      "articles",
      "versions",
      "changes",
      "rejected",
      "files",
      "bytes",
      "rendered",
      "reused",
      "seconds",
      "memory",
    ]);
    const { rejected, seconds, memory, ...others } = summary;
    assert.deepEqual(Object.keys(seconds), ["Store", "Articles", "Lists and feeds", "Putting in place"]);
    assert.ok(memory > 30e6, `${memory} bytes`);
    assert.deepEqual(others, {
      articles: 8,
      versions: 16,
      changes: 8,
      files: files.length,
      bytes,
      rendered: 8,
      reused: 0,
    });
    assert.equal(rejected, (built.stderr.match(/ refused: /g) ?? []).length);
  });

  it("ends with a table, or with --brief in one line", async () => {
    const [, ...table] = built.stdout.trimEnd().split("\n").slice(0, -1);
    assert.deepEqual(
      table.slice(0, 6).map((line) => line.trim().split(/ {2,}/)[0]),
      ["articles", "versions", "changes", "rendered", "reused", "refused"],
    );
    assert.ok(table.some((line) => /^ {2}memory +\d+ MB$/.test(line)));
    assert.match(table.at(-1)!, /^ {2}fullest folder /);
    const brief = await buildFolder(built.folder, ["--no-search", "--brief"]);
    assert.match(brief.stdout, /^8 articles, 16 versions, 8 changes → .*site: \d+ files, .* s\n$/);
  });

  it("--no-search leaves out the index, and offers no search that would find nothing", () => {
    assert.ok(!existsSync(path.join(built.output, "pagefind")));
    assert.doesNotMatch(readFileSync(path.join(built.output, "search/index.html"), "utf8"), /<form/);
  });

  it("--strict with a refused file ends with 1 and leaves the old site byte for byte", async () => {
    const before = snapshot(built.output);
    const strict = await buildFolder(built.folder, ["--strict", "--no-search"]);
    assert.equal(strict.code, 1);
    assert.deepEqual(snapshot(strict.output), before);
    const fresh = await buildArchive(withRefused, ["--strict", "--no-search"]);
    assert.equal(fresh.code, 1);
    assert.ok(!existsSync(fresh.output));
    assert.deepEqual(
      filesBelow(fresh.folder).filter((below) => below.startsWith(".")),
      [],
    );
  });

  it("--strict with nothing refused ends with 0", () => {
    assert.equal(clean.code, 0, clean.stderr);
  });

  it("replaces the output whole, and removes markdown of an article that is gone", async () => {
    const folder = copyOfClean();
    const page = "paper/article-3/index.html";
    const markdown = "articles/paper/article-3.md";
    assert.ok(existsSync(path.join(folder, "site", page)) && existsSync(path.join(folder, "cache", markdown)));
    writeFileSync(path.join(folder, "site/left.html"), "from an earlier build");
    rmSync(path.join(folder, "versions/paper/article-3"), { recursive: true });
    const second = await buildFolder(folder, ["--no-search"]);
    assert.equal(second.code, 0, second.stderr);
    for (const gone of [page, "left.html"]) assert.ok(!existsSync(path.join(second.output, gone)), gone);
    assert.ok(!existsSync(path.join(second.cache, markdown)));
    assert.ok(!readFileSync(path.join(second.output, "index.html"), "utf8").includes("article-3"));
    for (const below of filesBelow(path.join(second.cache, "articles")).filter((name) => name.endsWith(".md"))) {
      const { data, content } = matter(readFileSync(path.join(second.cache, "articles", below), "utf8"));
      assert.equal(data.article.id, below.replace(/\.md$/, ""));
      assert.equal(content, "");
    }
  });

  it("with a store in which nothing is usable ends with 1 and leaves the old site", async () => {
    const folder = copyOfClean();
    const output = path.join(folder, "site");
    const before = snapshot(output);
    rmSync(path.join(folder, "versions/paper"), { recursive: true });
    const failed = await buildFolder(folder, ["--no-search"]);
    assert.equal(failed.code, 1);
    assert.match(failed.stderr, /Nothing was written: no article in .* can be used/);
    assert.deepEqual(snapshot(output), before);
    assert.deepEqual(
      filesBelow(folder).filter((below) => below.startsWith(".")),
      [],
    );
  });

  it("takes folders with spaces and letters of any language, relative or not", async () => {
    const folder = temporaryFolder("variorum päth with spaces 東京");
    writeStore(path.join(folder, "ver sions é"), store);
    const relative = path.relative(process.cwd(), folder);
    const flags = [
      "--versions",
      path.join(relative, "ver sions é"),
      `--output=${path.join(relative, "öut put")}`,
      "--cache",
      path.join(folder, "çache/deeper"),
    ];
    const { code, stderr } = await runScript("build.ts", [...flags, "--jobs", "3"]);
    assert.equal(code, 0, stderr);
    assert.equal(articlesOf(path.join(folder, "öut put")).length, 8);
    assert.ok(existsSync(path.join(folder, "öut put/pagefind/pagefind.js")));
  });

  it("--shard divides the archive: no article in two shards, each in one, its files those of the whole", async () => {
    const whole = snapshot(built.output);
    const shards = await Promise.all(
      [1, 2, 3].map((index) => buildArchive(store, ["--shard", `${index}/3`, "--no-search"])),
    );
    const idsOf = shards.map(({ code, stderr, output }) => {
      // A shard in which there is nothing is nothing usable.
      assert.ok(code === 0, stderr);
      return articlesOf(output).map(({ data }) => data.id);
    });
    assert.deepEqual(
      idsOf.flat().sort(),
      articlesOf(built.output)
        .map(({ data }) => data.id)
        .sort(),
    );
    for (const [k, { output }] of shards.entries()) {
      const files = snapshot(output);
      for (const id of idsOf[k]!) {
        for (const name of ["index.html", "article.json", "feed.xml"])
          assert.equal(files[`${id}/${name}`], whole[`${id}/${name}`], `${id}/${name}`);
      }
    }
  });

  const wrong: [flags: string[], told: RegExp][] = [
    [["--jobs", "0"], /--jobs takes a whole number from 1/],
    [["--jobs", "many"], /--jobs takes a whole number from 1/],
    [["--shard", "3/2"], /--shard takes I\/N/],
    [["--shard", "0/2"], /--shard takes I\/N/],
    [["--shard", "1"], /--shard takes I\/N/],
    [["--outputs", "x"], /--outputs/],
    [["extra"], /extra/],
    [["--versions"], /--versions/],
    [["--output", ""], /--output takes a folder/],
    [["--versions", "no/such/folder"], /no folder "no\/such\/folder"/],
    [["--output", "."], /--output \. holds/],
    [["--output", "content/versions/x"], /lies among the version files/],
  ];
  for (const [flags, told] of wrong) {
    it(`tells wrong usage in one line and ends with 2: ${flags.join(" ")}`, async () => {
      const { code, stdout, stderr } = await runScript("build.ts", flags);
      assert.equal(code, 2);
      assert.equal(stdout, "");
      const lines = stderr.trim().split("\n");
      assert.match(lines[0]!, told);
      assert.match(lines[1]!, /^Usage: npm run build/);
      assert.equal(lines.length, 2);
    });
  }

  it("replaces no folder that somebody else filled, and touches nothing in it", async () => {
    const folder = temporaryFolder();
    writeStore(path.join(folder, "versions"), store);
    writeStore(path.join(folder, "site"), { "holiday.jpg": "mine", "sub/index.html": "mine" });
    const before = snapshot(folder);
    const refused = await buildFolder(folder, ["--no-search"]);
    assert.equal(refused.code, 2);
    assert.match(refused.stderr, /holds something that no build wrote/);
    assert.deepEqual(snapshot(folder), before);
    // An empty one is nobody's.
    rmSync(path.join(folder, "site"), { recursive: true });
    mkdirSync(path.join(folder, "site"));
    assert.equal((await buildFolder(folder, ["--no-search"])).code, 0);
  });

  it("--help prints every flag", async () => {
    const { code, stdout } = await runScript("build.ts", ["--help"]);
    assert.equal(code, 0);
    for (const flag of ["--versions", "--output", "--cache", "--jobs", "--shard", "--strict", "--no-search", "--json"])
      assert.ok(stdout.includes(flag), flag);
  });

  describe("in a repository of one's own", () => {
    const repository = copyRepository();
    const npm = (...args: string[]) =>
      spawnSync("npm", ["run", ...args], {
        cwd: repository,
        encoding: "utf8",
        env: { ...process.env, NODE_TEST_CONTEXT: undefined },
      });

    it("builds the default store into _site, its markdown into content/articles", () => {
      const { status, stdout, stderr } = npm("build", "--", "--json", "--no-search");
      assert.equal(status, 0, stderr);
      assert.ok(JSON.parse(stdout.trim().split("\n").at(-1)!).articles >= 16);
      assert.ok(existsSync(path.join(repository, "_site/index.html")));
      assert.ok(existsSync(path.join(repository, "content/articles/caldmere-wire/port-strike.md")));
    });

    it("with settings it cannot read ends with 1, names file, line and key, and leaves the old site", () => {
      const before = snapshot(path.join(repository, "_site"));
      const settings = path.join(repository, "content/site.yml");
      const good = readFileSync(settings, "utf8");
      writeFileSync(settings, `${good}url2: x\nlang: zh_CN\n`.replace(/^lang: en\n/m, ""));
      const { status, stderr } = npm("build");
      writeFileSync(settings, good);
      assert.equal(status, 1);
      assert.match(stderr, /content\/site\.yml:\d+ .*url2/);
      assert.match(stderr, /content\/site\.yml:\d+ lang: .*zh-CN/);
      assert.deepEqual(snapshot(path.join(repository, "_site")), before);
    });

    it("npm run check prints every problem with its line, ends with 1 where a file is refused, and writes nothing", () => {
      const good = npm("check");
      assert.equal(good.status, 0, good.stdout);
      writeStore(path.join(repository, "content/versions"), { "paper/one/never.md": "---\ntitel: x\n---\nText.\n" });
      const before = snapshot(repository);
      const bad = npm("check");
      assert.equal(bad.status, 1);
      assert.match(bad.stdout, /^content\/versions\/paper\/one\/never\.md:2 warning: .*titel/m);
      assert.match(bad.stdout, /^content\/versions\/paper\/one\/never\.md refused: no time of capture/m);
      assert.match(bad.stdout, /\d+ articles, \d+ versions: 1 refused, 3 warnings\n$/);
      assert.deepEqual(snapshot(repository), before);
      assert.equal(npm("check", "--", "--versions", "nowhere").status, 2);
    });
  });
});
