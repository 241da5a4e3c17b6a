import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { changesOf } from "../../../scripts/change/changesOf.ts";
import { labelChanges } from "../../../scripts/labels/labelChanges.ts";
import { type PassageLife, passageLives } from "../../../scripts/page/life/passageLives.ts";
import { articleOf, type Told } from "../../fixtures/articleOf.ts";

const gone: Told = { status: 404, paragraphs: ["Not found."] };
const stays = "The council meets on Monday in the old hall.";
const other = "Nobody from the harbour office was there to answer.";
const told = ({ since, times, last, back }: PassageLife) =>
  `${since} ×${times}${last === undefined ? "" : ` @${last}`}${back === undefined ? "" : ` back ${back}`}`;
const livesOf = (texts: readonly (readonly string[] | Told)[]) => {
  const article = articleOf(texts.map((text) => ("paragraphs" in text ? text : { paragraphs: text })));
  return passageLives(article, labelChanges({ article, changes: changesOf(article) }).changes).map(told);
};

describe("passageLives()", () => {
  const cases: [name: string, texts: (readonly string[] | Told)[], expected: string[]][] = [
    ["says of a text that never changed that it stands since the first version", [[stays, other]], ["0 ×0", "0 ×0"]],
    [
      "counts edits",
      [
        [stays, other],
        [stays, `${other} Twice.`],
        [stays, `${other} Thrice.`],
      ],
      ["0 ×0", "0 ×2 @2"],
    ],
    ["begins where a paragraph was added", [[stays], [stays, other]], ["0 ×0", "1 ×0 @1"]],
    [
      "follows a paragraph that moved, and counts no edit",
      [
        [stays, other, "Last."],
        [other, "Last.", stays],
      ],
      ["0 ×0", "0 ×0", "0 ×0"],
    ],
    ["passes over error pages", [[stays], gone, [stays, other]], ["0 ×0", "2 ×0 @2"]],
    [
      "lives on where a change returns to an earlier text",
      [[stays], [stays, other], [stays], [stays, other]],
      ["0 ×0", "1 ×0 @3 back 3"],
    ],
    ["follows both parts of a split paragraph", [[`${stays} ${other}`], [stays, other]], ["0 ×1 @1", "0 ×1 @1"]],
    ["takes the older part of merged ones", [[stays], [stays, other], [`${stays} ${other}`]], ["0 ×1 @2"]],
  ];
  for (const [name, texts, expected] of cases) it(name, () => assert.deepEqual(livesOf(texts), expected));

  it("has one life for each paragraph of the newest text", () => {
    const texts = Array.from({ length: 9 }, (_, n) => [stays, `${other} ${n % 3}`, ...(n % 2 ? ["Odd."] : [])]);
    assert.equal(livesOf(texts).length, texts.at(-1)!.length);
  });
});
