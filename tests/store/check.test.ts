import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import test from "node:test";
import { fileURLToPath } from "node:url";
import { temporaryStore } from "./temporaryStore.ts";

const script = fileURLToPath(new URL("../../scripts/check.ts", import.meta.url));

function check(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", script, ...args], {
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

test("npm run check prints every problem and ends with 1 where anything is refused", (t) => {
  const root = temporaryStore(t, { "s/a/20140113130500.md": "---\nlang: zh_CN\n---\na", "s/b/v1.md": "b" });
  const { status, stdout } = check("--versions", root);
  assert.equal(status, 1);
  const lines = stdout.trimEnd().split("\n");
  assert.equal(lines.length, 4);
  assert.ok(lines[0]?.startsWith(`${root}/s/a/20140113130500.md:2 warning: lang: `));
  assert.ok(lines[1]?.startsWith(`${root}/s/b/v1.md refused: no time of capture`));
  assert.equal(lines[3], "1 articles, 1 versions: 1 refused, 2 warnings");
});

test("npm run check ends with 0 where nothing is refused, with 2 where it is called wrongly", (t) => {
  const root = temporaryStore(t, { "s/a/20140113130500.md": "a" });
  assert.equal(check("--versions", root).status, 0);
  assert.equal(check("--versions", `${root}/missing`).status, 2);
  assert.equal(check("--version", root).status, 2);
});
