import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { diffWords } from "../../../scripts/diff/mod.ts";
import type { Run } from "../../../scripts/model/run.ts";
import { matches } from "../../../scripts/search/query/matchRecord.ts";
import { parseQuery } from "../../../scripts/search/query/parseQuery.ts";
import { nearRuns } from "../../../scripts/search/records/nearRuns.ts";

/** `wbcd` for 123: a number would be a word of its own. */
const word = (number: number) => `w${String(number).replace(/\d/g, (digit) => "abcdefghij"[Number(digit)]!)}`;
const text = (from: number, count: number) => Array.from({ length: count }, (_, k) => word(from + k)).join(" ");

test("nearRuns() keeps what stands around a change, and no more", () => {
  const [only, ...more] = nearRuns([
    ["=", `${text(0, 100)} `],
    ["+", "new"],
    ["=", ` ${text(200, 100)}`],
  ]);
  assert.deepEqual(more, []);
  assert.ok(only![0]![1].trim().startsWith(`${word(68)} `));
  assert.ok(only![2]![1].trim().endsWith(` ${word(231)}`));
});

test("nearRuns() divides changes that are far apart", () => {
  const runs: Run[] = [
    ["-", "old"],
    ["=", ` ${text(0, 100)} `],
    ["+", "new"],
  ];
  assert.equal(nearRuns(runs).length, 2);
  assert.equal(nearRuns([runs[0]!, ["=", ` ${text(0, 40)} `], runs[2]!]).length, 1);
});

test("nearRuns() is empty where nothing changed, and whole where all is new", () => {
  assert.deepEqual(nearRuns([["=", "as it was"]]), []);
  assert.deepEqual(nearRuns([["+", text(0, 200)]]), [[["+", text(0, 200)]]]);
});

test("nearRuns() loses nothing that a query can find", () => {
  const part = fc.constantFrom("a", "b", "1", "3.1", "中", "国", "-5", "well-known");
  const long = fc
    .array(part, { minLength: 60, maxLength: 120 })
    .chain((words) => fc.constantFrom(words.join(" "), words.join("")));
  const phrase = fc.array(part, { minLength: 1, maxLength: 4 }).map((words) => parseQuery(`"${words.join(" ")}"`));
  fc.assert(
    fc.property(
      long,
      long,
      fc.constantFrom("x", "a", ""),
      phrase,
      fc.constantFrom("added", "removed"),
      (one, other, put, query, where) => {
        const runs = diffWords(`${one} ${other}`, `${one} ${put} x ${other}`);
        const near = { kind: "change" as const, places: nearRuns(runs).map((each) => ({ runs: each })) };
        assert.equal(matches(query, near, where), matches(query, { kind: "change", places: [{ runs }] }, where));
      },
    ),
  );
});
