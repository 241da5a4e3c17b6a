import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { changeViews } from "../../scripts/page/changeViews.ts";
import { articleOf, type Told } from "../fixtures/articleOf.ts";
import { labelledChanges } from "../fixtures/labelledChanges.ts";

function views(...told: Told[]) {
  const article = articleOf(told);
  return changeViews(article, labelledChanges(article));
}
const a: Told = { paragraphs: ["It was raining in the city.", "The bridge is closed."] };
const b: Told = { paragraphs: ["It was snowing in the city.", "The bridge is closed."] };
const gone: Told = { paragraphs: ["Not found"], status: 404 };
const suspect: Told = { paragraphs: ["We value your privacy."], suspect: "4 words where 9 were" };
const withheld: Told = { paragraphs: [], withheld: { reason: "court order", date: "2024-02-01" } };
const anchorOf = (n: number) => `/paper/story/#change-20240101T${String(n).padStart(2, "0")}0000Z`;

describe("changeViews()", () => {
  it("shows a change with its rows, the time between and its words", () => {
    const [view] = views(a, b);
    assert.deepEqual(
      [
        view!.n,
        view!.anchor,
        view!.elapsedSeconds,
        view!.wordsAdded,
        view!.wordsRemoved,
        view!.state,
        view!.items.length,
      ],
      [1, "change-20240101T010000Z", 3600, 1, 1, { kind: "shown" }, 2],
    );
  });

  it("tells that the page was gone, without rows or byline", () => {
    const [view] = views(a, { ...gone, byline: "Server", published: "2024-01-02" });
    const { state, items, byline, published } = view!;
    assert.deepEqual([state, items, byline, published], [{ kind: "gone", status: 404 }, [], undefined, undefined]);
  });

  it("tells that a capture is suspect, with its text and without rows, and shows the next beside the last good one", () => {
    const [first, second] = views(a, { ...suspect, byline: "Server" }, b);
    assert.deepEqual(
      [first!.state, first!.items, first!.byline, first!.inWords],
      [
        {
          kind: "suspect",
          reason: "4 words where 9 were",
          good: 0,
          text: { blocks: [{ text: "We value your privacy." }] },
        },
        [],
        undefined,
        undefined,
      ],
    );
    assert.deepEqual([second!.state.kind, second!.before.n, second!.after.n], ["shown", 0, 2]);
  });

  it("promises no comparison with a good version where a suspect capture has none before it", () => {
    const [{ state }] = views(gone, suspect) as [ReturnType<typeof views>[0]];
    assert.ok(state.kind === "suspect" && state.good === undefined);
  });

  it("shows the beginning of a suspect capture that is long, and says how much is left out", () => {
    const long = Array.from({ length: 5 }, (_, n) => `${n}${"x".repeat(9_000)}`);
    const [{ state }] = views(a, { ...suspect, paragraphs: long }) as [ReturnType<typeof views>[0]];
    assert.ok(state.kind === "suspect");
    assert.deepEqual([state.text.blocks.length, state.text.left], [2, { count: 3, words: 3 }]);
  });

  it("tells that a version is withheld, and nothing of it", () => {
    const [view] = views(a, withheld);
    assert.deepEqual([view!.state, view!.items], [{ kind: "withheld", reason: "court order", date: "2024-02-01" }, []]);
  });

  it("shows a return to an earlier text with its rows, and links the version returned to", () => {
    const states = views(a, b, a).map(({ state }) => state);
    assert.deepEqual(states, [{ kind: "shown" }, { kind: "revert", to: 0, href: "/paper/story/" }]);
  });

  it("shows the same two texts once, however often an article goes to and fro", () => {
    const all = views(a, b, a, b, a, b);
    assert.deepEqual(
      all.map(({ state, items }) => [state.kind, items.length > 0]),
      [
        ["shown", true],
        ["revert", true],
        ["repeat", false],
        ["repeat", false],
        ["repeat", false],
      ],
    );
    assert.deepEqual(all[2]!.state, {
      kind: "repeat",
      to: 1,
      href: anchorOf(1),
      n: 1,
      sameHref: anchorOf(1),
      first: 1,
    });
    assert.deepEqual(all[4]!.state, {
      kind: "repeat",
      to: 3,
      href: anchorOf(3),
      n: 1,
      sameHref: anchorOf(1),
      first: 1,
    });
  });

  it("keeps the words and labels of a repeat, but for the label that its line says itself", () => {
    const [, , repeat] = views(a, b, a, { ...b, technical: true });
    const { state, wordsAdded, wordsRemoved, labels } = repeat!;
    assert.deepEqual(
      [state.kind, wordsAdded, wordsRemoved, labels.map(({ name }) => name)],
      ["repeat", 1, 1, ["technical"]],
    );
  });

  it("shows a return under another byline with its byline, and refers to the earlier change for the text", () => {
    const all = views(a, b, a, { ...b, byline: "Ann" });
    assert.deepEqual(
      all.map(({ state }) => state.kind),
      ["shown", "revert", "same"],
    );
    const { state, byline, items } = all[2]!;
    assert.deepEqual(state, { kind: "same", n: 1, sameHref: anchorOf(1), back: { to: 1, href: anchorOf(1) } });
    assert.deepEqual([byline, items], [{ after: "Ann" }, []]);
  });

  it("refers to the earlier change for the text where the headline is another one", () => {
    const { state, title, items } = views({ ...a, title: "One" }, b, a, { ...b, title: "Two" })[2]!;
    assert.deepEqual([state, title, items], [{ kind: "same", n: 1, sameHref: anchorOf(1) }, undefined, []]);
  });

  it("refers from a later repeat to the change that shows the same byline", () => {
    const ann: Told = { ...b, byline: "Ann" };
    const state = views(a, b, a, ann, a, ann)[4]!.state;
    assert.deepEqual([state.kind, "n" in state && state.n], ["repeat", 3]);
  });

  it("shows no text again where only the byline goes to and fro", () => {
    const all = views({ ...a, byline: "Ann" }, { ...a, byline: "Bob" }, { ...a, byline: "Ann" });
    assert.deepEqual(
      all.map(({ state, byline, items }) => [state.kind, byline, items.length > 0]),
      [
        ["shown", { before: "Ann", after: "Bob" }, true],
        ["same", { before: "Bob", after: "Ann" }, false],
      ],
    );
  });

  it("shows a new headline and a new byline", () => {
    const [view] = views({ ...a, title: "Rain", byline: "Ann" }, { ...a, title: "Snow" });
    assert.deepEqual(view!.title, {
      before: [{ text: "Rain", change: "deleted" }],
      after: [
        { text: "Rain", change: "deleted" },
        { text: "Snow", change: "inserted" },
      ],
    });
    assert.deepEqual(view!.byline, { before: "Ann" });
  });

  it("shows a new headline once where it is a paragraph too, and beside the rows where these are not shown", () => {
    const rain: Told = { title: "Rain in the city", paragraphs: ["Rain in the city", "The bridge is closed."] };
    const snow: Told = { title: "Snow in the city", paragraphs: ["Snow in the city", "The bridge is closed."] };
    const [first, second, , again] = views(rain, snow, { ...rain, byline: "Ann" }, gone, { ...snow, byline: "Bob" });
    assert.deepEqual([first!.title, first!.items.length], [undefined, 2]);
    assert.deepEqual([second!.state.kind, second!.title], ["revert", undefined]);
    assert.deepEqual([again!.state.kind, again!.items, again!.title === undefined], ["same", [], false]);
  });

  it("shows a new date of publication, which may be all that changed", () => {
    const [view] = views({ ...a, published: "2024-01-01" }, { ...a, published: "2024-01-02" });
    assert.deepEqual(view!.published, { before: "2024-01-01", after: "2024-01-02" });
  });

  it("gives every changed row of an article an id of its own", () => {
    const ids = views(a, b, a, { paragraphs: ["New.", "New.", "New."] }).flatMap(({ items }) =>
      items.flatMap((item) => (item.kind === "row" && item.row.id ? [item.row.id] : [])),
    );
    assert.ok(ids.length > 4);
    assert.equal(new Set(ids).size, ids.length);
  });

  it("shows a version's note once, with the change that shows the version first", () => {
    const noted = views({ ...a, note: "By hand." }, { ...b, note: "At noon." }, gone, { ...a, note: "Again." });
    assert.deepEqual(
      noted.map(({ before, after }) => [before.note, after.note]),
      [
        ["By hand.", "At noon."],
        [undefined, undefined],
        [undefined, "Again."],
      ],
    );
  });
});
