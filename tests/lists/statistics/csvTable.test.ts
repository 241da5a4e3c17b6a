import assert from "node:assert/strict";
import { test } from "node:test";
import { csvTable } from "../../../scripts/lists/statistics/csvTable.ts";

test("csvTable() quotes what would end a cell", () => {
  assert.equal(
    csvTable(
      ["a", "b"],
      [
        ['say "x"', 1],
        ["one,two\nthree", ""],
      ],
    ),
    'a,b\r\n"say ""x""",1\r\n"one,two\nthree",\r\n',
  );
});
