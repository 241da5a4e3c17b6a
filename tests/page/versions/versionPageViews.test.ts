import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isDeepStrictEqual } from "node:util";
import { changesOf } from "../../../scripts/change/changesOf.ts";
import { labelChanges } from "../../../scripts/labels/labelChanges.ts";
import { versionPageViews } from "../../../scripts/page/versions/versionPageViews.ts";
import { articleOf, type Told } from "../../fixtures/articleOf.ts";

const withheld = { reason: "Court order", date: "2024-02-01" };
const viewsOf = (told: readonly Told[]) => {
  const article = articleOf(told);
  const permalinks = article.versions.slice(1).map(({ n }) => `/paper/story/#change-${n}`);
  return versionPageViews({ ...labelChanges({ article, changes: changesOf(article) }), permalinks }).map(({ view }) =>
    view(),
  );
};
const heading = (text: string) => ({ text, type: "heading", level: 1 }) as const;

describe("versionPageViews()", () => {
  it("gives each version its page, its change and its neighbours", () => {
    const views = viewsOf([{ paragraphs: ["a"] }, { paragraphs: ["b"] }, { paragraphs: ["c"] }]);
    assert.deepEqual(
      views.map(({ path, change, previous, next }) => [path, change?.href, previous?.n, next?.n]),
      [
        ["/paper/story/v/0/", undefined, undefined, 1],
        ["/paper/story/v/1/", "/paper/story/#change-1", 0, 2],
        ["/paper/story/v/2/", "/paper/story/#change-2", 1, undefined],
      ],
    );
  });

  it("passes over withheld versions, of which it says nothing", () => {
    const views = viewsOf([
      { paragraphs: ["a"] },
      { withheld, paragraphs: [], title: "Secret" },
      { paragraphs: ["c"] },
    ]);
    assert.deepEqual(
      views.map(({ version, previous, next }) => [version.n, previous?.n, next?.n]),
      [
        [0, undefined, 2],
        [2, 0, undefined],
      ],
    );
    assert.doesNotMatch(JSON.stringify(views), /Secret/);
  });

  it("calls a version by its title, its heading, or as it was called before; never by an error page's", () => {
    const views = viewsOf([
      { paragraphs: [heading("First heading"), "a"] },
      { title: "A title", paragraphs: [heading("Another"), "b"] },
      { title: "404 Not Found", status: 404, paragraphs: [heading("Oops")] },
      { paragraphs: ["c"] },
    ]);
    assert.deepEqual(
      views.map(({ title }) => title),
      ["First heading", "A title", "A title", "A title"],
    );
  });

  it("links to the version that had the text before", () => {
    const views = viewsOf([{ paragraphs: ["a"] }, { paragraphs: ["b"] }, { paragraphs: ["a"] }, { paragraphs: ["c"] }]);
    assert.deepEqual(views[2]!.text, { kind: "same", n: 0, href: "/paper/story/v/0/" });
  });

  it("marks what was hidden when captured", () => {
    const [view] = viewsOf([{ paragraphs: ["a", "b"], hidden: [1] }]);
    assert.deepEqual(view!.text, { kind: "shown", blocks: [{ text: "a" }, { hidden: true, text: "b" }] });
  });

  it("shows the newest text whole, with the life of each paragraph and its last change", () => {
    const views = viewsOf([
      { paragraphs: ["One stays as it was at first.", "Two is a paragraph."] },
      { paragraphs: ["One stays as it was at first.", "Two is a sentence."] },
      { paragraphs: ["One stays as it was at first.", "Two is a paragraph."] },
    ]);
    assert.equal(views[2]!.text.kind, "shown");
    assert.deepEqual(views[2]!.passages, [
      { block: { text: "One stays as it was at first." }, since: 0, times: 0, age: 0 },
      {
        block: { text: "Two is a paragraph." },
        since: 0,
        times: 0,
        back: 2,
        age: 4,
        change: { n: 2, href: "/paper/story/#change-2" },
      },
    ]);
    assert.deepEqual(
      views.slice(0, 2).map(({ passages }) => passages),
      [undefined, undefined],
    );
  });

  it("tells no lives where the only text is the first version", () => {
    const [first] = viewsOf([{ paragraphs: ["a"] }, { status: 404, paragraphs: ["Gone."] }]);
    assert.equal(first!.passages, undefined);
  });

  it("changes no page but the last when a version is added", () => {
    const told: Told[] = Array.from({ length: 7 }, (_, n) => ({
      title: `Title ${n % 3}`,
      paragraphs: [`text ${n % 4}`],
    }));
    const [before, after] = [viewsOf(told.slice(0, -1)), viewsOf(told)];
    assert.deepEqual(after.slice(0, before.length - 1), before.slice(0, -1));
    // What was the newest text has a successor, tells no lives, and refers to the earlier version with its text.
    const [was, is] = [before.at(-1)!, after[before.length - 1]!];
    assert.deepEqual(
      Object.keys({ ...was, ...is })
        .filter((key) => !isDeepStrictEqual(Reflect.get(was, key), Reflect.get(is, key)))
        .sort(),
      ["next", "passages", "text"],
    );
  });
});
