import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { versionPageViews } from "../../../scripts/page/versions/versionPageViews.ts";
import { articleOf, type Told } from "../../fixtures/articleOf.ts";

const withheld = { reason: "Court order", date: "2024-02-01" };
const viewsOf = (told: readonly Told[]) => {
  const article = articleOf(told);
  const permalinks = article.versions.slice(1).map(({ n }) => `/paper/story/#change-${n}`);
  return versionPageViews({ article, permalinks }).map(({ view }) => view());
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
    const views = viewsOf([{ paragraphs: ["a"] }, { paragraphs: ["b"] }, { paragraphs: ["a"] }]);
    assert.deepEqual(views[2]!.text, { kind: "same", n: 0, href: "/paper/story/v/0/" });
  });

  it("marks what was hidden when captured", () => {
    const [view] = viewsOf([{ paragraphs: ["a", "b"], hidden: [1] }]);
    assert.deepEqual(view!.text, { kind: "shown", blocks: [{ text: "a" }, { hidden: true, text: "b" }] });
  });

  it("changes no page but the last when a version is added", () => {
    const told: Told[] = Array.from({ length: 7 }, (_, n) => ({
      title: `Title ${n % 3}`,
      paragraphs: [`text ${n % 4}`],
    }));
    const [before, after] = [viewsOf(told.slice(0, -1)), viewsOf(told)];
    assert.deepEqual(after.slice(0, before.length - 1), before.slice(0, -1));
    assert.deepEqual({ ...after[before.length - 1]!, next: undefined }, { ...before.at(-1)!, next: undefined });
  });
});
