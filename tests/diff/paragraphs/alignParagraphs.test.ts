import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { alignParagraphs } from "../../../scripts/diff/paragraphs/alignParagraphs.ts";
import type { Row } from "../../../scripts/model/change.ts";
import type { Paragraph } from "../../../scripts/model/paragraph.ts";
import { arbitraryParagraph } from "../arbitraryText.ts";

const plain = (texts: readonly string[]): Paragraph[] => texts.map((text) => ({ text }));
const shown = (rows: readonly Row[]): string[] =>
  rows.map(({ kind, before, after }) => `${kind} ${before.join("+")}>${after.join("+")}`);

const harbour = "The harbour was closed for three days after the storm tore two cranes from the northern quay.";
const minister = "The minister said that no money had been set aside for repairs before the end of the year.";
const ships = "Eleven ships waited outside while pilots looked for a safe way through the narrow channel.";
const schools = "Schools in the old town reopened on Monday, although the roofs of two are still covered.";
const spokesman = "A spokesman declined to comment.";

describe("alignParagraphs()", () => {
  const cases: [what: string, before: string[], after: string[], rows: string[]][] = [
    ["keeps what is the same", [harbour, ships], [harbour, ships], ["unchanged 0>0", "unchanged 1>1"]],
    [
      "pairs an edited paragraph past an inserted one",
      [harbour, minister, ships],
      [harbour, spokesman, minister.replace("the year", "this year"), ships],
      ["unchanged 0>0", "added >1", "edited 1>2", "unchanged 2>3"],
    ],
    [
      "leaves a removed row where it stood",
      [harbour, spokesman, ships],
      [harbour, ships],
      ["unchanged 0>0", "removed 1>", "unchanged 2>1"],
    ],
    [
      "shows a moved paragraph once, at its new place",
      [spokesman, harbour, minister, ships],
      [harbour, minister, ships, spokesman],
      ["unchanged 1>0", "unchanged 2>1", "unchanged 3>2", "moved 0>3"],
    ],
    [
      "pairs a moved paragraph with its edited twin",
      [schools, harbour, minister, ships],
      [harbour, minister, ships, schools.replace("Monday", "Tuesday")],
      ["unchanged 1>0", "unchanged 2>1", "unchanged 3>2", "moved 0>3"],
    ],
    [
      "sees a paragraph split in two",
      [harbour, `${minister} ${ships}`, schools],
      [harbour, minister, ships, schools],
      ["unchanged 0>0", "split 1>1+2", "unchanged 2>3"],
    ],
    [
      "sees two paragraphs merged into one",
      [harbour, minister, ships, schools],
      [harbour, `${minister} ${ships}`, schools],
      ["unchanged 0>0", "merged 1+2>1", "unchanged 3>2"],
    ],
    [
      "sees a split around an inserted paragraph",
      [harbour, `${minister} ${ships}`, schools],
      [harbour, minister, spokesman, ships, schools],
      ["unchanged 0>0", "split 1>1+3", "added >2", "unchanged 2>4"],
    ],
    [
      "sees a merge across a removed paragraph",
      [harbour, minister, spokesman, ships, schools],
      [harbour, `${minister} ${ships}`, schools],
      ["unchanged 0>0", "merged 1+3>1", "removed 2>", "unchanged 4>2"],
    ],
    [
      "does not pair what has nothing in common",
      [harbour, spokesman],
      [harbour, ships],
      ["unchanged 0>0", "removed 1>", "added >1"],
    ],
    [
      "pairs repeated rules in order",
      [harbour, "---", minister, "---", ships],
      [harbour, "---", ships, "---", schools],
      ["unchanged 0>0", "unchanged 1>1", "removed 2>", "removed 3>", "unchanged 4>2", "added >3", "added >4"],
    ],
    [
      "pairs Chinese paragraphs by their characters",
      ["第一条 为了保护城市绿地，制定本条例。", "第二条 本条例适用于本市。"],
      ["第二条 本条例适用于全市。", "第三条 市政府负责绿化工作。"],
      ["removed 0>", "edited 1>0", "added >1"],
    ],
    ["adds everything to nothing", [], [harbour], ["added >0"]],
    ["removes everything", [harbour], [], ["removed 0>"]],
  ];
  for (const [what, before, after, rows] of cases) {
    it(what, () => assert.deepEqual(shown(alignParagraphs(plain(before), plain(after))), rows));
  }

  it("calls the same text with another type or other marks edited, without marked runs", () => {
    const link = (target: string): Paragraph => ({ text: "See here", marks: [[4, 8, "link", target]] });
    assert.deepEqual(alignParagraphs([link("/a"), { text: "Part" }], [link("/b"), { text: "Part", type: "heading" }]), [
      { kind: "edited", before: [0], after: [0], runs: [["=", "See here"]] },
      { kind: "edited", before: [1], after: [1], runs: [["=", "Part"]] },
    ]);
  });

  it("joins the paragraphs of a split by a line feed", () => {
    const [row] = alignParagraphs(plain([`${minister} ${ships}`]), plain([minister, ships]));
    assert.deepEqual(row, {
      kind: "split",
      before: [0],
      after: [0, 1],
      runs: [
        ["=", minister],
        ["-", " "],
        ["+", "\n"],
        ["=", ships],
      ],
    });
  });

  it("has each position in exactly one row, in reading order, and runs that rebuild both sides", () => {
    const side = fc.array(arbitraryParagraph, { maxLength: 12 });
    fc.assert(
      fc.property(side, side, (before, after) => {
        const rows = alignParagraphs(before, after);
        assert.deepEqual(
          rows.flatMap((row) => [...row.after]).sort((x, y) => x - y),
          after.map((_, k) => k),
        );
        assert.deepEqual(
          rows.flatMap((row) => [...row.before]).sort((x, y) => x - y),
          before.map((_, k) => k),
        );
        const starts = rows.flatMap((row) => row.after.slice(0, 1));
        assert.deepEqual(
          starts,
          [...starts].sort((x, y) => x - y),
        );
        for (const row of rows) {
          if (row.kind === "unchanged") assert.deepEqual(before[row.before[0]], after[row.after[0]]);
          if (!("runs" in row)) continue;
          const text = (of: readonly Paragraph[], positions: readonly number[]) =>
            positions.map((k) => of[k]!.text).join("\n");
          const joined = (drop: string) => row.runs.map(([kind, part]) => (kind === drop ? "" : part)).join("");
          assert.equal(joined("+"), text(before, row.before));
          assert.equal(joined("-"), text(after, row.after));
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("knows moved paragraphs again among thousands of the same few words", () => {
    let state = 1;
    const random = (below: number) => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return Math.floor((state / 2 ** 32) * below);
    };
    const count = 1000;
    const texts = Array.from({ length: count }, () => Array.from({ length: 60 }, () => `w${random(500)}`));
    const text = (k: number, edit: boolean) =>
      texts[k]!.map((word, w) => (edit && w % 12 === 3 ? "new" : word)).join(" ");
    const before = plain(texts.map((_, k) => text(k, false)));
    const order = Array.from({ length: count }, (_, k) => (k * 377) % count);
    const rows = alignParagraphs(before, plain(order.map((k) => text(k, k % 2 === 0))));
    assert.equal(rows.filter((row) => row.after.length === 1 && row.before[0] === order[row.after[0]!]).length, count);
  });
});
