import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { labelNamed, labels, labelsOf } from "../../scripts/labels/labels.ts";
import { labelText } from "../../scripts/render/filters/labelText.ts";
import { en as messages } from "../../templates/messages/en.ts";
import { articleOf } from "../fixtures/articleOf.ts";
import { type LabelCase, labelsOn } from "../fixtures/labelCases.ts";
import { labelledChanges } from "../fixtures/labelledChanges.ts";

const textOf = labelText(messages);
const titled = (title: string, text = "The text.") => ({ title, paragraphs: [text] });

describe("labels", () => {
  it("have names of their own and a rule each", () => {
    assert.equal(new Set(labels.map(({ name }) => name)).size, labels.length);
    for (const { name } of labels) {
      const { rule, title } = textOf({ name });
      assert.ok(rule.endsWith(".") && title !== "" && title !== name);
    }
  });

  it("are found by name", () => {
    assert.equal(labelNamed("moved").name, "moved");
    assert.equal(textOf({ name: "moved" }).title, "Moved");
    assert.throws(() => labelNamed("none"), /no label is named "none"/);
  });

  it("keep nothing of an article once it is let go", async () => {
    setFlagsFromString("--expose-gc");
    const collectGarbage = runInNewContext("gc") as () => void;
    const label = (): WeakRef<object>[] => {
      const article = articleOf([titled("12 die"), titled("31 die", "The other text.")]);
      const [change] = labelledChanges(article);
      assert.ok(change!.labels.length > 0);
      return [new WeakRef(article), new WeakRef(change!.rows)];
    };
    const kept = label();
    await new Promise((resolve) => setTimeout(resolve, 20));
    collectGarbage();
    assert.deepEqual(
      kept.map((of) => of.deref()),
      [undefined, undefined],
    );
  });

  const cases: [what: string, change: LabelCase, labels: string[]][] = [
    ["a toll that rose is a number", ["12 people died.", "31 people died."], ["number"]],
    ["another day is a date, and no number", ["Due on 4 March.", "Due on 14 April."], ["date"]],
    ["a share is a number", ["It fell to 19% there.", "It fell to 25% there."], ["number"]],
    [
      "a headline that turns around is told as such",
      [titled("Updated: minister denies"), titled("Updated: minister admits")],
      ["headline", "negation"],
    ],
    ["a comma is minor, and shown like any other change", ["Let's eat, grandma", "Let's eat grandma"], ["minor"]],
    ["a word put in its place has no label", ["The cat sat there.", "The cat lay there."], []],
    ["a page that is gone is not looked into", ["12 people died.", { paragraphs: ["31"], status: 404 }], ["gone"]],
    ["an empty capture is suspect, and not cut", ["12 people died.", []], ["suspect"]],
    ["a return keeps what it changed", ["12 people died.", "31 people died.", "12 people died."], ["revert", "number"]],
    [
      "many at once stand with the most telling first",
      [
        { title: "12 die", byline: "Ann Lee", paragraphs: ["“We failed,” said Smith on Monday. He may go."] },
        {
          title: "31 die",
          byline: "Ben Ott",
          paragraphs: ["“We won,” said Jones on Friday. He must go.", "Correction: 31."],
        },
      ],
      ["headline", "correction", "quotation", "negation", "number", "date", "name", "byline"],
    ],
    [
      "without a language every list is tried",
      [
        { paragraphs: ["Er kann gehen."], lang: "" },
        { paragraphs: ["Er muss gehen."], lang: "" },
      ],
      ["negation"],
    ],
  ];
  for (const [what, change, expected] of cases) it(what, () => assert.deepEqual(labelsOn(change), expected));

  for (const piece of ['"', '" ', "'a ", "([* ", ", ", "1 ", "Ab cd ", "in the ", "a", "年月日"]) {
    it(`are linear in a line of “${piece}” a hundred kilobytes long`, () => {
      const line = piece.repeat(100_000 / piece.length);
      const article = articleOf([{ paragraphs: [line] }, { paragraphs: [`${line}x`] }]);
      const change = {
        ...{ n: 1, before: 0, after: 1, elapsedSeconds: 1, wordsAdded: 1, wordsRemoved: 1, title: null },
        rows: [
          {
            kind: "edited",
            before: [0],
            after: [0],
            runs: [
              ["-", line],
              ["+", `${line}x`],
            ],
          },
        ] as const,
      };
      const before = process.cpuUsage();
      labelsOf({ article, change, before: article.versions[0]!, after: article.versions[1]! });
      // A guard against the square of it, which takes minutes; on its own it takes a quarter of a second.
      assert.ok(process.cpuUsage(before).user < 10_000_000);
    });
  }

  it("never throw, whatever the texts", () => {
    const text = fc.array(
      fc.oneof(
        fc.constantFrom(
          ..."“”\"'«»„「」()[]\\*?.,:-–%€$ \n\u00A0\u202E".split(""),
          "12",
          "4 March",
          "not",
          "John",
          "訂正：",
          "Correction:",
        ),
        fc.string({ unit: "binary" }),
      ),
    );
    const side = fc.record({
      title: text.map((of) => of.join("")),
      paragraphs: fc.array(text.map((of) => of.join(" ").trim())),
      lang: fc.constantFrom("", "en", "de", "ja", "__proto__", "xx"),
    });
    fc.assert(
      fc.property(side, side, (before, after) => {
        labelsOn([before, after]);
      }),
      { numRuns: 300, seed: 1 },
    );
  });
});
