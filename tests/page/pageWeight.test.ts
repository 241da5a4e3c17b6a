import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { changeBytes } from "../../scripts/page/pageWeight.ts";
import type { ChangeView, Item } from "../../scripts/page/view.ts";
import { block, change, edited, environment, row, unchanged } from "../templates/fixtures.ts";

const template = '{% from "components/change/change.njk" import change %}{{ change({ change: c }) }}';
const rendered = (view: ChangeView) => Buffer.byteLength(environment.renderString(template, { c: view }));
const text = "the cat sat on the mat and looked at the rain outside ".repeat(4);

describe("changeBytes()", () => {
  const many = (item: (k: number) => Item) =>
    change(
      1,
      Array.from({ length: 200 }, (_, k) => item(k)),
    );
  const fold: Item = { kind: "fold", count: 40, words: 1_600, head: Array(40).fill(block(text)), tail: [] };
  const table: [what: string, view: ChangeView][] = [
    ["edited rows", many((k) => row(edited(`p-${k}`, `${text}[old]{new}${text}`)))],
    ["unchanged rows", many(() => row(unchanged(text)))],
    ["list items", many(() => row(unchanged("milk", { type: "list-item", level: 2 })))],
    ["folds", many(() => fold)],
    [
      "links",
      many(() => row(unchanged("", { segments: [{ text: "here", href: "https://example.org/a/long/path" }] }))),
    ],
  ];
  for (const [what, view] of table) {
    it(`is close to the size of ${what} on the page`, () => {
      const ratio = changeBytes(view) / rendered(view);
      assert.ok(ratio > 0.9 && ratio < 2, `${ratio.toFixed(2)} of the bytes rendered`);
    });
  }
});
