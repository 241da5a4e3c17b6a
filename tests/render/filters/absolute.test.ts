import assert from "node:assert/strict";
import { test } from "node:test";
import { absolute } from "../../../scripts/render/filters/absolute.ts";

test("absolute() gives a path its origin and base path, and nothing unsafe", () => {
  const whole = absolute("https://example.org", "/archive/");
  assert.equal(whole("/feed.xml"), "https://example.org/archive/feed.xml");
  assert.equal(whole("https://example.org/archive/feed.xml"), "https://example.org/archive/feed.xml");
  assert.equal(whole("javascript:alert(1)"), "");
  assert.equal(absolute(undefined, "/archive/")("/feed.xml"), "/archive/feed.xml");
});
