import assert from "node:assert/strict";
import { it } from "node:test";
import { collectGarbage } from "../../scripts/system/collectGarbage.ts";

it("collectGarbage() frees what nothing refers to", () => {
  const held = { it: undefined as unknown };
  held.it = Array.from({ length: 300_000 }, (_, k) => ({ k }));
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  held.it = undefined;
  collectGarbage();
  assert.ok(before - process.memoryUsage().heapUsed > 5_000_000);
});
