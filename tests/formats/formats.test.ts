import assert from "node:assert/strict";
import test from "node:test";
import { formatNames } from "../../scripts/formats/formatNames.ts";
import { formatOf } from "../../scripts/formats/formats.ts";

test("formatOf() knows Markdown, plain text and HTML by the end of the name, as written", () => {
  for (const file of ["a.md", "2014.txt", "x.html"]) assert.ok(formatOf(file), file);
  for (const file of ["a.png", "a.json", "md", "a.MD", "a.md.bak", "constructor", ""])
    assert.equal(formatOf(file), undefined, file);
  assert.equal(formatNames(), ".md, .txt, .html");
});
