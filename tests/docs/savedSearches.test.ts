import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { readSavedSearches } from "../../scripts/search/saved/readSavedSearches.ts";
import { SettingsError } from "../../scripts/store/settings/settings.ts";
import { sampleFolder } from "../fixtures/sampleFolder.ts";
import { temporaryFolder } from "../fixtures/temporaryFolder.ts";
import { writeStore } from "../fixtures/writeStore.ts";
import { codeIn, readDocument, tableBelow } from "./documents.ts";

const document = readDocument("docs/saved-searches.md");

test("docs/saved-searches.md has an example that can be used, and every key", () => {
  const [, yaml = ""] = /```yaml\n([\s\S]*?)```/.exec(document.text) ?? [];
  const folder = temporaryFolder();
  writeStore(folder, { "watches.yml": yaml });
  assert.deepEqual(
    readSavedSearches(folder).map(({ path, query }) => [path, query]),
    [
      ["/watch/casualty-figures/", "killed OR hurt OR injured"],
      ["/watch/rents/", '"rent control" -commercial'],
      ["/watch/corrections/", ""],
    ],
  );
  writeStore(folder, { "watches.yml": "- name: a\n  none: b\n" });
  assert.throws(
    () => readSavedSearches(folder),
    (error) => {
      assert.ok(error instanceof SettingsError);
      const [, known = ""] = /\(known: ([^)]+)\)/.exec(error.message) ?? [];
      const told = tableBelow(document, "## Entries").map(([key]) => codeIn(key!)[0]);
      assert.deepEqual(told, known.split(", "));
      return true;
    },
  );
});

test("the sample keeps two searches", () => {
  assert.equal(readSavedSearches(sampleFolder).length, 2);
  assert.doesNotMatch(readFileSync(path.join(sampleFolder, "watches.yml"), "utf8"), /source:/);
});
