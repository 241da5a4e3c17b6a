import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import test from "node:test";
import { urlPath } from "../../scripts/model/urlPath.ts";
import { listStore, StoreMissingError } from "../../scripts/store/listStore.ts";
import { temporaryStore } from "./temporaryStore.ts";

/** `refused a/b/x.md: reason`, with the path below the store. */
async function problemsOf(root: string): Promise<string[]> {
  const { problems } = await listStore(root);
  return problems.map(({ severity, file, reason }) => `${severity} ${relative(root, file)}: ${reason}`);
}

test("listStore() lists articles at any depth, their files in order, and their sources", async (t) => {
  const root = temporaryStore(t, {
    "README.md": "about this store",
    ".git/config": "",
    "b/source.yml": "name: B",
    "b/2014/01/talks/10_20140113130500.md": "",
    "b/2014/01/talks/2_20140113130500.md": "",
    "b/2014/01/talks/article.yml": "",
    "b/2014/20140113130500.txt": "",
    "a/Terms of Use/20140113130500.html": "",
  });
  const { articles, sources, problems } = await listStore(root);
  assert.deepEqual(problems, []);
  assert.deepEqual(
    articles.map(({ id, files, articleYml }) => [id, files, articleYml]),
    [
      ["a/Terms of Use", ["20140113130500.html"], false],
      ["b/2014", ["20140113130500.txt"], false],
      ["b/2014/01/talks", ["10_20140113130500.md", "2_20140113130500.md"], true],
    ],
  );
  assert.deepEqual(articles[0]?.path, urlPath("a/Terms of Use"));
  assert.deepEqual(articles[2]?.directory, join(root, "b/2014/01/talks"));
  assert.deepEqual(
    sources.map(({ id, path, sourceYml }) => [id, path, sourceYml]),
    [
      ["a", "/a/", false],
      ["b", "/b/", true],
    ],
  );
});

test("listStore() tells of each article as it is found, and of no other folder", async (t) => {
  const root = temporaryStore(t, {
    "a/source.yml": "",
    "a/b/20140113130500.md": "",
    "a/b/c/20140113130500.md": "",
    "a/d/notes/e/20140113130500.txt": "",
    "f/article.yml": "",
  });
  const told: number[] = [];
  const { articles } = await listStore(root, (count) => told.push(count));
  assert.equal(articles.length, 3);
  assert.deepEqual(told, [1, 2, 3]);
});

test("listStore() names a missing store", async () => {
  await assert.rejects(listStore("/no/such/folder"), StoreMissingError);
  await assert.rejects(listStore(import.meta.filename), StoreMissingError);
});

test("listStore() refuses version files that stand too high, and warns of files it does not know", async (t) => {
  const root = temporaryStore(t, {
    "LICENSE.md": "",
    "a/x.md": "",
    "a/b/x.md": "",
    "a/b/x.png": "",
    "a/b/.DS_Store": "",
    "a/c/article.yml": "",
  });
  assert.deepEqual(await problemsOf(root), [
    "refused LICENSE.md: a version file needs a folder for its article: <source>/<article>/<file>",
    "warning a/b/x.png: is no version file (.md, .txt, .html) and is passed over",
    "warning a/c/article.yml: no version file stands beside it",
    "refused a/x.md: a version file needs a folder for its article: <source>/<article>/<file>",
  ]);
});

test("listStore() refuses links, loops and pipes and opens none of them", { timeout: 10_000 }, async (t) => {
  const root = temporaryStore(t, { "a/b/x.md": "", "secret.txt": "" });
  symlinkSync("/etc/passwd", join(root, "a/b/file.md"));
  symlinkSync("/etc", join(root, "a/folder"));
  symlinkSync("..", join(root, "a/loop"));
  symlinkSync("nowhere", join(root, "a/b/dangling.md"));
  execFileSync("mkfifo", [join(root, "a/b/pipe.md")]);
  const { articles } = await listStore(root);
  assert.deepEqual(
    articles.map(({ id, files }) => [id, files]),
    [["a/b", ["x.md"]]],
  );
  const link = "is a symbolic link; put the file or folder itself here";
  assert.deepEqual(
    (await problemsOf(root)).filter((problem) => !problem.includes("secret")),
    [
      `refused a/b/dangling.md: ${link}`,
      `refused a/b/file.md: ${link}`,
      "refused a/b/pipe.md: is no file and no folder (a pipe, socket or device)",
      `refused a/folder: ${link}`,
      `refused a/loop: ${link}`,
    ],
  );
});

test("listStore() refuses an article whose settings it cannot be sure of, for it may be withheld", async (t) => {
  const root = temporaryStore(t, {
    "a/b/x.md": "",
    "a/b/article.yaml": "",
    "a/c/x.md": "",
    "a/c/Article.yml": "",
    "a/d/x.md": "",
  });
  symlinkSync("../b/article.yaml", join(root, "a/d/article.yml"));
  assert.deepEqual((await listStore(root)).articles, []);
  assert.deepEqual(await problemsOf(root), [
    "refused a/b/article.yaml: the article is left out: its settings must be a file named article.yml",
    "refused a/c/Article.yml: the article is left out: its settings must be a file named article.yml",
    "refused a/d/article.yml: the article is left out: is a symbolic link; put the file or folder itself here",
  ]);
});

test("listStore() refuses the later of two files whose names differ in case or composition alone", async (t) => {
  const root = temporaryStore(t, { "a/b/X.md": "", "a/b/x.md": "", "a/b/e\u0301.md": "", "a/b/\u00e9.md": "" });
  assert.deepEqual((await listStore(root)).articles[0]?.files, ["X.md", "e\u0301.md"]);
  assert.deepEqual(await problemsOf(root), [
    'refused a/b/x.md: its name differs from "X.md" in the case of letters alone; rename one',
    'refused a/b/\u00e9.md: its name differs from "e\u0301.md" in the case of letters alone; rename one',
  ]);
});

test("listStore() keeps articles apart whose names differ in case, composition or look alone", async (t) => {
  const names = ["Same", "same", "\u00e9", "e\u0301", "paypal", "p\u0430ypal", "CON", "..a", "__proto__"];
  const root = temporaryStore(t, Object.fromEntries(names.map((name) => [`s/${name}/x.md`, ""])));
  const { articles, problems } = await listStore(root);
  // A leading dot hides a folder, as everywhere.
  assert.equal(articles.length, names.length - 1);
  assert.equal(new Set(articles.map(({ path }) => path)).size, articles.length);
  assert.deepEqual(
    problems.map(({ severity, reason }) => `${severity}: ${reason}`),
    ["warning: its name begins with a dot, so it is passed over; rename it"],
  );
});

test("listStore() refuses the later of two ids with one address", async (t) => {
  const root = temporaryStore(t, {
    "s/Same/x.md": "",
    [`s${urlPath("Same")}x.md`]: "",
    "S/a/x.md": "",
    [`${urlPath("S")}a/x.md`]: "",
  });
  const { articles, sources } = await listStore(root);
  assert.deepEqual(
    articles.map(({ id }) => id),
    ["S/a", "s/Same"],
  );
  assert.deepEqual(
    sources.map(({ id }) => id),
    ["S", "s"],
  );
  assert.match((await problemsOf(root)).join("\n"), /"s\/same-2a98b1de" and "s\/Same" would have the same address/);
});

test("listStore() refuses names that no path may hold, and prints them on one line", async (t) => {
  const root = temporaryStore(t, {
    "a/b\nc/x.md": "",
    "a/b\\..\\c/x.md": "",
    [`a/${"é".repeat(126)}/x.md`]: "",
    "a/b/c\x1b.md": "",
  });
  mkdirSync(Buffer.concat([Buffer.from(`${root}/a/`), Buffer.from([0xff])]));
  writeFileSync(Buffer.concat([Buffer.from(`${root}/a/`), Buffer.from([0xff]), Buffer.from("/x.md")]), "");
  assert.deepEqual((await listStore(root)).articles, []);
  const problems = await problemsOf(root);
  assert.equal(problems.length, 5);
  for (const problem of problems) assert.match(problem, /^refused [^\x00-\x1f]+$/);
});
