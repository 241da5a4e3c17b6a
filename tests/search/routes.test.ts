import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { parseQuery } from "../../scripts/search/query/parseQuery.ts";
import { makeRoutes, readRoutes, routeFiles, routeOf, unitHash } from "../../scripts/search/routes.ts";
import { writtenUnit } from "../../scripts/search/tokens/token.ts";
import { Routes } from "../../templates/client/search/routes.ts";

test("makeRoutes() is undone by readRoutes()", () => {
  const hash = fc.integer({ min: 0, max: 0xffffffff });
  fc.assert(
    fc.property(fc.array(fc.uniqueArray(hash), { maxLength: 5 }), (partitions) => {
      const files = makeRoutes(partitions.map((hashes) => Uint32Array.from(hashes)));
      assert.equal(files.length, routeFiles);
      const routes = files.map(readRoutes);
      partitions.forEach((hashes, number) => {
        for (const each of hashes) {
          const { file, rest } = routeOf(each);
          assert.ok(routes[file]!.get(rest)!.includes(number));
        }
      });
      const pairs = routes.flatMap((file) => [...file.values()].flat());
      assert.equal(pairs.length, partitions.flat().length);
    }),
  );
});

test("unitHash() is that of other machines, and spreads words over the files", () => {
  assert.deepEqual([unitHash(""), unitHash("talks"), unitHash("中 国")], [2166202364, 4272600866, 979919551]);
  const files = new Set(Array.from({ length: 1_000 }, (_, k) => routeOf(unitHash(`word${k}`)).file));
  assert.equal(files.size, routeFiles);
});

const holdings = [
  ["war", "peace", "中 国"],
  ["war", "1000"],
  ["peace", "art"],
];
for (const [q, partitions] of [
  ["war", [0, 1]],
  ["war peace", [0]],
  ["war OR art", [0, 1, 2]],
  ['"war peace"', [0]],
  ["war -peace", [0, 1]],
  ["1,000", [1]],
  ["中国", [0]],
  ["nowhere", []],
  ["-war", undefined],
] as const)
  test(`partitionsFor() ${q} are ${partitions?.join(", ") ?? "any"}`, async () => {
    const files = makeRoutes(holdings.map((units) => Uint32Array.from(units, (unit) => unitHash(writtenUnit(unit)))));
    const found = await new Routes(async (file) => files[file]).partitionsFor(parseQuery(q));
    assert.deepEqual(found && [...found].sort(), partitions);
  });
