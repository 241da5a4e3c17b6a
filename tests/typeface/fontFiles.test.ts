import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { fontFiles, ranges } from "../../scripts/typeface/fontFiles.ts";
import { charactersOf } from "../../scripts/typeface/subset.ts";
import { repository } from "../fixtures/repository.ts";

const templates = path.join(repository, "templates");

test("the fonts in templates/fonts are what npm run fonts makes", async () => {
  for (const { name, bytes } of await fontFiles())
    assert.ok(readFileSync(path.join(templates, "fonts", name)).equals(bytes), `${name}: npm run fonts makes it anew`);
});

test("each face of the site names the characters that its font has", () => {
  const css = readFileSync(path.join(templates, "css/fonts.css"), "utf8");
  const named = [...css.matchAll(/unicode-range:([^;]+);/g)].map(([, range]) => range!.replace(/\s+/g, " ").trim());
  assert.deepEqual(named, ranges);
});

test("the licence is beside the fonts", () =>
  assert.match(readFileSync(path.join(templates, "fonts/OFL.txt"), "utf8"), /SIL OPEN FONT LICENSE Version 1\.1/));

test("charactersOf() reads single characters and ranges", () => {
  assert.equal(charactersOf("U+0041-0043, U+20AC"), "ABC€");
  assert.equal(charactersOf(""), "");
});
