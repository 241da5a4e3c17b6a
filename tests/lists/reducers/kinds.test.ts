import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { labels } from "../../../scripts/labels/labels.ts";
import { ArchiveIndex } from "../../../scripts/lists/archive/archiveIndex.ts";
import { kinds } from "../../../scripts/lists/reducers/kinds.ts";
import { settings } from "../../templates/fixtures.ts";
import { reportOf } from "../reportOf.ts";

const source = { id: "paper", path: "/paper/", name: "The Paper" };
const second = (n: number) => new Date(n * 1_000).toISOString().replace(".000", "");

function reduced() {
  const archive = new ArchiveIndex();
  archive.add(reportOf("a", { captured: second(1), labels: ["headline", "number"] }, { captured: second(3) }));
  archive.add(reportOf("b", { captured: second(2), labels: ["number"] }));
  const site = {
    settings,
    sources: [source],
    savedSearches: [],
    paths: archive.paths,
    read: () => assert.fail(),
    readFound: () => [],
  };
  return kinds.reduce(archive, site);
}

describe("kinds", () => {
  it("lists the changes with a label, newest first, of the site and of each source", () => {
    const pages = reduced().pages!.filter(({ items }) => items!.length > 0);
    assert.deepEqual(
      pages.map(({ href, items }) => [href, items!.map(({ digest }) => digest)]),
      [
        ["/kind/headline/", ["paper/a 0"]],
        ["/paper/kind/headline/", ["paper/a 0"]],
        ["/kind/number/", ["paper/b 0", "paper/a 0"]],
        ["/paper/kind/number/", ["paper/b 0", "paper/a 0"]],
      ],
    );
  });

  it("has a page and a feed for every label, used or not, because labels link to them", () => {
    const { pages, feeds } = reduced();
    for (const { name } of labels) {
      assert.ok(
        pages!.some(({ href }) => href === `/kind/${name}/`),
        name,
      );
      assert.ok(
        feeds!.some(({ subject }) => subject.path === `/kind/${name}/feed.xml`),
        name,
      );
    }
  });

  it("counts the kinds that there are, in the order of the labels", () => {
    assert.deepEqual(reduced().data?.kinds, [
      { name: "headline", path: "/kind/headline/", changes: 1 },
      { name: "number", path: "/kind/number/", changes: 2 },
    ]);
  });
});
