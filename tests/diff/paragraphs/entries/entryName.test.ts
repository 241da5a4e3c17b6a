import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { entryName } from "../../../../scripts/diff/paragraphs/entries/entryName.ts";

describe("entryName()", () => {
  const cases: [text: string, name: string | undefined, numbered?: string][] = [
    ["Monday: 9:00–17:00", "Monday"],
    ["East Vale | 455 | 10", "East Vale"],
    ["1. North Vale 410", "North Vale", "1. North Vale"],
    ["12) Carrow – 88 points", "Carrow", "12) Carrow"],
    ["Anna Berg, chair of the board", "Anna Berg"],
    ["07:25 Tern Island, platform 4", "07:25 Tern Island"],
    ["5 May: 133 new cases", "5 May"],
    ["3. Mai: 12 Fälle", "3. Mai"],
    ["5 de mayo: 12 casos", "5 de mayo"],
    ["2024-05-03 | 12", "2024-05-03"],
    ["5月3日：新增128例", "5月3日"],
    ["§ 4 Fees", "Fees", "§ 4 Fees"],
    ["Chapter 5 Use of the money raised", "Use of the money raised", "Chapter 5 Use of the money raised"],
    ["Question 3: Who pays?", "Who pays?", "Question 3: Who pays?"],
    ["Day 3: 120 cases", "Day 3"],
    ["第十条 罚款", "罚款", "第十条 罚款"],
    ["The ferry ran aground at six.", undefined],
    ["12", undefined],
    ["---", undefined],
  ];
  for (const [text, name, numbered = name] of cases) {
    it(`of ${text} is ${name ?? "none"}`, () => {
      const entry = entryName(text);
      assert.deepEqual([entry?.name, entry?.numbered], [name, numbered]);
    });
  }

  it("of a long paragraph is all that follows its number", () => {
    const text = "The board decides on the fees of members, of guests and of boats. ".repeat(4).trim();
    assert.equal(entryName(`§ 5 ${text}`)?.name, text);
    assert.equal(entryName(text), undefined);
  });
});
