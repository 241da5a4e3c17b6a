import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { WorkingCopy } from "../../scripts/mutation/workingCopy.ts";
import { assertNothingLeft } from "../fixtures/endedBySignal.ts";
import { repository } from "../fixtures/repository.ts";

describe("WorkingCopy", () => {
  it("has a file broken while it is asked to, in the copy alone, and is gone once it is removed", async () => {
    const copy = await WorkingCopy.make();
    const file = "scripts/model/compareText.ts";
    const text = readFileSync(path.join(repository, file), "utf8");
    const read = () => readFileSync(path.join(copy.root, file), "utf8");
    assert.equal(read(), text);
    const mutant = { file, start: 0, end: 6, replacement: "broken", line: 1 };
    await copy.withMutant(mutant, async () => assert.equal(read(), `broken${text.slice(6)}`));
    assert.equal(read(), text);
    assert.equal(readFileSync(path.join(repository, file), "utf8"), text);
    await copy.remove();
    assert.ok(!existsSync(path.dirname(copy.root)));
  });

  it("leaves neither tests nor files behind where the process is ended", { skip: process.platform === "win32" }, () =>
    assertNothingLeft(
      (file) => `import { runTests } from "./scripts/mutation/runTests.ts";
        import { WorkingCopy } from "./scripts/mutation/workingCopy.ts";
        const copy = await WorkingCopy.make();
        const { relative } = await import("node:path");
        await runTests(copy, [relative(copy.root, ${JSON.stringify(file)})], 60_000);`,
    ),
  );
});
