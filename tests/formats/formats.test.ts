import assert from "node:assert/strict";
import test from "node:test";
import { formatNames } from "../../scripts/formats/formatNames.ts";
import { formatOf } from "../../scripts/formats/formats.ts";

test("formatOf() knows Markdown, plain text and HTML by the usual ends of their names, in any letters", () => {
  for (const file of ["a.md", "2014.txt", "x.html", "a.MD", "a.markdown", "x.HTM", "x.xhtml", "a.Text"])
    assert.ok(formatOf(file), file);
  for (const file of ["a.png", "a.json", "md", "a.md.bak", "constructor", ""])
    assert.equal(formatOf(file), undefined, file);
  assert.equal(formatNames(), ".md, .txt, .html");
});
