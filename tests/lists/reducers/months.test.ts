import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { ArchiveIndex } from "../../../scripts/lists/archive/archiveIndex.ts";
import { months } from "../../../scripts/lists/reducers/months.ts";
import { settings } from "../../templates/fixtures.ts";
import { reportOf } from "../reportOf.ts";

function reduced(...captured: string[]) {
  const archive = new ArchiveIndex();
  archive.add(reportOf("a", ...captured));
  const site = {
    settings,
    sources: [],
    savedSearches: [],
    paths: archive.paths,
    read: () => assert.fail(),
    readFound: () => [],
  };
  const { pages = [], feeds = [], data = {} } = months.reduce(archive, site);
  return { pages, feeds: feeds.map(({ subject }) => subject), years: data.years as readonly object[] };
}
const early = "2023-12-31T23:59:59Z";
const late = ["2024-01-01T00:00:00Z", "2024-03-05T00:00:00.500Z", "2024-03-05T00:00:00Z"];

describe("months", () => {
  it("lists the changes of each month in UTC, newest first, with a feed", () => {
    const { pages, feeds } = reduced(early, ...late);
    assert.deepEqual(
      pages.map(({ href, items }) => [href, items!.map(({ digest }) => digest)]),
      [
        ["/changes/2023/12/", ["paper/a 0"]],
        ["/changes/2024/01/", ["paper/a 1"]],
        ["/changes/2024/03/", ["paper/a 2", "paper/a 3"]],
      ],
    );
    assert.deepEqual(feeds.at(-1), {
      ...{ title: "Variorum: changes in March 2024", path: "/changes/2024/03/feed.xml" },
      ...{ page: "/changes/2024/03/", updated: "1970-01-01T00:00:00Z" },
    });
  });

  it("counts months by year, the newest year first", () => {
    assert.deepEqual(reduced(early, ...late).years, [
      {
        year: "2024",
        changes: 3,
        months: [
          { month: "2024-01", path: "/changes/2024/01/", changes: 1 },
          { month: "2024-03", path: "/changes/2024/03/", changes: 2 },
        ],
      },
      { year: "2023", changes: 1, months: [{ month: "2023-12", path: "/changes/2023/12/", changes: 1 }] },
    ]);
  });

  it("leaves the pages of a month as they are when later ones follow", () => {
    const [after, before] = [reduced(early, ...late), reduced(early)].map(({ pages: [oldest] }) => [
      oldest!.data,
      oldest!.items!.map(({ digest }) => digest),
    ]);
    assert.deepEqual(after, before);
  });
});
