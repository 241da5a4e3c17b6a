import assert from "node:assert/strict";
import { test } from "node:test";
import { href } from "../../scripts/html/href.ts";

test("href() puts the base path in front of paths and lets http(s) and fragments be", () => {
  const below = href("/archive/");
  assert.equal(below("/guardian/#p-1"), "/archive/guardian/#p-1");
  assert.equal(href("/")("/guardian/"), "/guardian/");
  assert.equal(below("https://example.org/a?b=c"), "https://example.org/a?b=c");
  assert.equal(below("#main"), "#main");
});

test("href() gives nothing for every other scheme and for hosts in disguise", () => {
  const hostile = [
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "\u0001javascript:alert(1)",
    "java\tscript:alert(1)",
    " javascript:alert(1)",
    "data:text/html,<script>",
    "vbscript:x",
    "//evil.example/",
    "/\\evil.example/",
    "/\t/evil.example/",
    "relative",
    "",
    undefined,
    { toString: () => "javascript:alert(1)" },
  ];
  for (const url of hostile) assert.equal(href("/")(url), "", String(url));
});
