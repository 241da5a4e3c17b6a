import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { changeDigest } from "../../../scripts/page/summaries/changeDigest.ts";
import { changeSummary } from "../../../scripts/page/summaries/changeSummary.ts";
import { says as saysIn } from "../../../scripts/render/filters/says.ts";
import { en as messages } from "../../../templates/messages/en.ts";
import { articleOf, type Told } from "../../fixtures/articleOf.ts";
import { labelledChanges } from "../../fixtures/labelledChanges.ts";

const sentence = saysIn(messages);
function summaries(...told: Told[]) {
  const article = articleOf(told);
  return labelledChanges(article).map((change) =>
    changeSummary(change, changeDigest(article, change), "/paper/story/#here"),
  );
}
const a = ["It was raining in the city.", "The bridge across the river is closed."];
const told = (...paragraphs: Told["paragraphs"]): Told => ({ paragraphs });

describe("changeSummary()", () => {
  it("shows the words in place, the headline first", () => {
    const [summary] = summaries(
      { paragraphs: a, title: "Rain" },
      { paragraphs: ["It was snowing in the city.", a[1]!], title: "Snow" },
    );
    assert.deepEqual(
      summary!.excerpts.map(({ kind }) => kind),
      ["title", "edited"],
    );
    assert.deepEqual(summary!.excerpts[1]!.segments.slice(1, 3), [
      { text: "raining", change: "deleted" },
      { text: "snowing", change: "inserted" },
    ]);
    assert.deepEqual([summary!.says, summary!.url, summary!.elapsedSeconds], [undefined, "/paper/story/#here", 3600]);
  });

  it("folds a change in which nothing but clocks and counters differ, and says so", () => {
    const [summary] = summaries(
      told("Updated 3 minutes ago", a[0]!, "3 comments"),
      told("Updated 1 hour ago", a[0]!, "11 comments"),
    );
    assert.equal(summary!.isQuiet, true);
    assert.equal(sentence(summary!.says!), "Nothing new: only clocks, counters and the like differ.");
    assert.deepEqual(
      summary!.excerpts[0]!.segments.filter(({ change }) => change),
      [
        { text: "3 minutes", change: "deleted", quiet: true },
        { text: "1 hour", change: "inserted", quiet: true },
      ],
    );
  });

  it("shows no passages that an earlier change shows, and names that one, but always a new headline", () => {
    const texts = (...of: [string, string | undefined][]) =>
      summaries(...of.map(([text, title]): Told => ({ paragraphs: [text, a[1]!], ...(title && { title }) })));
    const returned = texts(["One.", undefined], ["Two.", undefined], ["One.", undefined], ["Two.", undefined]);
    assert.deepEqual(
      returned.map(({ says, excerpts }) => [says && sentence(says), excerpts.length]),
      [
        [undefined, 2],
        ["Reverted to version 0.", 0],
        ["Reverted to version 1.", 0],
      ],
    );
    const renamed = texts(["One.", "Rain"], ["Two.", "Rain"], ["One.", "Rain"], ["Two.", "Snow"]).at(-1)!;
    assert.equal(sentence(renamed.says!), "The same two texts as in change 1.");
    assert.deepEqual(
      renamed.excerpts.map(({ kind }) => kind),
      ["title"],
    );
  });

  it("shows what says something before clocks and counters", () => {
    const [summary] = summaries(
      told("Updated 3 minutes ago", "3 comments", a[0]!),
      told("Updated 1 hour ago", "11 comments", "It was snowing in the city."),
    );
    assert.ok(!summary!.isQuiet);
    assert.equal(summary!.excerpts.length, 1);
    assert.ok(summary!.excerpts[0]!.segments.some(({ text }) => text === "snowing"));
  });

  it("shows at most three passages, those with changed words before others", () => {
    const lines = ["One.", "Two.", "Three.", "Four."];
    const [summary] = summaries(told("—", ...lines), told("–", ...lines.map((line) => line.replace(".", " more."))));
    assert.equal(summary!.excerpts.length, 3);
    assert.ok(summary!.excerpts.every(({ segments }) => segments.some(({ text }) => /more/.test(text))));
  });

  it("shows 240 units of an added paragraph, two thirds of a passage's 360", () => {
    const shown = (length: number) =>
      summaries(told(...a), told(...a, "x".repeat(length)))[0]!.excerpts[0]!.segments.map(({ text }) => text.length);
    assert.deepEqual(shown(240), [240]);
    assert.deepEqual(shown(241), [240, 2]);
  });

  it("shows a split row as an edited one", () => {
    const [summary] = summaries(told(`${a[0]} ${a[1]}`), told(...a));
    assert.deepEqual(
      summary!.excerpts.map(({ kind }) => kind),
      ["edited"],
    );
  });

  const gone: Told = { paragraphs: ["Not found"], status: 404 };
  const withheld: Told = { paragraphs: [], withheld: { reason: "court order", date: "2024-02-01" } };
  const b = told("Everything is different now.", "Nothing is as it was.");
  const linked = { text: a[0]!, marks: [[0, 2, "link", "https://example.org/"]] as const };
  const table: [what: string, versions: Told[], says: RegExp, excerpts: number][] = [
    ["the page was gone", [told(...a), gone], /^Removed: the site returned 404\.$/, 0],
    [
      "a capture is suspect",
      [told(...a), { ...told("Wait."), suspect: "a challenge" }],
      /^Set aside, .*: a challenge\.$/,
      0,
    ],
    ["a version is withheld", [told(...a), withheld], /withheld: court order/, 0],
    ["the text is back", [told(...a), b, told(...a)], /^Reverted to version 0\.$/, 0],
    ["paragraphs moved", [told(...a), told(...[...a].reverse())], /moved; no word/, 1],
    ["only links differ", [told(...a), told(linked, a[1]!)], /^Wording unchanged: /, 1],
    ["no paragraph changed", [told(...a), { ...told(...a), byline: "Ann" }], /No paragraph changed/, 0],
  ];
  for (const [what, versions, says, excerpts] of table) {
    it(`says that ${what}`, () => {
      const summary = summaries(...versions).at(-1)!;
      assert.match(sentence(summary.says!), says);
      assert.equal(summary.excerpts.length, excerpts);
      assert.ok(summary.excerpts.every(({ segments }) => segments[0]!.text.length > 20));
    });
  }
});
