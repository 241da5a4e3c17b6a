import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { diffWords } from "../../scripts/diff/mod.ts";
import { shownRuns } from "../diff/shownRuns.ts";
import { filesBelow } from "../fixtures/filesBelow.ts";
import { repository } from "../fixtures/repository.ts";
import { runModule } from "../fixtures/runModule.ts";
import { readDocument } from "./documents.ts";

test("docs/diff.md shows runs as they are", () => {
  const rows = [...readDocument("docs/diff.md").text.matchAll(/^\| `(.+?)` +\| `(.+?)` +\| `(.+?)` +\|$/gm)];
  assert.ok(rows.length >= 6);
  for (const [, before, after, shown] of rows) assert.equal(shownRuns(diffWords(before!, after!)), shown);
});

test("the examples of docs/diff.md run as they stand", async () => {
  const examples = [...readDocument("docs/diff.md").text.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(
    ([, code]) => code!,
  );
  assert.ok(examples.length >= 2);
  for (const code of examples) {
    const module = JSON.stringify(path.join(repository, "scripts/diff/mod.ts"));
    const run = code.replaceAll('"../../scripts/diff/mod.ts"', module);
    assert.equal(
      await runModule(`import assert from "node:assert/strict";\n${run}\nconsole.log("done");`, {}),
      "done\n",
    );
  }
});

test("what is outside scripts/diff imports from its front door alone", () => {
  const deep = filesBelow(path.join(repository, "scripts"))
    .filter((file) => file.endsWith(".ts") && !file.startsWith("diff/"))
    .filter((file) =>
      /from "(?:\.\.\/)+diff\/(?!mod\.ts")/.test(readFileSync(path.join(repository, "scripts", file), "utf8")),
    );
  assert.deepEqual(deep, []);
});
