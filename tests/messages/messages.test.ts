import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { en as messages } from "../../templates/messages/en.ts";
import { filesBelow } from "../fixtures/filesBelow.ts";
import { repository } from "../fixtures/repository.ts";

const sourcesIn = (folder: string, name: RegExp) =>
  filesBelow(path.join(repository, folder))
    .filter((file) => name.test(file) && !file.startsWith("versions/") && !file.startsWith("articles/"))
    .map((file) => ({
      file: `${folder}/${file}`,
      text: readFileSync(path.join(repository, folder, file), "utf8"),
    }));
const templates = [...sourcesIn("templates", /\.njk$/), ...sourcesIn("content", /\.njk$/)];
const scripts = ["scripts/html", "scripts/page", "scripts/formatting", "templates/client"].flatMap((folder) =>
  sourcesIn(folder, /\.ts$/).filter(({ file }) => file !== "scripts/html/direction.ts"),
);

/** Names, not words of the interface, and what no reader sees. */
const names = /^(?:Variorum|article\.json)$/;
/** A file for crawlers, and the prose of a page, a file for each language. */
const withoutMessages = /^(?:content\/robots\.njk|templates\/messages\/\w+\/about\.njk)$/;

test("no template holds a word of the interface", () => {
  for (const { file, text } of templates.filter(({ file }) => !withoutMessages.test(file))) {
    const markup = text
      .replace(/^---\n[\s\S]*?\n---\n/, "")
      .replace(/\{#[\s\S]*?#\}/g, "")
      .replace(/\{%[\s\S]*?%\}|\{\{[\s\S]*?\}\}/g, "")
      .replace(/&\w+;/g, "");
    for (const [, words] of markup.matchAll(/>([^<>]*[A-Za-z]{2}[^<>]*)</g))
      assert.match(words!.trim(), names, `${file}: ${words}`);
    for (const [attribute, value] of markup.matchAll(/\b(?:aria-label|title|placeholder|alt)="([^"]*)"/g))
      assert.equal(value, "", `${file}: ${attribute}`);
    const literals = [...text.replace(/\{#[\s\S]*?#\}/g, "").matchAll(/\{[{%][\s\S]*?[}%]\}/g)].flatMap(([code]) =>
      [...code.matchAll(/"([^"]*)"/g)].map(([, literal]) => literal!),
    );
    for (const literal of literals)
      assert.doesNotMatch(literal, /[A-Za-z]{2,} [A-Za-z]{2,}|^[A-Z][a-z]+/, `${file}: ${literal}`);
  }
});

test("no script that writes for readers holds a word of the interface", () => {
  for (const { file, text } of scripts) {
    // Errors are for whoever runs the command, and comments for whoever reads the code.
    const code = text
      .replace(/\/\*[\s\S]*?\*\//g, "")
      .replace(/^\s*\/\/.*$/gm, "")
      .replace(/new \w*Error\([\s\S]*?\);?$/gm, "");
    for (const [, literal] of code.matchAll(/["`]((?:[^"`\\\n]|\\.)*)["`]/g))
      assert.doesNotMatch(
        literal!.replace(/\$\{[^}]*\}|<[^>]*>?/g, ""),
        /[A-Z][a-z]+ [a-z]{2,}|[a-z]{3,} [a-z]{3,} [a-z]{3,}/,
        `${file}: ${literal}`,
      );
  }
});

test("every message is used", () => {
  const used = [...templates, ...scripts, ...sourcesIn("scripts", /\.ts$/)].map(({ text }) => text).join("\n");
  const isUsed = (way: readonly string[]) => {
    const [parent, leaf] = [way.at(-2), way.at(-1)];
    return new RegExp(
      `[.?]${leaf}\\b|\\{[^}\\n]*\\b${leaf}\\b[^}\\n]*\\} = |\\b${parent}(?:\\[|, )|\\.${parent}\\b(?!\\.)`,
    ).test(used);
  };
  const leaves = (value: unknown, way: readonly string[]): (readonly string[])[] =>
    typeof value === "object" && value !== null
      ? Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...way, key]))
      : [way];
  const unused = leaves({ ...messages, labels: { reasons: messages.labels.reasons } }, []).filter(
    (way) => !isUsed(way),
  );
  assert.deepEqual(
    unused.map((way) => way.join(".")),
    ["lang"].filter(() => false),
  );
});
