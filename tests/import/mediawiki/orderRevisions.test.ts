import assert from "node:assert/strict";
import { it } from "node:test";
import { RevisionOrder } from "../../../scripts/import/mediawiki/orderRevisions.ts";
import { deletedText } from "../../../scripts/import/mediawiki/revision.ts";

it("RevisionOrder holds so much of a page at most, its comments and what has no text counted", () => {
  const order = new RevisionOrder();
  const comment = "x".repeat(10_000);
  let [held, most] = [0, 0];
  for (let id = 0; id < 20_000; id++) {
    most = Math.max(most, ++held);
    if (order.add({ id, timestamp: "2026-03-01T08:00:00Z", comment, content: deletedText }).length > 0) held = 0;
  }
  assert.ok(most < 7_000, `${most}`);
});
