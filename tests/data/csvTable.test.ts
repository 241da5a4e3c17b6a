import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { csvTable } from "../../scripts/data/csvTable.ts";

for (const [cell, written] of [
  ["plain", "plain"],
  ["", ""],
  [12, "12"],
  [-3, "-3"],
  ["a, b", '"a, b"'],
  ['say "no"', '"say ""no"""'],
  ["two\nlines", '"two\nlines"'],
  [" edge", '" edge"'],
  ["=1+1", "'=1+1"],
  ["+49 30 1", "'+49 30 1"],
  ["-5 °C", "'-5 °C"],
  ["@home", "'@home"],
  [' =HYPERLINK("x")', '"\' =HYPERLINK(""x"")"'],
  ["\t=1", "'\t=1"],
  ["a=1", "a=1"],
  ["中国, 2024", '"中国, 2024"'],
] as const) {
  test(`csvTable() writes ${JSON.stringify(cell)} as ${JSON.stringify(written)}`, () => {
    assert.equal(csvTable([[cell]]), `${written}\r\n`);
  });
}

test("csvTable() writes rows that any reader of RFC 4180 reads back, none of them a formula", () => {
  const cell = fc.string({ unit: fc.constantFrom("=", "+", "-", "@", '"', ",", "\r", "\n", "\t", " ", "'", "a", "é") });
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 3 }), { minLength: 1 }), (rows) => {
      const read = parse(csvTable(rows));
      assert.equal(read.length, rows.length);
      for (const [k, row] of read.entries())
        for (const [at, value] of row.entries()) {
          const given = rows[k]![at];
          assert.doesNotMatch(value, /^\s*[=+\-@]|^[\t\r]/);
          assert.ok(value === given || value === `'${given}`, JSON.stringify([value, given]));
        }
    }),
  );
});

/** A reader of CSV by the grammar of RFC 4180. */
function parse(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    row.push(quoted === undefined ? plain! : quoted.replaceAll('""', '"'));
    if (end === "\r\n") {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}
