import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { before, describe, it } from "node:test";
import { buildSite } from "../../scripts/build/buildSite.ts";
import { en } from "../../templates/messages/en.ts";
import { filesBelow } from "../fixtures/filesBelow.ts";
import { sampleFolder } from "../fixtures/sampleFolder.ts";
import { temporaryFolder } from "../fixtures/temporaryFolder.ts";

function* textsIn(value: unknown): Generator<string> {
  if (typeof value === "string") yield value;
  else if (typeof value === "object" && value !== null) for (const inner of Object.values(value)) yield* textsIn(inner);
}

describe("a site whose settings say `interface: de`", () => {
  const folder = temporaryFolder();
  const output = path.join(folder, "site");
  const read = (below: string) => readFileSync(path.join(output, below), "utf8");
  const files = (end: string) => filesBelow(output).filter((name) => name.endsWith(end));

  before(async () => {
    const settings = path.join(folder, "site.yml");
    writeFileSync(
      settings,
      "title: Archiv\ndescription: Wie sich Seiten ändern.\nurl: https://archiv.example\ninterface: de\n",
    );
    const versions = path.join(sampleFolder, "versions");
    const cache = path.join(folder, "cache");
    await buildSite({ versions, output, cache, jobs: 1, strict: false, search: false }, () => {}, settings);
  });

  it("says so on every page, and is German in dates, numbers, rows and labels", () => {
    for (const page of files(".html")) assert.match(read(page), /^<!doctype html>\s*<html lang="de"/i, page);
    const pages = files("index.html").map(read).join("");
    for (const words of [
      /\d+\. Januar \d{4}|\d+\. Mai \d{4}/,
      />Geändert</,
      /Fassung <?/,
      /nach Fassung 0/,
      /Stunden? später/,
    ])
      assert.match(pages, words);
    assert.match(read("feed.xml"), /<feed [^>]*xml:lang="de"/);
    assert.match(read("feed.xml"), /\(Änderung \d/);
  });

  it("has no text of the English interface left, in pages, feeds and scripts", () => {
    // Of several words, so that they are not a captured word by chance.
    const texts = [...textsIn(en)].filter((words) => !/[{}]/.test(words) && words.split(" ").length >= 3);
    assert.ok(texts.length > 60);
    for (const file of [".html", ".xml", ".js"].flatMap(files)) {
      // An error page that was captured says what ours says.
      const shown = read(file).replace(/<div class="text-body".*?<\/div>/s, "");
      const text = shown.replaceAll("&#39;", "'").replaceAll("&quot;", '"');
      for (const words of texts) assert.ok(!text.includes(words), `${file}: ${words}`);
    }
  });
});
