import assert from "node:assert/strict";
import { test } from "node:test";
import { host } from "../../../scripts/render/filters/host.ts";

test("host() shows a look-alike name in ASCII, and no host for what is no web address", () => {
  assert.equal(host("http://www.theguardian.com/world"), "theguardian.com");
  assert.equal(host("https://pаypal.example/"), "xn--pypal-4ve.example");
  assert.equal(host("javascript:alert(1)"), "");
  assert.equal(host("nonsense"), "");
});
