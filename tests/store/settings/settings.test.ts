import assert from "node:assert/strict";
import { join } from "node:path";
import test from "node:test";
import { readSettings, SettingsError } from "../../../scripts/store/settings/settings.ts";
import { temporaryStore } from "../temporaryStore.ts";

test("readSettings() has a default for every key and for the file", async (t) => {
  const root = temporaryStore(t, { "site.yml": "" });
  const defaults = await readSettings(join(root, "missing.yml"));
  assert.deepEqual(Object.keys(defaults), ["title", "description", "url", "basePath", "lang", "host"]);
  assert.deepEqual(await readSettings(join(root, "site.yml")), defaults);
});

test("readSettings() reads every key", async (t) => {
  const root = temporaryStore(t, {
    "site.yml":
      "title: Changes\ndescription: 1.10\nurl: https://Changes.example.org/\nbasePath: archive\nlang: de\nhost: github-pages",
  });
  assert.deepEqual(await readSettings(join(root, "site.yml")), {
    title: "Changes",
    description: "1.10",
    url: "https://changes.example.org",
    basePath: "/archive/",
    lang: "de",
    host: "github-pages",
  });
});

const wrong: [yaml: string, message: RegExp][] = [
  ["url: example.org", /site\.yml:1 url: must be an address that begins with http/],
  ["title: a\nurl: https://example.org/path", /site\.yml:2 url: must be an origin without a path/],
  ["basePath: ../x", /site\.yml:1 basePath: must be \/ or a path/],
  ["basePath: /a b/", /basePath: must be/],
  ["host: heroku", /host: must be netlify or cloudflare-pages or cloudflare-pages-paid or github-pages or other$/],
  ["lang: en_GB", /lang: .* write en-GB/],
  ["titel: a", /site\.yml:1 unknown key "titel" \(known: title, /],
  ["url: a\nlang: b_c", /url: [^\n]*\n[^\n]*lang: /],
  ["title: a: b", /site\.yml:1 no valid YAML/],
  ["- a", /site\.yml:1 must hold `key: value` lines/],
];

for (const [yaml, message] of wrong) {
  test(`readSettings() refuses ${JSON.stringify(yaml)}`, async (t) => {
    const root = temporaryStore(t, { "site.yml": yaml });
    await assert.rejects(readSettings(join(root, "site.yml")), (error) => {
      assert.ok(error instanceof SettingsError);
      assert.match(error.message, message);
      return true;
    });
  });
}
