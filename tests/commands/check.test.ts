import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import test from "node:test";
import { fileURLToPath } from "node:url";
import { copyRepository } from "../fixtures/copyRepository.ts";
import { temporaryStore } from "../store/temporaryStore.ts";

const script = fileURLToPath(new URL("../../scripts/check.ts", import.meta.url));

/** Of a site that knows its address, so that it warns of the store alone. */
const address = "https://archive.example";

function check(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const command = ["--import", "tsx", script, "--url", address, ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: "utf8" });
  return { status, stdout: stdout.replace(/^.*site\.yml warning: id is missing\..*\n/, ""), stderr };
}

test("npm run check prints every problem and ends with 1 where anything is refused", (t) => {
  const root = temporaryStore(t, { "s/a/20140113130500.md": "---\nlang: zh_CN\n---\na", "s/b/v1.md": "b" });
  const { status, stdout } = check("--versions", root);
  assert.equal(status, 1);
  const lines = stdout.trimEnd().split("\n");
  assert.equal(lines.length, 4);
  assert.ok(lines[0]?.startsWith(`${root}/s/a/20140113130500.md:2 warning: lang: `));
  assert.ok(lines[1]?.startsWith(`${root}/s/b/v1.md refused: no time of capture`));
  assert.equal(lines[3], "1 article, 1 version: 1 refused, 3 warnings");
});

test("npm run check ends with 0 where nothing is refused, with 2 where it is called wrongly", (t) => {
  const root = temporaryStore(t, { "s/a/20140113130500.md": "a" });
  assert.equal(check("--versions", root).status, 0);
  assert.equal(check("--versions", `${root}/missing`).status, 2);
  assert.equal(check("--version", root).status, 2);
});

test("npm run check ends as a build would where a setting, the configuration or the whole store is unusable", (t) => {
  const root = temporaryStore(t, { "s/a/20140113130500.md": "a" });
  const repository = copyRepository();
  const command = (name: string) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ["--import", "tsx", path.join(repository, `scripts/${name}.ts`), "--versions", root],
      { encoding: "utf8", cwd: repository },
    );
    return { status, said: stdout + stderr };
  };
  const edits: [file: string, text: string, said: RegExp][] = [
    [
      "content/site.yml",
      "titel: x\nlang: en_GB\n",
      /^content\/site\.yml:1 (refused: )?unknown key "titel".*\ncontent\/site\.yml:2 (refused: )?lang: /m,
    ],
    ["variorum.config.ts", "export default { label: [] };\n", /^variorum\.config\.ts: unknown key "label"/m],
    ["variorum.config.ts", "export default {\n", /^variorum\.config\.ts/m],
  ];
  for (const [file, text, said] of edits) {
    writeFileSync(path.join(repository, file), text);
    for (const name of ["check", "build"]) {
      const result = command(name);
      assert.equal(result.status, 1, `${name}: ${result.said}`);
      assert.match(result.said, said, name);
    }
    rmSync(path.join(repository, file));
  }
  rmSync(path.join(root, "s"), { recursive: true });
  for (const name of ["check", "build"]) {
    const result = command(name);
    assert.equal(result.status, 1);
    assert.match(result.said, /nothing.*: no article in .* can be used\./i, name);
  }
});

test("npm run check warns of earlier ids that lead nowhere, as a build does, and of a missing address", (t) => {
  const root = temporaryStore(t, {
    "s/a/20140113130500.md": "a",
    "s/b/20140113130500.md": "b",
    "s/b/article.yml": "aliases: [s/a]\n",
  });
  const { status, stdout } = check("--versions", root, "--url", "");
  assert.equal(status, 0);
  assert.match(stdout, /^content\/site\.yml warning: url is missing/);
  assert.match(
    stdout,
    /s\/b\/article\.yml warning: aliases: s\/a is already the address of \/s\/a\/; its redirect is left out$/m,
  );
  assert.match(stdout, /^2 articles, 2 versions: 0 refused, 2 warnings$/m);
});

for (const name of ["build", "check", "merge", "import", "start", "bench", "mutate", "test"]) {
  test(`${name} --help and -h print the same, and nothing else happens`, () => {
    const said = ["--help", "-h"].map((flag) => {
      const file = fileURLToPath(new URL(`../../scripts/${name}.ts`, import.meta.url));
      const { status, stdout } = spawnSync(process.execPath, ["--import", "tsx", file, flag], { encoding: "utf8" });
      assert.equal(status, 0);
      return stdout;
    });
    assert.equal(said[0], said[1]);
    assert.match(said[0]!, /^npm (run )?\w+/);
    assert.match(said[0]!, /--help/);
  });
}

test("npm run check names every fault of the saved searches, with its line", (t) => {
  const root = temporaryStore(t, { "s/a/20140113130500.md": "a" });
  const repository = copyRepository();
  writeFileSync(
    path.join(repository, "content/watches.yml"),
    "- name: a\n  label: numbr\n- name: b\n  query: c\n  in: text\n",
  );
  const command = ["--import", "tsx", path.join(repository, "scripts/check.ts"), "--versions", root, "--url", address];
  const checked = () => spawnSync(process.execPath, command, { encoding: "utf8", cwd: repository });
  const { status, stdout } = checked();
  assert.equal(status, 1);
  assert.match(stdout, /^content\/watches\.yml:2 refused: label: there is no "numbr" \(known: /m);
  assert.match(stdout, /^content\/watches\.yml:5 refused: in: must be added or removed$/m);
  writeFileSync(path.join(repository, "content/watches.yml"), "- { name: a, query: b, source: [s, t] }\n");
  const { status: warned, stdout: warnings } = checked();
  assert.equal(warned, 0);
  assert.match(warnings, /^content\/watches\.yml warning: a: source: the archive has no "t"$/m);
});

test("npm run check names every fault of what is to be captured, with its line", (t) => {
  const root = temporaryStore(t, { "s/a/20140113130500.md": "a" });
  const repository = copyRepository();
  const checked = (text: string) => {
    writeFileSync(path.join(repository, "content/watch.yml"), text);
    const { status, stdout } = spawnSync(
      process.execPath,
      ["--import", "tsx", path.join(repository, "scripts/check.ts"), "--versions", root, "--url", address],
      { encoding: "utf8", cwd: repository },
    );
    return { status, lines: stdout.split("\n").filter((line) => line.includes("watch.yml")) };
  };
  const good = "contact: https://archive.example/\nsources:\n  gazette:\n    pages: [https://gazette.example/terms]\n";
  assert.deepEqual(checked(good), { status: 0, lines: [] });
  const { status, lines } = checked("contact: nobody\nsources:\n  gazette:\n    longer: x\n");
  assert.equal(status, 1);
  assert.equal(lines.length, 2);
  assert.match(lines[0]!, /content\/watch\.yml:1 refused: contact: must be a page about the archive/);
  assert.match(lines[1]!, /content\/watch\.yml:4 refused: gazette: longer: "x" is no factor/);
  assert.match(checked("sources: [").lines.join(), /watch\.yml:\d+ refused: no valid YAML/);
});
