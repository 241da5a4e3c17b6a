import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { changesOf } from "../../scripts/change/changesOf.ts";
import { labelNamed, labels } from "../../scripts/labels/labels.ts";
import type { Paragraph } from "../../scripts/model/paragraph.ts";
import { articleOf, type Told } from "../fixtures/articleOf.ts";

const labelsFrom = (before: Told, after: Told, ...more: Told[]) =>
  changesOf(articleOf([before, after, ...more])).at(-1)!.labels;
const text = (...paragraphs: (string | Paragraph)[]): Told => ({ paragraphs });
const link = (target: string, words = "Read it here"): Paragraph => ({ text: words, marks: [[8, 12, "link", target]] });

describe("labels", () => {
  it("have names of their own and a rule each", () => {
    assert.equal(new Set(labels.map(({ name }) => name)).size, labels.length);
    for (const { rule, title } of labels) assert.ok(rule.endsWith(".") && title !== "");
  });

  it("are found by name", () => {
    assert.equal(labelNamed("moved").title, "Moved");
    assert.throws(() => labelNamed("none"), /no label is named "none"/);
  });

  const cases: [what: string, before: Told, after: Told, labels: string[]][] = [
    ["headline: a new title", { ...text("A"), title: "Old" }, { ...text("A"), title: "New" }, ["headline"]],
    ["headline: not a missing one", text("A"), { ...text("A"), title: "New" }, []],
    ["number: a toll that rose", text("12 people died there."), text("31 people died there."), ["number"]],
    ["number: a share", text("It fell to 19% in May."), text("It fell to 25% in May."), ["number"]],
    ["number: a date", text("They meet on 4 March."), text("They meet on 14 April."), ["number"]],
    [
      "number: in the title",
      { ...text("A"), title: "12 die" },
      { ...text("A"), title: "31 die" },
      ["headline", "number"],
    ],
    ["number: not one that was added", text("People died there."), text("In 2014 people died there."), []],
    ["number: not one written otherwise", text("It cost 1200 in all."), text("It cost 1,200 in all."), []],
    ["number: not a word", text("Ten people died."), text("Six people died."), []],
    ["link: another target", text(link("/a")), text(link("/b")), ["link"]],
    ["link: not other words", text(link("/a")), text(link("/b", "Read on here")), []],
    ["link: not a new link", text("Read it here"), text(link("/a")), []],
    [
      "technical: as the keeper says",
      text("One two three"),
      { ...text("One two four"), technical: true },
      ["technical"],
    ],
    ["gone: not found", text("A"), { ...text("404"), status: 404 }, ["gone"]],
    ["gone: not a redirect", text("Some text"), { ...text("Some text"), status: 302 }, []],
    ["withheld", text("A"), { ...text(), withheld: { reason: "r", date: "2024-01-01" } }, ["withheld"]],
    ["suspect: an empty capture", text("A"), text(), ["suspect"]],
    ["suspect: not one that was empty before", text(), { ...text(), byline: "B" }, []],
    ["suspect: not a missing page", text("A"), { ...text(), status: 500 }, ["gone"]],
  ];
  for (const [what, before, after, expected] of cases) {
    it(what, () => assert.deepEqual(labelsFrom(before, after), expected));
  }

  it("revert: back to the text before", () =>
    assert.deepEqual(labelsFrom(text("A"), text("B"), text("A")), ["revert"]));

  it("moved: a paragraph elsewhere", () => {
    const [one, two, three] = ["The first of the three.", "The second one is this.", "Number three comes last."];
    assert.deepEqual(labelsFrom(text(one, two, three), text(two, three, one)), ["moved"]);
  });
});
