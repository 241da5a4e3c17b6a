import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { CoveringTests } from "../../scripts/mutation/coveringTests.ts";
import { temporaryFolder } from "../fixtures/temporaryFolder.ts";

const imports: Record<string, string[]> = {
  "scripts/diff/words/tokens.ts": [],
  "scripts/diff/words/diffWords.ts": ["./tokens.ts"],
  "scripts/diff/align.ts": ["./words/diffWords.ts"],
  "scripts/diff/mod.ts": ["./align.ts"],
  "tests/diff/words/tokens.test.ts": [],
  "tests/diff/words/diffWords.test.ts": ["../../../scripts/diff/words/diffWords.ts"],
  "tests/diff/align.test.ts": ["../../scripts/diff/align.ts"],
  "tests/diff/golden.test.ts": ["../../scripts/diff/mod.ts"],
  "tests/diff/typed.test.ts": ["type ../../scripts/diff/words/tokens.ts"],
  "tests/labels/name.test.ts": ["../../scripts/diff/words/tokens.ts"],
  "tests/labels/date.test.ts": ["../../scripts/diff/words/diffWords.ts"],
};
const root = temporaryFolder();
for (const [file, names] of Object.entries(imports)) {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  const lines = names.map((name) =>
    name.startsWith("type ") ? `import type { A } from "${name.slice(5)}";` : `import {\n  a,\n} from "${name}";`,
  );
  writeFileSync(path.join(root, file), `${lines.join("\n")}\n`);
}
const tests = new CoveringTests(root);

describe("CoveringTests", () => {
  it("names the mirror first, then tests of the room by their distance, golden rows, and direct imports elsewhere", () => {
    assert.deepEqual(tests.of("scripts/diff/words/tokens.ts"), [
      "tests/diff/words/tokens.test.ts",
      "tests/labels/name.test.ts",
      "tests/diff/words/diffWords.test.ts",
      "tests/diff/golden.test.ts",
    ]);
  });

  it("names the nearest where all are far", () => {
    assert.deepEqual(tests.of("scripts/diff/mod.ts"), ["tests/diff/golden.test.ts"]);
  });

  it("names none for a file that no test reaches", () => {
    assert.deepEqual(tests.of("scripts/diff/unknown.ts"), []);
  });
});
