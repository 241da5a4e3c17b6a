import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { articlesOf } from "../fixtures/articleData.ts";
import { type Built, buildFolder } from "../fixtures/buildArchive.ts";
import { runScript, type ScriptResult } from "../fixtures/runScript.ts";
import { temporaryFolder } from "../fixtures/temporaryFolder.ts";
import { writeStore } from "../fixtures/writeStore.ts";

const fences = (yaml: string, body = "Text.") => `---\n${yaml}\n---\n${body}\n`;
const day = "2020-01-01T00-00-00Z.md";
const canary = path.join(temporaryFolder("variorum-canary"), "ran");
const code = `{ title: ${"process.getBuiltinModule('fs')"}.writeFileSync('${canary}', 'ran') }`;
/** A billion of something in a few lines. */
const laughs = [
  "a: &a [x,x,x,x,x,x,x,x,x]",
  ..."bcdefghi"
    .split("")
    .map((letter, k) => `${letter}: &${letter} [${Array(9).fill(`*${"abcdefghi"[k]}`).join(",")}]`),
].join("\n");

/** Files that cannot be used: path, what is in them, and what is told of them. */
const bad: readonly [file: string, content: string | Uint8Array, told: RegExp][] = [
  [`bad/yaml/${day}`, fences("title: [unclosed\nbyline: x"), /:\d+ refused: .*YAML/],
  [`bad/tab/${day}`, fences("a:\n\t- x"), /:\d+ refused: .*YAML/],
  [`bad/twice/${day}`, fences("title: one\ntitle: two"), /:3 refused: .*title/],
  [`bad/laughs/${day}`, fences(laughs), /:\d+ refused: /],
  [`bad/deep/${day}`, fences(`title: ${"[".repeat(20_000)}`), /:\d+ refused: /],
  [`bad/large-head/${day}`, fences(`title: "${"x".repeat(1_000_000)}"`), /:1 refused: /],
  [`bad/no-time/version.md`, "Text.\n", / refused: no time of capture: add "captured: /],
  [`bad/no-day/2020-02-30T00-00-00Z.md`, "Text.\n", / refused: /],
  ...["js", "javascript", "JS", "jsLegacy", "coffee", "json", "toml"].map((language): [string, string, RegExp] => [
    `bad/in-${language}/${day}`,
    `---${language}\n${code}\n---\nText.\n`,
    /:1 refused: /,
  ]),
  [`bad-at-the-door/${day}`, "Text.\n", / refused: .*needs a folder for its article/],
  [`bad/notes/readme.pdf`, "%PDF", / refused: is no version file .*store its text as a \.txt file/],
  ["bad/settings/article.yml", "title: [", /:\d+ refused: .*left out/],
  [`bad/settings/${day}`, "Text.\n", /^$/],
  ["bad-source/source.yml", "name: [", /:\d+ refused: /],
  [`bad-source/one/${day}`, "Text.\n", /^$/],
];

/** Files that are used, and something told of them. */
const doubtful: readonly [file: string, content: string | Uint8Array, told: RegExp][] = [
  [`doubtful/binary/${day}`, new Uint8Array(4_096).map((_, k) => (k * 37) % 256), / warning: .*UTF-8/],
  [`doubtful/unclosed/${day}`, "---\ntitle: x\n\nText.\n", /:1 warning: .*closing ---/],
  [`doubtful/empty/${day}`, "", / warning: empty capture/],
  [`doubtful/key/${day}`, fences("titel: x"), /:2 warning: .*titel/],
  [`doubtful/lang/${day}`, fences("lang: zh_CN"), /:2 warning: .*zh-CN/],
  [`doubtful/url/${day}`, fences('url: "JaVaScRiPt:alert(1)"'), /:2 warning: url: .*http/],
  [`doubtful/tag/${day}`, fences("title: !!js/function 'function () {}'"), /:2 warning: title: /],
  [`doubtful/proto/${day}`, fences("__proto__: { polluted: yes }\nconstructor: x"), /:2 warning: .*__proto__/],
  [`doubtful/binary-tag/${day}`, fences("title: !!binary aGVsbG8="), /:2 warning: title: /],
  [`doubtful/early/0020-01-01T00-00-00Z.md`, "Text.\n", / warning: captured .*before there was a web/],
  ["doubtful/settings/article.yml", "aliases: [../../x]\n", /:1 warning: aliases: /],
  [`doubtful/settings/${day}`, "Text.\n", /^$/],
];
const good = Array.from({ length: 20 }, (_, k): [string, string] => [`good/article-${k}/${day}`, `Good text ${k}.\n`]);

/** Promise 5: one bad file never stops the others, and every refusal names the file and the reason. */
describe("one bad file among many", () => {
  const folder = temporaryFolder();
  const versions = path.join(folder, "versions");
  const socket = createServer();
  /** Files that are no files. */
  const odd: [file: string, told: RegExp][] = [
    [`bad/link/${day}`, / refused: is a symbolic link/],
    ["bad/linked-folder", / refused: is a symbolic link/],
    ["bad/loop", / refused: is a symbolic link/],
    [`bad/pipe/${day}`, / refused: is no file and no folder/],
    [`bad/socket/${day}`, / refused: is no file and no folder/],
    [`bad/huge/${day}`, / refused: has \d+ bytes/],
    ["bad/hidden-settings/article.yml", / refused: the article is left out/],
  ];
  let built: Built;
  let checked: ScriptResult;
  let strict: Built;

  before(async () => {
    writeStore(versions, Object.fromEntries([...bad, ...doubtful, ...good].map(([file, content]) => [file, content])));
    for (const [file] of odd) mkdirSync(path.dirname(path.join(versions, file)), { recursive: true });
    symlinkSync("/etc/passwd", path.join(versions, odd[0]![0]));
    symlinkSync("/etc", path.join(versions, odd[1]![0]));
    symlinkSync(".", path.join(versions, odd[2]![0]));
    assert.equal(spawnSync("mkfifo", [path.join(versions, odd[3]![0])]).status, 0);
    await new Promise<void>((resolve) => socket.listen(path.join(versions, odd[4]![0]), resolve));
    writeFileSync(path.join(versions, odd[5]![0]), "");
    truncateSync(path.join(versions, odd[5]![0]), 25_000_000);
    symlinkSync("/dev/null", path.join(versions, odd[6]![0]));
    writeStore(versions, { [`bad/hidden-settings/${day}`]: "Perhaps withheld.\n" });
    // A folder with the name of a version file is an article's folder; empty, it is nothing.
    mkdirSync(path.join(versions, "odd/named/x.md"), { recursive: true });
    [built, checked] = await Promise.all([
      buildFolder(folder, ["--no-search", "--json"]),
      runScript("check.ts", ["--versions", versions]),
    ]);
    strict = await buildFolder(folder, ["--no-search", "--strict"]);
  });
  after(() => socket.close());

  const refusals = [
    ...bad.filter(([, , told]) => told.source !== "^$").map(([file, , told]) => [file, told] as const),
    ...odd,
  ];

  it("does not stop the build", () => {
    assert.equal(built.code, 0, built.stderr);
    const ids = articlesOf(built.output).map(({ data }) => data.id);
    for (const [file] of good) assert.ok(ids.includes(path.posix.dirname(file)), file);
    assert.deepEqual(
      ids.filter((id) => id.startsWith("bad/")),
      [],
    );
    assert.ok(ids.includes("bad-source/one"), "a source without its settings keeps its articles");
  });

  for (const [file, told] of refusals) {
    it(`is named with its reason: ${file}`, () => {
      const line = built.stderr.split("\n").find((line) => line.startsWith(path.join(versions, file)));
      assert.ok(line, `nothing is told of ${file}`);
      assert.match(line.slice(path.join(versions, file).length), told);
      assert.ok(checked.stdout.includes(line), "npm run check tells the same");
    });
  }

  for (const [file, , told] of doubtful.filter(([, , told]) => told.source !== "^$")) {
    it(`is named, and used as far as it goes: ${file}`, () => {
      const line = checked.stdout.split("\n").find((line) => line.startsWith(path.join(versions, file)));
      assert.ok(line, `nothing is told of ${file}`);
      assert.match(line.slice(path.join(versions, file).length), told);
      if (!/settings/.test(file))
        assert.ok(articlesOf(built.output).some(({ data }) => data.id === path.posix.dirname(file)));
    });
  }

  it("is counted in the summary", () => {
    const { rejected } = JSON.parse(built.stdout.trim().split("\n").at(-1)!);
    assert.equal(rejected, (built.stderr.match(/^\S.* refused: /gm) ?? []).length);
    assert.ok(rejected >= refusals.length);
  });

  it("makes npm run check end with 1, and a strict build too, which leaves the old site", () => {
    assert.equal(checked.code, 1);
    assert.equal(strict.code, 1);
    assert.match(strict.stderr, /Nothing was written: --strict/);
    assert.equal(articlesOf(built.output).length > 20, true);
  });

  it("runs nothing", async () => {
    const { existsSync } = await import("node:fs");
    assert.ok(!existsSync(canary));
  });

  it("read twice is told twice", () => {
    const line = (stderr: string) => stderr.split("\n").filter((line) => line.includes("bad/yaml/"));
    assert.deepEqual(line(strict.stderr), line(built.stderr));
    assert.equal(line(built.stderr).length, 1);
  });
});
