import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { runTests } from "../../scripts/mutation/runTests.ts";
import { repository } from "../fixtures/repository.ts";
import { temporaryFolder } from "../fixtures/temporaryFolder.ts";

const folder = temporaryFolder();
const checkout = { root: repository, temporary: temporaryFolder() };
const testFile = (name: string, body: string): string => {
  const file = path.join(folder, name);
  writeFileSync(file, `import { test } from "node:test";\ntest("fine", () => {});\n${body}`);
  return path.relative(repository, file);
};

describe("runTests()", () => {
  it("tells tests that pass", async () => {
    const run = await runTests(checkout, [testFile("passes.mjs", "")], 60_000);
    assert.equal(run.kind, "passed");
  });

  it("ends at the first failure, and names it", async () => {
    const later = `test("broken", () => { throw new Error("no"); });\ntest("long", () => new Promise((done) => setTimeout(done, 600_000)));`;
    const run = await runTests(checkout, [testFile("fails.mjs", later)], 60_000);
    assert.equal(run.kind, "failed");
    assert.match(run.kind === "failed" ? run.output : "", /failed: .*broken/);
  });

  it("counts a file that cannot be loaded as failed", async () => {
    assert.equal((await runTests(checkout, [testFile("broken.mjs", "throw new Error();")], 60_000)).kind, "failed");
  });

  it("ends tests that hang", async () => {
    const run = await runTests(checkout, [testFile("hangs.mjs", 'test("endless", () => { for (;;); });')], 2_000);
    assert.equal(run.kind, "hung");
  });
});
