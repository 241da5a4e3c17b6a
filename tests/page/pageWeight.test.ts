import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { changeBytes, itemBytes, stubBytes } from "../../scripts/page/pageWeight.ts";
import type { ChangeView, Item } from "../../scripts/page/view.ts";
import { block, change, edited, environment, row, unchanged } from "../templates/fixtures.ts";

const template = '{% from "components/change/change.njk" import change %}{{ change({ change: c }) }}';
const rendered = (view: ChangeView) => Buffer.byteLength(environment.renderString(template, { c: view }));
const text = "the cat sat on the mat and looked at the rain outside ".repeat(4);

// Exact, for pages of older changes are cut by these numbers: another one moves what readers have links to.
describe("itemBytes()", () => {
  const link: Item = row(unchanged("", { segments: [{ text: "abc", href: "https://example.org/" }] }));
  const marks = [{ kind: "link", added: [], removed: [] }] as never;
  const table: [what: string, item: Item, bytes: number][] = [
    ["an unchanged row of three letters, in two columns", row(unchanged("abc")), 120 + 2 * (45 + 24 + 3) + 2],
    ["a letter of two bytes", row(unchanged("ä")), 120 + 2 * (45 + 24 + 2) + 2],
    ["a link", link, 120 + 2 * (45 + 24 + 3 + 20 + 60) + 2],
    ["two sides, the older empty", row({ ...unchanged("abc"), kind: "added", before: [] }), 120 + (45 + 24 + 3) + 2],
    [
      "a mark that changed",
      row({ ...unchanged("a"), marks }),
      120 + 2 * (45 + 24 + 1) + 200 + JSON.stringify(marks).length,
    ],
    [
      "a fold, in one column",
      { kind: "fold", count: 2, words: 2, head: [block("abc")], tail: [block("d")] },
      280 + (45 + 24 + 3) + (45 + 24 + 1),
    ],
  ];
  for (const [what, item, bytes] of table) it(`of ${what}`, () => assert.equal(itemBytes(item), bytes));
});

describe("changeBytes(), exactly", () => {
  it("counts a head, a headline and items", () => {
    const title = { before: [{ text: "ab" }], after: [{ text: "c" }] };
    const item = row(unchanged("abc"));
    assert.equal(changeBytes(change(1, [])), 1_500);
    assert.equal(changeBytes(change(1, [item, item])), 1_500 + 2 * itemBytes(item));
    assert.equal(changeBytes(change(1, [], { title })), 1_500 + 120 + (24 + 2) + (24 + 1));
    assert.equal(changeBytes(change(1, [], { state: { kind: "repeat", first: [0, 1] } as never })), 900);
    assert.equal(stubBytes, 350);
  });
});

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
