import assert from "node:assert/strict";
import { test } from "node:test";
import { codeLanguages } from "../../../scripts/formats/markdown/codeLanguages.ts";

const table: [what: string, markdown: string, languages: string[]][] = [
  ["of a block", "```js\na\n```", ["js"]],
  ["each once, of both kinds of fences", "~~~ c++\na\n~~~\n\n```sh\nb\n```\n\n```sh\nc\n```", ["c++", "sh"]],
  ["in a list and a quotation", "- a\n\n  ```sql\n  b\n  ```\n\n> ```css\n> c\n> ```", ["sql", "css"]],
  ["not of a fence inside a block", "````md\n```js\na\n```\n````", ["md"]],
  ["not where more is said, which is shown", "```js from the clerk\na\n```", []],
  ["not of our own blocks", "```variorum-paragraph\n{}\n```", []],
  ["not of a line of code", "`js` and ~~~ no fence", []],
];
for (const [what, markdown, languages] of table)
  test(`codeLanguages() finds the languages ${what}`, () => assert.deepEqual([...codeLanguages(markdown)], languages));
