import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { changesOf } from "../../../scripts/change/changesOf.ts";
import { quietRows } from "../../../scripts/labels/evidence/quietRows.ts";
import type { Paragraph } from "../../../scripts/model/paragraph.ts";
import { articleOf } from "../../fixtures/articleOf.ts";

/** Which of the changed rows between two texts are quiet, as `edited`, `-` or `+`. */
function quietIn(
  before: readonly (string | Paragraph)[],
  after: readonly (string | Paragraph)[],
  quiet?: string[],
): string[] {
  const article = { ...articleOf([{ paragraphs: before }, { paragraphs: after }]), ...(quiet && { quiet }) };
  const isQuiet = quietRows(article);
  const [was, is] = article.versions;
  return changesOf(article)[0]!
    .rows.filter((row) => isQuiet(row, was!, is!))
    .map(({ kind }) => kind);
}

const linked = (text: string, target: string, end = text.length): Paragraph => ({
  text,
  marks: [[0, end, "link", target]],
});

describe("quietRows() of lines that a page writes about itself", () => {
  const quiet: [before: string, after: string][] = [
    ["Updated 3 minutes ago", "Updated 1 hour ago"],
    ["Last updated: 12 mins ago", "Last updated: just now"],
    ["By Ann Lee, 2 hours ago", "By Ann Lee, 3 days ago"],
    ["Posted a day ago · Harbour", "Posted 2 days ago · Harbour"],
    ["5h ago", "6h ago"],
    ["3 comments", "11 comments"],
    ["1,204 views", "1.3k views"],
    ["Comments (3)", "Comments (4)"],
    ["Aktualisiert vor 3 Minuten", "Aktualisiert vor einer Stunde"],
    ["12 Kommentare", "13 Kommentare"],
    ["Mis à jour il y a 5 minutes", "Mis à jour il y a une heure"],
    ["Actualizado hace 5 minutos", "Actualizado hace una hora"],
    ["نُشر منذ ٣ دقائق", "نُشر منذ ساعة"],
    ["更新：5分前", "更新：2時間前"],
    ["发布于3分钟前", "发布于2小时前"],
  ];
  for (const [before, after] of quiet)
    it(`takes ${before} → ${after} for quiet`, () => assert.deepEqual(quietIn([before], [after]), ["edited"]));

  const loud: [what: string, before: string, after: string][] = [
    ["a sentence", "It began three minutes ago.", "It began 5 minutes ago."],
    ["a sentence in figures", "The ferry sank 3 days ago.", "The ferry sank 4 days ago."],
    ["another word beside the time", "Updated 3 minutes ago", "Corrected 3 minutes ago"],
    ["a number that counts something else", "3 boats", "4 boats"],
    ["a counter in a line", "Police received 3 comments today", "Police received 4 comments today"],
    ["another author", "By Ann Lee, 2 hours ago", "By Ben Lee, 3 hours ago"],
    ["a date instead of a time", "Updated 3 minutes ago", "Updated 4 May 2024"],
    ["a toll", "12 dead", "31 dead"],
  ];
  for (const [what, before, after] of loud)
    it(`does not take ${what} for quiet`, () => assert.deepEqual(quietIn([before], [after]), []));

  it("does not take a heading for one", () => {
    const heading = (text: string): Paragraph => ({ text, type: "heading", level: 2 });
    assert.deepEqual(quietIn([heading("Fire began 2 hours ago")], [heading("Fire began 3 hours ago")]), []);
  });

  it("tells a link that leads elsewhere", () => {
    assert.deepEqual(quietIn([linked("3 comments", "/a")], [linked("4 comments", "/a")]), ["edited"]);
    assert.deepEqual(quietIn([linked("3 comments", "/a")], [linked("4 comments", "/b")]), []);
  });

  it("takes a counter for quiet that is shown as one line gone and one come", () => {
    assert.deepEqual(quietIn(["1 comment"], ["2 comments"]).sort(), ["added", "removed"]);
  });

  it("takes a line that is nothing else for quiet where it came or went", () => {
    assert.deepEqual(quietIn(["The text."], ["The text.", "3 comments"]), ["added"]);
    assert.deepEqual(quietIn(["5 minutes ago", "The text."], ["The text."]), ["removed"]);
    assert.deepEqual(quietIn(["The text."], ["The text.", "Updated 3 minutes ago"]), []);
  });
});

describe("quietRows() of what the settings match", () => {
  const patterns = ["Water level: [\\d.]+ m", "\\d+ readers"];

  it("takes a paragraph for quiet that differs only there, a sentence too", () => {
    const before = "Water level: 3.12 m. The quay is open to 20 readers.";
    const after = "Water level: 2.98 m. The quay is open to 31 readers.";
    assert.deepEqual(quietIn([before], [after], patterns), ["edited"]);
    assert.deepEqual(quietIn([before], [after]), []);
  });

  it("tells a paragraph that differs elsewhere as well", () => {
    assert.deepEqual(
      quietIn(["Water level: 3.12 m. The quay is open."], ["Water level: 2.98 m. The quay is shut."], patterns),
      [],
    );
  });

  it("takes a link inside of it for quiet, wherever it leads", () => {
    const more = (text: string): Paragraph => ({ text, marks: [[11, text.length, "link", `/${text.length}`]] });
    const [before, after] = [more("Read more: Ferry late again"), more("Read more: Goat on the mole, again")];
    assert.deepEqual(quietIn([before], [after], ["^read more: .*"]), ["edited"]);
    assert.deepEqual(quietIn([before], [after], ["ferry late again|goat on the mole, again"]), ["edited"]);
    assert.deepEqual(quietIn([before], [after]), []);
  });

  it("compares bold words by what they say, whatever their figures", () => {
    const bold = (count: string): Paragraph => ({ text: `${count} readers`, marks: [[0, count.length, "strong"]] });
    assert.deepEqual(quietIn([bold("9")], [bold("10")], patterns), ["edited"]);
  });
});

describe("quietRows() of long texts", () => {
  it("looks for the age of a line of up to 120 characters", () => {
    const aged = (length: number, count: number) =>
      [`By Ann Lee ${"and Ben ".repeat(20)}`.slice(0, length - 14), count, "minutes ago"].join(" ");
    for (const [length, quiet] of [
      [120, ["edited"]],
      [121, []],
    ] as const) {
      assert.equal(aged(length, 3).length, length);
      assert.deepEqual(quietIn([aged(length, 3)], [aged(length, 4)]), quiet);
    }
  });

  it("looks for the settings' patterns in up to 20,000 characters", () => {
    const read = (length: number, count: number) =>
      `Read ${count} times. ${"It rained. ".repeat(2_000)}`.slice(0, length);
    for (const [length, quiet] of [
      [20_000, ["edited"]],
      [20_001, []],
    ] as const)
      assert.deepEqual(quietIn([read(length, 3)], [read(length, 4)], ["Read \\d times"]), quiet);
  });
});
