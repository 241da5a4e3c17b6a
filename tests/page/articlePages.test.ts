import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { articlePages } from "../../scripts/page/articlePages.ts";
import { articleOf, type Told } from "../fixtures/articleOf.ts";
import { labelledArticle } from "../fixtures/labelledChanges.ts";

function pagesOf(...told: Told[]) {
  return articlePages(labelledArticle(articleOf(told)));
}
/** A version in which all of about so many bytes is new, in words of a hundred, for they are few to compare. */
const fresh = (n: number, bytes: number): Told => ({
  paragraphs: Array.from({ length: 40 }, (_, k) =>
    `v${n} p${k} ${`w${n}${"x".repeat(97)} `.repeat(bytes / 4_000)}`.trim(),
  ),
});
const long = Array.from({ length: 9 }, (_, n) => fresh(n, 120_000));
let longPages: ReturnType<typeof pagesOf> | undefined;
/** The pages of that article, which are made once. */
function pagesOfLong() {
  longPages ??= pagesOf(...long);
  return longPages;
}
const gone: Told = { paragraphs: ["Not found"], status: 404 };

describe("articlePages()", () => {
  it("makes one page of a short article, where its changes are read", () => {
    const { pages, changeUrls } = pagesOf({ paragraphs: ["One."] }, { paragraphs: ["Two."] });
    assert.equal(pages.length, 1);
    assert.deepEqual(changeUrls, ["/paper/story/#change-20240101T010000Z"]);
    assert.deepEqual(pages[0]!.view.contents[0]!.href, "#change-20240101T010000Z");
  });

  it("says how often an article changed, when it was first seen and last changed", () => {
    const seen = [{ captured: "2024-02-01T00:00:00Z", file: "x.md", sha256: "0" }];
    const { view } = pagesOf({ paragraphs: ["One."] }, { paragraphs: ["Two."], seen }).pages[0]!;
    assert.deepEqual(
      [view.changeCount, view.versionCount, view.firstSeen, view.lastChanged, view.lastSeen],
      [1, 2, "2024-01-01T00:00:00Z", "2024-01-01T01:00:00Z", "2024-02-01T00:00:00Z"],
    );
  });

  it("shows the text of an article that never changed", () => {
    const { view } = pagesOf({ paragraphs: ["One.", "Two."] }).pages[0]!;
    assert.deepEqual([view.changes, view.lastChanged, view.only?.blocks.length], [[], undefined, 2]);
  });

  it("shows the last good text of an article whose later versions are all gone", () => {
    const { view } = pagesOf({ paragraphs: ["One."] }, gone).pages[0]!;
    assert.deepEqual([view.changes.map(({ state }) => state.kind), view.only?.version.n], [["gone"], 0]);
  });

  it("shows no text beside a diff, nor where there is none to show", () => {
    assert.equal(pagesOf({ paragraphs: ["One."] }, { paragraphs: ["Two."] }).pages[0]!.view.only, undefined);
    assert.equal(pagesOf(gone, gone).pages[0]!.view.only, undefined);
  });

  it("cuts the end of a text too long for a page, and says how much", () => {
    const { only } = pagesOf({ paragraphs: Array.from({ length: 5 }, (_, n) => `${n}${"x".repeat(99_999)}`) }).pages[0]!
      .view;
    assert.deepEqual([only!.blocks.length, only!.left], [4, { count: 1, words: 1 }]);
  });

  it("moves older changes to pages of blocks, and leaves a line for each", () => {
    const { pages, changeUrls } = pagesOfLong();
    const [article, ...blocks] = pages;
    assert.ok(blocks.length > 1);
    assert.deepEqual(
      blocks.map(({ path }) => path),
      blocks.map((_, index) => `/paper/story/changes/${index + 1}/`),
    );
    const stubs = article!.view.changes.filter(({ state }) => state.kind === "elsewhere");
    assert.equal(stubs.length, blocks.flatMap(({ view }) => view.changes).length);
    for (const [index, stub] of stubs.entries()) {
      assert.deepEqual([stub.items, stub.state], [[], { kind: "elsewhere", href: changeUrls[index] }]);
    }
    assert.equal(new Set(article!.view.changes.map(({ anchor }) => anchor)).size, long.length - 1);
  });

  it("links each block to those beside it, the last to the article page", () => {
    const [, ...blocks] = pagesOfLong().pages;
    assert.deepEqual(blocks[0]!.view.block, { k: 1, next: blocks[1]!.path });
    assert.deepEqual(
      [blocks.at(-1)!.view.block!.previous, blocks.at(-1)!.view.block!.next],
      [blocks.at(-2)!.path, "/paper/story/"],
    );
  });

  it("never changes what stands on the page of a block when newer changes come", () => {
    const [, ...older] = pagesOf(...long.slice(0, -2)).pages;
    const [, ...newer] = pagesOfLong().pages;
    assert.ok(older.length > 0);
    assert.deepEqual(
      newer.slice(0, older.length).map(({ path, view }) => [path, view.changes]),
      older.map(({ path, view }) => [path, view.changes]),
    );
  });

  it("names for each change the page that holds it in full", () => {
    const { pages, changeUrls } = pagesOfLong();
    changeUrls.forEach((url, index) => {
      const [path, anchor] = url.split("#");
      const view = pages.find((page) => page.path === path)!.view.changes.find((change) => change.anchor === anchor)!;
      assert.deepEqual([view.n, view.state.kind, view.items.length > 0], [index + 1, "shown", true]);
    });
  });

  it("divides a change too long for a page into parts that link to each other", () => {
    const { pages } = pagesOf(fresh(0, 600_000), fresh(1, 600_000));
    const parts = pages
      .flatMap(({ path, view }) =>
        view.changes.flatMap(({ anchor, part }) => (part ? [{ here: `${path}#${anchor}`, ...part }] : [])),
      )
      .sort((x, y) => x.k - y.k);
    assert.ok(parts.length > 2);
    parts.forEach(({ k, of, previous, next }, index) => {
      assert.deepEqual(
        [k, of, previous, next],
        [index + 1, parts.length, parts[index - 1]?.here, parts[index + 1]?.here],
      );
    });
    assert.equal(pages[0]!.view.changes[0]!.anchor, "change-20240101T010000Z");
  });

  it("has a section on the article page for every change of the longest articles", () => {
    const told = Array.from({ length: 2_484 }, (_, n): Told => ({ paragraphs: [`Text ${n % 5}.`, "The same."] }));
    const { pages } = pagesOf(...told);
    assert.deepEqual(
      pages[0]!.view.changes.map(({ n }) => n),
      told.slice(1).map((_, index) => index + 1),
    );
  });
});
