import assert from "node:assert/strict";
import { symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { fileLines } from "../../../scripts/system/files/fileChunks.ts";
import { temporaryFolder } from "../../fixtures/temporaryFolder.ts";

describe("fileLines()", () => {
  const file = path.join(temporaryFolder(), "lines");
  for (const lines of [[], ["one"], ["", "two", ""], ["é".repeat(300_000), "short", "城".repeat(200_000)]])
    it(`gives back ${lines.length} lines of ${lines.map(({ length }) => length).join(", ")} characters`, () => {
      writeFileSync(file, lines.map((line) => `${line}\n`).join(""));
      assert.deepEqual([...fileLines(file)], lines);
    });

  it("gives a last line that has no end, and follows no link", () => {
    writeFileSync(file, "one\ntwo");
    assert.deepEqual([...fileLines(file)], ["one", "two"]);
    symlinkSync(file, `${file}-link`);
    assert.throws(() => [...fileLines(`${file}-link`)], /ELOOP/);
  });
});
