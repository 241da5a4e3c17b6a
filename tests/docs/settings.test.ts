import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { hostLimits } from "../../scripts/hosts/hostLimits.ts";
import { readSettings, SettingsError } from "../../scripts/store/settings/settings.ts";
import { readYaml } from "../../scripts/store/yaml/yaml.ts";
import { repository } from "../fixtures/repository.ts";
import { sampleFolder } from "../fixtures/sampleFolder.ts";
import { temporaryFolder } from "../fixtures/temporaryFolder.ts";
import { writeStore } from "../fixtures/writeStore.ts";
import { codeIn, readDocument, tableBelow } from "./documents.ts";

const document = readDocument("docs/publishing.md");

test("docs/publishing.md has every setting with its default, and so has content/site.yml", async () => {
  const folder = temporaryFolder();
  const defaults = await readSettings(path.join(folder, "none.yml"));
  const told = tableBelow(document, "## Settings").map(([key, value]) => [codeIn(key!)[0], codeIn(value!)[0]]);
  assert.deepEqual(Object.fromEntries(told.filter(([, value]) => value !== undefined)), asWritten(defaults));
  // Two have no default of their own.
  const keys = [...Object.keys(defaults), "url", "id"].sort();
  assert.deepEqual(told.map(([key]) => key).sort(), keys);

  const text = readFileSync(path.join(sampleFolder, "site.yml"), "utf8");
  const site = readYaml(text);
  assert.ok(site.kind === "map");
  // Without `lang`, which follows `interface`.
  assert.deepEqual(
    [...site.entries.keys()],
    Object.keys(defaults).filter((key) => key !== "lang"),
  );
  // A fork with an archive of its own has settings of its own.
  const isOurs = (folder: string) => readdirSync(path.join(folder, "versions")).sort().join();
  if (isOurs(path.join(repository, "content")) === isOurs(sampleFolder))
    assert.equal(readFileSync(path.join(repository, "content/site.yml"), "utf8"), text);

  writeStore(folder, { "site.yml": "none: x\n" });
  await assert.rejects(readSettings(path.join(folder, "site.yml")), (error) => {
    assert.ok(error instanceof SettingsError);
    const [, known] = /\(known: ([^)]+)\)/.exec(error.message) ?? [];
    assert.deepEqual(known?.split(", ").sort(), keys);
    return true;
  });
});

test("the settings for GitHub Pages in docs/publishing.md are usable", async () => {
  const [, yaml] = /## GitHub Pages[\s\S]*?```yaml\n([\s\S]*?)```/.exec(document.text) ?? [];
  const folder = temporaryFolder();
  const filled = yaml!.replace(/^ +/gm, "").replace("<your name>", "ada").replace("<repository>", "archive");
  writeStore(folder, { "site.yml": filled });
  const { url, basePath, host } = await readSettings(path.join(folder, "site.yml"));
  assert.deepEqual(
    { url, basePath, host },
    { url: "https://ada.github.io", basePath: "/archive/", host: "github-pages" },
  );
});

test("docs/publishing.md tells the limits of every host, as a build checks them", () => {
  const told = tableBelow(document, "## Limits of the hosts").map(([host, files, size, largestFile]) => [
    codeIn(host!)[0],
    [files, size, largestFile],
  ]);
  const checked = Object.entries(hostLimits).map(([host, { most }]) => {
    const inFolder = most.fullestFolder && `${most.fullestFolder.toLocaleString("en-US")} in one folder`;
    const files = most.files?.toLocaleString("en-US") ?? inFolder ?? (host === "other" ? "none is checked" : "");
    return [
      host,
      [files, most.bytes ? `${most.bytes / 1e9} GB` : "", most.largestFile ? `${most.largestFile / 2 ** 20} MiB` : ""],
    ];
  });
  assert.deepEqual(Object.fromEntries(told), Object.fromEntries(checked));
});

/** Settings as a file has them: text. */
function asWritten(settings: object): Record<string, string> {
  return Object.fromEntries(Object.entries(settings).map(([key, value]) => [key, `${value}`]));
}
