import assert from "node:assert/strict";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { describe, it } from "node:test";
import { inWorkFolder } from "../../../scripts/bench/runs/workFolder.ts";

describe("inWorkFolder()", () => {
  it("hands on what the bench yields, and removes the folder after it", async () => {
    let root = "";
    const yielded: number[] = [];
    const bench = inWorkFolder(async function* (folder) {
      root = folder.at();
      mkdirSync(folder.at("site", "a"), { recursive: true });
      writeFileSync(folder.at("site", "a", "index.html"), "x");
      await folder.clear("site", "never-made");
      assert.ok(!existsSync(folder.at("site")));
      yield 1;
      yield 2;
    });
    for await (const figure of bench) yielded.push(figure);
    assert.deepEqual(yielded, [1, 2]);
    assert.ok(!existsSync(root));
  });

  it("removes the folder where the bench fails", async () => {
    let root = "";
    const bench = inWorkFolder(async function* (folder) {
      root = folder.at();
      yield 1;
      throw new Error("no");
    });
    await assert.rejects(async () => {
      for await (const _ of bench);
    }, /no/);
    assert.ok(root !== "" && !existsSync(root));
  });
});
