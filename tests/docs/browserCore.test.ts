import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { filesBelow } from "../fixtures/filesBelow.ts";
import { repository } from "../fixtures/repository.ts";
import { importsOf } from "./importsOf.ts";

/** The folders that compare two versions and write the HTML of what changed, in Node and in a browser. */
const core = ["scripts/diff", "scripts/page/rows", "scripts/html"];
const packages = new Map([["diff", ["scripts/diff/sequences/commonItems.ts"]]]);
const files = reachedFrom(
  core.flatMap((folder) =>
    filesBelow(path.join(repository, folder))
      .filter((file) => file.endsWith(".ts"))
      .map((file) => `${folder}/${file}`),
  ),
);

test("what compares versions and writes rows imports one package and nothing of Node, not even through others", () => {
  assert.ok(files.size > 50, `${files.size} files`);
  const outside = [...files].flatMap((file) =>
    importsOf(file)
      .modules.filter((name) => !packages.get(name)?.includes(file))
      .map((name) => `${file} imports ${name}`),
  );
  assert.deepEqual(outside, []);
});

test("what compares versions and writes rows names none of the globals that only Node has", () => {
  const named = [...files].flatMap((file) => {
    const code = readFileSync(path.join(repository, file), "utf8").replace(/\/\*[\s\S]*?\*\/|(?:^|\s)\/\/ .*$/gm, "");
    return [
      ...code.matchAll(/\b(?:process|Buffer|require|global|setImmediate|__dirname|__filename|import\.meta)\b/g),
    ].map(([name]) => `${file} names ${name}`);
  });
  assert.deepEqual(named, []);
});

/** The files and all that they import, types included. */
function reachedFrom(start: readonly string[]): Set<string> {
  const reached = new Set<string>();
  const open = [...start];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (reached.has(file)) continue;
    reached.add(file);
    open.push(...importsOf(file).files);
  }
  return reached;
}
