import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import nunjucks from "nunjucks";
import { escapeHtml } from "../../scripts/html/escapeHtml.ts";

test("escapeHtml() writes the same as the autoescape of the templates", () => {
  assert.equal(escapeHtml(`<b title="a'b">&\\\`</b>`), "&lt;b title=&quot;a&#39;b&quot;&gt;&amp;&#92;`&lt;/b&gt;");
  const text = fc.string({ unit: fc.constantFrom(...`<>&"'\`\\/ aé漢🦊\0\n`) });
  fc.assert(fc.property(text, (each) => assert.equal(escapeHtml(each), nunjucks.lib.escape(each))));
});
