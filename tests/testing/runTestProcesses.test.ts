import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { assertNothingLeft } from "../fixtures/endedBySignal.ts";
import { repository } from "../fixtures/repository.ts";
import { temporaryFolder } from "../fixtures/temporaryFolder.ts";

/** A module that runs these test files, one process each. */
const running = (...files: string[]) => {
  const processes = files.map((file) => ({ name: path.basename(file), files: [path.relative(repository, file)] }));
  return `import { runTestProcesses } from "./scripts/testing/runTestProcesses.ts";
    process.exitCode = await runTestProcesses(process.cwd(), ${JSON.stringify(processes)}, { GIVEN: "value" });`;
};

describe("runTestProcesses()", () => {
  const folder = temporaryFolder();
  const testFile = (name: string, body: string): string => {
    const file = path.join(folder, name);
    writeFileSync(file, `import { test } from "node:test"; import fs from "node:fs";\n${body}`);
    return file;
  };
  const run = (...files: string[]) => {
    const temporary = temporaryFolder();
    const { status, stdout } = spawnSync(
      process.execPath,
      ["--import", "tsx", "--input-type=module", "--eval", running(...files)],
      { cwd: repository, encoding: "utf8", env: { ...process.env, TMPDIR: temporary, TSX_DISABLE_CACHE: "1" } },
    );
    return { status, stdout, left: readdirSync(temporary) };
  };

  it("runs every file, fails where one does, and names what fails", () => {
    const { status, stdout } = run(
      testFile("one.test.mjs", 'test("given", () => { if (process.env.GIVEN !== "value") throw new Error(); });'),
      testFile("two.test.mjs", 'test("broken", () => { throw new Error("no"); });'),
    );
    assert.equal(status, 1);
    assert.match(stdout, /✔ given/);
    assert.match(stdout, /✖ broken/);
    assert.match(stdout, /tests 2\n/);
  });

  it("fails where a file cannot be loaded", () => {
    assert.equal(run(testFile("unloadable.test.mjs", "throw new Error();")).status, 1);
  });

  it("passes where all tests pass, and removes what they left in the temporary folder", () => {
    const leaves =
      'fs.writeFileSync(process.env.TMPDIR + "/left", ""); fs.readdirSync(process.env.VARIORUM_TEST_BUILDS);';
    const { status, stdout, left } = run(testFile("leaves.test.mjs", `test("leaves", () => { ${leaves} });`));
    assert.equal(status, 0, stdout);
    assert.deepEqual(left, []);
  });

  it("leaves neither processes nor files behind where it is ended", { skip: process.platform === "win32" }, () =>
    assertNothingLeft((file) => running(file)),
  );
});
