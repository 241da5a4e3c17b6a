import assert from "node:assert/strict";
import test from "node:test";
import { parseDocument } from "../../../scripts/formats/html/document.ts";
import { quotationMarks } from "../../../scripts/formats/html/quotationMarks.ts";
import { elementNamed } from "./elementNamed.ts";

const cases: [what: string, html: string, marks: string][] = [
  ["a page without a language", "<q>a</q>", "“”"],
  ["an English page", "<html lang=en-GB><q>a</q>", "“”"],
  ["a German page", "<html lang=de><q>a</q>", "„“"],
  ["a French page", "<html lang=fr><q>a</q>", "«»"],
  ["a Swedish page", "<html lang=sv><q>a</q>", "””"],
  ["a Japanese page", "<html lang=ja><q>a</q>", "「」"],
  ["a quotation in a quotation", "<html lang=de><q>a <q>b</q></q>", "‚‘"],
  ["the third inside each other", "<html lang=en><q><q><q>c</q></q></q>", "“”"],
  ["a quotation of a language of its own", "<html lang=en><p lang=de-AT><q>a</q></p>", "„“"],
  ["an unknown language", "<html lang=tlh><q>a</q>", "“”"],
  ["a language named like a property of objects", "<html lang=constructor><q>a</q>", "“”"],
];

for (const [what, html, marks] of cases) {
  test(`quotationMarks() of ${what} are ${marks}`, () => {
    const { open, close } = quotationMarks(elementNamed(parseDocument(html), "q"));
    assert.equal(open + close, marks);
  });
}
