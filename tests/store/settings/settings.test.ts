import assert from "node:assert/strict";
import { join } from "node:path";
import test from "node:test";
import { readSettings, readSiteSettings, SettingsError } from "../../../scripts/store/settings/settings.ts";
import { temporaryStore } from "../temporaryStore.ts";

test("readSettings() has a default for every key but the address and the id, and for the file", async (t) => {
  const root = temporaryStore(t, { "site.yml": "" });
  const defaults = await readSettings(join(root, "missing.yml"));
  assert.deepEqual(Object.keys(defaults), [
    "title",
    "description",
    "basePath",
    "interface",
    "lang",
    "host",
    "embeds",
    "pictures",
  ]);
  assert.deepEqual(await readSettings(join(root, "site.yml")), defaults);
});

test("readSettings() reads every key", async (t) => {
  const root = temporaryStore(t, {
    "site.yml":
      "title: Changes\ndescription: 1.10\nurl: https://Changes.example.org/\nbasePath: archive\nlang: de\nhost: github-pages\nembeds: false\npictures: 20\nid: changes 2026",
  });
  assert.deepEqual(await readSettings(join(root, "site.yml")), {
    title: "Changes",
    description: "1.10",
    url: "https://changes.example.org",
    basePath: "/archive/",
    interface: "en",
    lang: "de",
    host: "github-pages",
    embeds: false,
    pictures: 20,
    id: "changes 2026",
  });
});

test("readSettings() has the language of the texts as the pages' language, unless the file states another", async (t) => {
  const languages = async (yaml: string) => {
    const { interface: texts, lang } = await readSettings(join(temporaryStore(t, { "site.yml": yaml }), "site.yml"));
    return [texts, lang];
  };
  assert.deepEqual(await languages("title: a"), ["en", "en"]);
  assert.deepEqual(await languages("interface: de"), ["de", "de"]);
  assert.deepEqual(await languages("interface: de\nlang: de-AT"), ["de", "de-AT"]);
});

const wrong: [yaml: string, message: RegExp][] = [
  ["url: example.org", /site\.yml:1 url: must be an address that begins with http/],
  ["title: a\nurl: https://example.org/path", /site\.yml:2 url: must be an origin without a path/],
  ["basePath: ../x", /site\.yml:1 basePath: must be \/ or a path/],
  ["basePath: /a b/", /basePath: must be/],
  ["host: heroku", /host: must be netlify or cloudflare-pages or cloudflare-pages-paid or github-pages or other$/],
  ["interface: fr", /site\.yml:1 interface: must be en or de$/],
  ["lang: en_GB", /lang: .* write en-GB/],
  [`id: ${"a".repeat(201)}`, /id: must be at most 200 characters long/],
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

const told: [what: string, yaml: string, address: Parameters<typeof readSiteSettings>[1], reasons: RegExp[]][] = [
  [
    "a missing address",
    "title: a",
    undefined,
    [/^url is missing, .* Write `url: https:\/\/…` there, or build with --url$/],
  ],
  [
    "a missing id",
    "url: https://a.example",
    undefined,
    [/^id is missing\. Write `id: https:\/\/a\.example\/` there once/],
  ],
  [
    "an id that a flag's address would give",
    "title: a",
    { url: "https://b.example", basePath: "/c/" },
    [/`id: https:\/\/b\.example\/c\/`/],
  ],
  [
    "an address that a flag replaces",
    "url: https://a.example\nid: x",
    { url: "https://b.example" },
    [/^url: --url takes the place of https:\/\/a\.example: the site's address is https:\/\/b\.example\/$/],
  ],
  [
    "a language that the texts are not in",
    "url: https://a.example\nid: x\ninterface: de\nlang: en-GB",
    undefined,
    [/^lang: pages would state en-GB for texts of the interface in de; .* \(en, de\), or a lang such as de$/],
  ],
  [
    "nothing of a variety of their language",
    "url: https://a.example\nid: x\ninterface: de\nlang: de-AT",
    undefined,
    [],
  ],
  ["nothing where all is there", "url: https://a.example\nid: x", { url: "https://a.example" }, []],
  ["nothing of an id as long as there is no address", "id: x", { url: "https://a.example" }, []],
];

for (const [what, yaml, address, reasons] of told) {
  test(`readSiteSettings() tells ${what}`, async (t) => {
    const root = temporaryStore(t, { "site.yml": yaml });
    const { settings, problems } = await readSiteSettings(join(root, "site.yml"), address);
    assert.equal(problems.length, reasons.length, JSON.stringify(problems));
    for (const [at, reason] of reasons.entries()) {
      assert.match(problems[at]!.reason, reason);
      assert.equal(problems[at]!.severity, "warning");
      assert.ok(problems[at]!.file.endsWith("site.yml"));
    }
    if (address) assert.deepEqual({ ...settings, ...address }, settings);
  });
}
