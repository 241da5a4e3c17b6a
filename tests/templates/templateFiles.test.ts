import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

const files = ["templates", "content"]
  .flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" }).map((name) => `${folder}/${name}`),
  )
  .filter(
    (name) => name.endsWith(".njk") && !name.startsWith("content/versions/") && !name.startsWith("content/articles/"),
  )
  .sort()
  .map((name) => ({ name, source: readFileSync(path.join(root, name), "utf8").replaceAll(/\{#[\s\S]*?#\}/g, "") }));

test("no attribute in a template is unquoted, because escaping does not hold inside one", () => {
  for (const { name, source } of files) {
    // Expressions become a word, statements vanish: what is left is markup.
    const markup = source.replaceAll(/\{%[\s\S]*?%\}/g, " ").replaceAll(/\{\{[\s\S]*?\}\}/g, "VALUE");
    for (const [tag] of markup.matchAll(/<[a-z][^>]*>/gi)) {
      assert.doesNotMatch(tag.replaceAll(/"[^"]*"/g, '""'), /=\s*[^"\s]/, `${name}: ${tag}`);
    }
  }
});

test("`| safe` stands in the base layout alone, where it places Eleventy's content", () => {
  const using = files.filter(({ source }) => /\|\s*safe\b/.test(source)).map(({ name }) => name);
  assert.deepEqual(using, ["templates/layouts/base.njk"]);
});

// `link` is by convention what `| href` gave, where a template has to know whether it gave anything.
test("every href and src of a value goes through a filter that lets no script in", () => {
  for (const { name, source } of files) {
    if (name.startsWith("templates/feeds/atom")) continue;
    for (const [attribute] of source.matchAll(/\b(?:href|src|action)="[^"]*\{\{(?:[^}]|\}(?!\}))*\}\}/g)) {
      assert.match(attribute, /\| (?:href|absolute) \}\}$|="#\{\{|\{\{ link \}\}$/, `${name}: ${attribute}`);
    }
  }
});

test("pages carry neither inline style nor inline script, which their policy forbids", () => {
  for (const { name, source } of files) {
    if (name.startsWith("templates/feeds/")) continue;
    assert.doesNotMatch(
      source,
      /\sstyle="|\son\w+="|<style|<script(?![^>]*\ssrc=)(?! type="application\/ld\+json">\{\{ \w+ \| structuredData \}\}<)/,
      name,
    );
  }
});

test("a component lies in a folder of its name and is one macro that takes one object", () => {
  for (const { name, source } of files) {
    const [, folder, file] = /^templates\/components\/([^/]+)\/([^/]+)\.njk$/.exec(name) ?? [];
    if (!folder || folder === "search") continue;
    assert.equal(file, folder);
    const camel = folder.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    assert.match(source, new RegExp(`macro (?:${camel}|\\w+Notice)\\(view\\)`), name);
  }
});
