import assert from "node:assert/strict";
import { rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { buildSite } from "../../scripts/site/buildSite.ts";
import { mergeSite } from "../../scripts/site/mergeSite.ts";
import { FolderError } from "../../scripts/site/outputFolder.ts";
import { temporaryFolder } from "../fixtures/temporaryFolder.ts";
import { writeStore } from "../fixtures/writeStore.ts";

/** An archive whose articles fall to both of two parts, and what is done with it. */
function archive() {
  const root = temporaryFolder();
  const at = (below: string) => path.join(root, below);
  const files = Object.fromEntries(
    ["a", "b", "c", "d"].flatMap((name) =>
      [1, 2].map((day) => [`paper/${name}/2024-01-0${day}.md`, `# ${name}\n\nIt is day ${day} of ${name}.`]),
    ),
  );
  writeStore(at("versions"), files);
  writeFileSync(at("site.yml"), "title: Archive\n");
  const options = { versions: at("versions"), cache: at("cache"), jobs: 1, search: false, strict: false };
  const part = (index: number, of = 2) =>
    buildSite({ ...options, output: at(`part-${index}`), shard: { index, of } }, () => {}, at("site.yml"));
  const parts = [at("part-1"), at("part-2")];
  const merge = (more: { parts?: string[]; output?: string; cache?: string } = {}) =>
    mergeSite(
      { parts, output: at("site"), cache: at("cache"), jobs: 1, search: false, ...more },
      () => {},
      at("site.yml"),
    );
  return { at, part, merge };
}

const refusal = (pattern: RegExp) => (error: unknown) => {
  assert.ok(error instanceof FolderError, String((error as Error).stack));
  assert.match(error.message, pattern);
  return true;
};

describe("mergeSite()", () => {
  it("refuses parts of different states of the archive", async () => {
    const { at, part, merge } = archive();
    await part(1);
    await part(2);
    await merge();
    writeStore(at("versions"), { "other/new/2024-01-01.md": "A source that only one part knows of." });
    await part(2);
    await assert.rejects(merge(), refusal(/part-2 and .*part-1 were built from different states of the archive/));
    await part(1);
    await merge();
    rmSync(at("versions/paper/a/2024-01-01.md"));
    await part(1);
    await assert.rejects(merge(), refusal(/different states/));
  });
});
