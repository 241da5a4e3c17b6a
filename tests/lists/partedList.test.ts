import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { ArchiveIndex } from "../../scripts/lists/archive/archiveIndex.ts";
import { partedLists, type Selection } from "../../scripts/lists/partedList.ts";
import { reportOf } from "./reportOf.ts";

const second = (n: number) => new Date(n * 1_000).toISOString().replace(".000", "");

/** A selection of changes at the seconds 1 to `count`. */
function selectionOf(count: number): Selection {
  const archive = new ArchiveIndex();
  archive.add(reportOf("a", ...Array.from({ length: count }, (_, n) => second(n + 1))));
  return {
    ...{ path: "/kind/number/", title: "Numbers", changes: archive.oldestFirst() },
    ...{ named: { kind: "number" }, first: { count } },
  };
}
const listOf = (count: number) => partedLists([selectionOf(count)]);
const digestsOf = ({ items = [] }: { items?: readonly { digest: string }[] }) => items.map(({ digest }) => digest);
/** Pages as the cache compares them. */
const written = (count: number) =>
  listOf(count).pages.map((page) => JSON.stringify([page.href, page.data, digestsOf(page)]));

describe("partedLists()", () => {
  it("shows a short list on one page, with what only the first page says, and in a feed", () => {
    const { pages, feeds } = listOf(2);
    assert.deepEqual(
      pages.map((page) => [page.href, page.data, digestsOf(page)]),
      [["/kind/number/", { kind: "number", count: 2, list: { href: "/kind/number/" } }, ["paper/a 1", "paper/a 0"]]],
    );
    assert.deepEqual(
      feeds.map(({ subject, changes }) => [subject.path, subject.page, changes.map(({ captured }) => captured)]),
      [["/kind/number/feed.xml", "/kind/number/", [second(2), second(1)]]],
    );
  });

  it("has a page for a list without changes, which no sitemap names", () => {
    assert.deepEqual(
      listOf(0).pages.map(({ href, unlisted }) => [href, unlisted]),
      [["/kind/number/", true]],
    );
    assert.ok(listOf(1).pages.every(({ unlisted }) => !unlisted));
  });

  it("holds every change on exactly one numbered page, and the newest on the first", () => {
    const [first, ...numbered] = listOf(120).pages;
    assert.deepEqual(
      numbered.map(({ href, items }) => [href, items?.length]),
      [
        ["/kind/number/page/1/", 50],
        ["/kind/number/page/2/", 50],
        ["/kind/number/page/3/", 20],
      ],
    );
    assert.equal(first!.items?.length, 70);
    assert.equal(new Set(numbered.flatMap(digestsOf)).size, 120);
  });

  it("never changes a full page again, however many newer changes there are", () => {
    fc.assert(
      fc.property(fc.nat(220), fc.nat(120), (count, more) => {
        const full = Math.floor(count / 50);
        assert.deepEqual(written(count + more).slice(1, 1 + full), written(count).slice(1, 1 + full));
      }),
      { numRuns: 30 },
    );
  });

  it("feeds the newest fifty that have an entry", () => {
    const [feed] = listOf(80).feeds;
    assert.deepEqual([feed!.changes.length, feed!.changes[0]!.captured], [50, second(80)]);
  });
});
