import assert from "node:assert/strict";
import { test } from "node:test";
import { archiveId } from "../../scripts/model/settings/archiveId.ts";

test("archiveId() is the written id, else the address, else the title", () => {
  const settings = { title: "Changes", basePath: "/archive/" };
  assert.equal(archiveId(settings), "Changes");
  assert.equal(archiveId({ ...settings, url: "https://a.example" }), "https://a.example/archive/");
  assert.equal(archiveId({ ...settings, url: "https://a.example", id: "x" }), "x");
});
