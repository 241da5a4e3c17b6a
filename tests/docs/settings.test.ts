import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { readSettings, SettingsError } from "../../scripts/store/settings.ts";
import { readYaml } from "../../scripts/store/yaml.ts";
import { repository } from "../fixtures/repository.ts";
import { temporaryFolder } from "../fixtures/temporaryFolder.ts";
import { writeStore } from "../fixtures/writeStore.ts";
import { codeIn, readDocument, tableBelow } from "./documents.ts";

const document = readDocument("docs/publishing.md");

test("docs/publishing.md has every setting with its default, and so has content/site.yml", async () => {
  const folder = temporaryFolder();
  const defaults = await readSettings(path.join(folder, "none.yml"));
  const told = tableBelow(document, "## Settings").map(([key, value]) => [codeIn(key!)[0], codeIn(value!)[0]]);
  assert.deepEqual(Object.fromEntries(told), defaults);

  const site = readYaml(readFileSync(path.join(repository, "content/site.yml"), "utf8"));
  assert.ok(site.kind === "map");
  assert.deepEqual([...site.entries.keys()], Object.keys(defaults));

  writeStore(folder, { "site.yml": "none: x\n" });
  await assert.rejects(readSettings(path.join(folder, "site.yml")), (error) => {
    assert.ok(error instanceof SettingsError);
    assert.ok(error.message.includes(`(known: ${Object.keys(defaults).join(", ")})`));
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

test("the policy for Cloudflare in docs/publishing.md is that of netlify.toml, and the page's own but for framing", () => {
  const [, ofNetlify] =
    /Content-Security-Policy = "([^"]*)"/.exec(readFileSync(path.join(repository, "netlify.toml"), "utf8")) ?? [];
  const [, told] = /^ *Content-Security-Policy: (.*)$/m.exec(document.text) ?? [];
  assert.equal(told, ofNetlify);
  const page = readFileSync(path.join(repository, "templates/layouts/base.njk"), "utf8");
  const [, ofPage] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page) ?? [];
  assert.equal(`${ofPage}; frame-ancestors 'none'`, ofNetlify);
});

test("the paths that docs/publishing.md lets browsers keep for a year are those of netlify.toml", () => {
  const toml = readFileSync(path.join(repository, "netlify.toml"), "utf8");
  const kept = [...toml.matchAll(/for = "([^"]*)"\n\s+\[headers\.values\]\n\s+Cache-Control/g)].map(([, it]) => it);
  const told = [...document.text.matchAll(/^(\/\S+)\n {2}Cache-Control/gm)].map(([, it]) => it);
  assert.deepEqual(told, kept);
});
