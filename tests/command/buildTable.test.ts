import assert from "node:assert/strict";
import { it } from "node:test";
import { buildTable } from "../../scripts/command/buildTable.ts";

it("buildTable() tells what a build did and took", () => {
  const summary = {
    articles: 100_000,
    versions: 412_007,
    changes: 312_007,
    rejected: 3,
    files: 400_123,
    bytes: 5_432_100_000,
    rendered: 1_200,
    reused: 98_810,
    seconds: { Store: 2.345, Articles: 80.02, "Lists and feeds": 4, Search: 61.9, "Putting in place": 12 },
  };
  assert.equal(
    buildTable(summary, { seconds: 161.25, memory: 1_234_567_890 }),
    `  articles          100,000
  versions          412,007
  changes           312,007
  rendered            1,200 pages of articles
  reused             98,810
  refused                 3
  Store                 2.3 s
  Articles             80.0 s
  Lists and feeds       4.0 s
  Search               61.9 s
  Putting in place     12.0 s
  whole build         161.3 s
  memory               1235 MB`,
  );
});
