import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { articlePages } from "../../scripts/page/articlePages.ts";
import { fittingIds } from "../../scripts/page/paging/rowPlaces.ts";
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
const suspect: Told = { paragraphs: ["Consent."], suspect: "1 word where 40 were" };

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

  it("takes the last good text for the newest where suspect captures follow, which remove nothing", () => {
    const { view } = pagesOf({ paragraphs: ["One."] }, suspect).pages[0]!;
    assert.deepEqual(
      [
        view.changes.map(({ state }) => state.kind),
        view.only?.version.n,
        view.only?.suspect,
        view.removed,
        view.lastSeen,
      ],
      [["suspect"], 0, undefined, undefined, "2024-01-01T00:00:00Z"],
    );
    const removed = pagesOf({ paragraphs: ["One."] }, gone, suspect).pages[0]!.view;
    assert.deepEqual([removed.removed?.status, removed.only?.version.n], [404, 0]);
  });

  it("shows the newest text, and why it may not be the article, where every version is suspect", () => {
    const { view } = pagesOf(suspect, { ...suspect, paragraphs: ["Consent, please."] }).pages[0]!;
    assert.deepEqual([view.only?.version.n, view.only?.suspect, view.only?.blocks.length], [1, suspect.suspect, 1]);
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
    const { older, changes } = article!.view;
    const moved = blocks.flatMap(({ view }) => view.changes);
    assert.deepEqual(
      older.map(({ n, anchor, href, rows }) => [n, anchor, href, rows]),
      moved.map((view, index) => [
        view.n,
        view.anchor,
        changeUrls[index],
        view.items.flatMap((item) => (item.kind === "row" && item.row.id ? item.row.id : [])),
      ]),
    );
    assert.deepEqual(
      [...older, ...changes].map(({ n }) => n),
      long.slice(1).map((_, index) => index + 1),
    );
  });

  it("links each block to those beside it, the last to the article page", () => {
    const [, ...blocks] = pagesOfLong().pages;
    const [first] = blocks;
    assert.deepEqual(first!.view.block, {
      ...{ k: 1, first: 1, last: first!.view.changes.at(-1)!.n },
      next: blocks[1]!.path,
    });
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

  it("divides a change too long for a page into parts, of which the first stands on the article page", () => {
    const { pages, changeUrls } = pagesOf(fresh(0, 600_000), fresh(1, 600_000), { paragraphs: ["Two."] });
    const parts = pages.flatMap(({ path, view }) =>
      view.changes.flatMap((change) => (change.n === 1 ? [{ here: `${path}#${change.anchor}`, change, view }] : [])),
    );
    assert.ok(parts.length > 2);
    assert.ok(changeUrls.every((url) => url.startsWith("/paper/story/#")));
    parts.forEach(({ change: { part }, view }, index) => {
      assert.deepEqual([part!.k, part!.of, part!.hrefs], [index + 1, parts.length, parts.map(({ here }) => here)]);
      assert.deepEqual(view.block?.part, index === 0 ? undefined : { k: index + 1, of: parts.length });
      // Every row of the others can be reached from the first.
      const ids = parts[index]!.change.items.flatMap((item) => (item.kind === "row" ? item.row.id! : []));
      assert.deepEqual(parts[0]!.change.part!.rows![index], index === 0 ? [] : ids);
    });
    assert.deepEqual(
      pages[0]!.view.changes.map(({ n, part }) => [n, part?.k]),
      [
        [1, 1],
        [2, 1],
      ],
    );
  });

  it("links a moved paragraph and its old place from part to part", () => {
    const paragraphs = Array.from({ length: 60 }, (_, k) => `p${k} ${`w${k}${"x".repeat(97)} `.repeat(150)}`.trim());
    const { pages } = pagesOf(
      { paragraphs: [...paragraphs, "A short one at the end that moves."] },
      {
        paragraphs: ["A short one at the end that moves.", ...paragraphs.map((text) => `${text} more`)],
      },
    );
    const found = pages.flatMap(({ path, view }) =>
      view.changes.flatMap(({ items }) =>
        items.flatMap((item) => {
          const from = (to: string) => (to.startsWith("#") ? path + to : to);
          if (item.kind === "ghost") return [[`${path}#${item.ghost.id}`, from(item.ghost.href)] as const];
          return item.kind === "row" && item.row.origin
            ? [[`${path}#${item.row.id}`, from(item.row.origin)] as const]
            : [];
        }),
      ),
    );
    const ways = new Map<string, string>(found);
    assert.ok([...ways].some(([here, to]) => here.split("#")[0] !== to.split("#")[0]));
    for (const [here, to] of ways) assert.equal(ways.get(to), here);
  });

  it("keeps the ids of the newest rows that moved, where they are too many", () => {
    assert.deepEqual(
      fittingIds([["a"], Array(5_999).fill("b"), ["c"]]).map(({ length }) => length),
      [0, 5_999, 1],
    );
  });

  it("has a section on the article page for every change of the longest articles", () => {
    const told = Array.from({ length: 2_484 }, (_, n): Told => ({ paragraphs: [`Text ${n % 5}.`, "The same."] }));
    const { pages } = pagesOf(...told);
    assert.deepEqual(
      [...pages[0]!.view.older, ...pages[0]!.view.changes].map(({ n }) => n),
      told.slice(1).map((_, index) => index + 1),
    );
  });
});
