import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type Edit, isShort, joinedEdits, passagesOf, textsOf } from "../../../scripts/labels/evidence/passages.ts";
import { articleOf, type Told } from "../../fixtures/articleOf.ts";
import { labelledChanges } from "../../fixtures/labelledChanges.ts";

function passages(before: Told, after: Told) {
  const article = articleOf([before, after]);
  const [first, second] = article.versions;
  return passagesOf({ article, change: labelledChanges(article)[0]!, before: first!, after: second! });
}
const told = (...paragraphs: string[]): Told => ({ paragraphs });

describe("passagesOf()", () => {
  it("gathers the title and edited paragraphs, with what each edit took away and put there", () => {
    const found = passages(
      {
        ...told("It was a cold day.", "Nothing new.", "He came at noon with all of his family, and left."),
        title: "Cold",
      },
      {
        ...told("It was a hot day.", "Nothing new.", "He came at dusk with all of his family, and wept."),
        title: "Hot",
      },
    );
    assert.deepEqual(
      found.map((passage) => [passage.kind, ...passage.edits.map((edit) => textsOf(passage, edit).join("→"))]),
      [
        ["title", "Cold→Hot"],
        ["paragraph", "cold→hot"],
        ["paragraph", "noon→dusk", "left→wept"],
      ],
    );
  });

  it("joins the paragraphs of a split one by a line feed", () => {
    const [passage] = passages(
      told("One two three four. Five six seven eight nine."),
      told("One two three four.", "Five six seven eight nine."),
    );
    assert.equal(passage!.after, "One two three four.\nFive six seven eight nine.");
  });

  it("leaves out what is new, gone or unchanged", () => {
    assert.deepEqual(passages(told("One."), told("One.", "Two is new here.")), []);
  });
});

const edit = (before: [number, number], after: [number, number]): Edit => ({ before, after });

describe("isShort()", () => {
  const table: [of: Edit, is: boolean][] = [
    [edit([0, 48], [0, 48]), true],
    [edit([0, 49], [0, 0]), false],
    [edit([0, 0], [0, 49]), false],
    [edit([100, 148], [7, 55]), true],
  ];
  for (const [of, is] of table) it(`is ${is} for ${JSON.stringify(of)}`, () => assert.equal(isShort(of), is));
});

describe("joinedEdits()", () => {
  const joined = (...edits: Edit[]) => joinedEdits({ kind: "paragraph", before: "", after: "", edits }, 2);
  it("joins edits two units apart, and none farther", () => {
    assert.deepEqual(joined(edit([0, 1], [0, 2]), edit([3, 4], [4, 5])), [edit([0, 4], [0, 5])]);
    const apart = [edit([0, 1], [0, 2]), edit([4, 5], [5, 6])];
    assert.deepEqual(joined(...apart), apart);
  });
});
