import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { sentenceAround, sharedWords, tellingWords } from "../../../scripts/labels/evidence/sentences.ts";

const around = (text: string, word: string) =>
  sentenceAround(text, [text.indexOf(word), text.indexOf(word) + word.length]);

describe("sentenceAround()", () => {
  const table: [what: string, text: string, sentence: string][] = [
    ["is the whole of a text of one", "They met X here", "They met X here"],
    ["begins and ends at full stops", "One. They met X here. Two.", " They met X here"],
    ["ends at a question", "Did X come? No.", "Did X come"],
    ["goes on past a dot in a number", "It was 3.5 with X at 4.5 there. No.", "It was 3.5 with X at 4.5 there"],
    ["ends at a full stop in quotation marks", "“It was X.” He left.", "“It was X"],
    ["ends at a Chinese full stop", "一。二X三。四", "二X三"],
    ["ends at a line feed", "One\nX two\nThree", "X two"],
    [
      "reads 300 units on either side",
      `${"a".repeat(400)}X${"b".repeat(400)}`,
      `${"a".repeat(300)}X${"b".repeat(300)}`,
    ],
  ];
  for (const [what, text, sentence] of table) it(what, () => assert.equal(around(text, "X"), sentence));
});

describe("tellingWords()", () => {
  it("are words of four letters or more, and pairs of ideographs", () => {
    assert.deepEqual(
      [...tellingWords("The Ferry sank 1234 off Cape Horn 北京市")],
      ["ferry", "sank", "cape", "horn", "北京", "京市"],
    );
  });
});

describe("sharedWords()", () => {
  const table: [one: string, other: string, ofShorter: number, ofLonger: number][] = [
    ["ferry sank today", "ferry sank today", 1, 1],
    ["ferry sank", "ferry sank near town", 1, 0.5],
    ["ferry sank near town", "ferry sank", 1, 0.5],
    ["ferry only", "ferry alone", 0, 0],
    ["none here", "words there", 0, 0],
  ];
  for (const [one, other, ofShorter, ofLonger] of table)
    it(`are ${ofShorter} and ${ofLonger} of “${one}” and “${other}”`, () =>
      assert.deepEqual(sharedWords(one, other), { ofShorter, ofLonger }));
});
