import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { cutAfter, cutBefore } from "../../../scripts/page/rows/cutText.ts";

const x = (count: number) => "x".repeat(count);

describe("cutBefore()", () => {
  const table: [what: string, text: string, at: number, cut: number][] = [
    ["cuts at a space 23 units before", `${x(10)} ${x(40)}`, 33, 10],
    ["cuts a word whose space is 24 units away", `${x(10)} ${x(40)}`, 34, 34],
    ["cuts at a space right there", `${x(10)} ${x(40)}`, 10, 10],
    ["never cuts the whole text away", ` ${x(40)}`, 10, 10],
    ["cuts between words of one letter", "a b c", 2, 1],
    ["leaves a letter with its accent", "xxe\u0301xx", 3, 2],
    ["leaves an accent in front of a letter", "e\u0301xx", 2, 2],
    ["leaves a line break whole", "a\r\nb", 2, 1],
    ["leaves a sign with the number that it precedes", "a\u06005b", 2, 1],
    ["leaves a flag whole", "🇫🇷🇩🇪", 6, 4],
    ["cuts at the end", "abc", 3, 3],
  ];
  for (const [what, text, at, cut] of table) it(what, () => assert.equal(cutBefore(text, at), cut));
});

describe("cutAfter()", () => {
  const table: [what: string, text: string, at: number, cut: number][] = [
    ["cuts behind a space 23 units further", `${x(30)} ${x(10)}`, 7, 31],
    ["cuts a word whose space is 24 units away", `${x(30)} ${x(10)}`, 6, 6],
    ["cuts behind a space right there", `${x(30)} ${x(10)}`, 30, 31],
    ["cuts behind a space at the very beginning", ` ${x(10)}`, 0, 1],
    ["cuts at a space just before where there is none behind", `${x(10)} ${x(10)}`, 12, 10],
  ];
  for (const [what, text, at, cut] of table) it(what, () => assert.equal(cutAfter(text, at), cut));
});
