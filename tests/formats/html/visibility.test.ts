import assert from "node:assert/strict";
import test from "node:test";
import { parseDocument } from "../../../scripts/formats/html/document.ts";
import { readPage } from "../../../scripts/formats/html/readPage.ts";
import { Places } from "../../../scripts/formats/html/region/places.ts";
import { isHidden, isHiddenInLine, isStruck, isSummaryOfClosed } from "../../../scripts/formats/html/visibility.ts";
import { elementNamed } from "./elementNamed.ts";

/** `h`: hidden; `l`: hidden in a line too; `s`: struck through. */
const cases: [attributes: string, signs: string][] = [
  ["", ""],
  ["hidden", "hl"],
  ['hidden="until-found"', "hl"],
  ['aria-hidden="true"', "h"],
  ['aria-hidden=" TRUE "', "h"],
  ['aria-hidden="false"', ""],
  ['style="display:none"', "hl"],
  ['style="color: red; display : none !important"', "hl"],
  ['style="visibility: hidden"', "hl"],
  ['style="visibility:collapse"', "hl"],
  ['style="display: block"', ""],
  ['style="--display:none"', ""],
  ['style="text-decoration: line-through"', "s"],
  ['style="text-decoration-line:underline line-through"', "s"],
  ['style="text-decoration: underline"', ""],
];

for (const [attributes, signs] of cases) {
  test(`<p ${attributes}> is ${signs || "plain"}`, () => {
    const element = elementNamed(parseDocument(`<p ${attributes}>x</p>`), "p");
    const found = [isHidden(element) && "h", isHiddenInLine(element) && "l", isStruck(element) && "s"];
    assert.equal(found.filter(Boolean).join(""), signs);
  });
}

test("a <dialog> is hidden until it is open", () => {
  assert.equal(isHidden(elementNamed(parseDocument("<dialog>x</dialog>"), "dialog")), true);
  assert.equal(isHidden(elementNamed(parseDocument("<dialog open>x</dialog>"), "dialog")), false);
});

test("a closed <details> is hidden, but for its first summary", () => {
  const details = (attributes: string) =>
    parseDocument(`<details ${attributes}><p>x</p><summary>a</summary></details>`);
  assert.equal(isHidden(elementNamed(details(""), "details")), true);
  assert.equal(isHidden(elementNamed(details("open"), "details")), false);
  assert.equal(isSummaryOfClosed(elementNamed(details(""), "summary")), true);
  assert.equal(isSummaryOfClosed(elementNamed(details("open"), "summary")), false);
});

test("readPage() marks what a closed accordion holds, however deep, and not its summary", () => {
  const hidden = (html: string) =>
    readPage(html, new Places()).blocks.map(({ paragraph, isHidden }) => `${isHidden ? "-" : "+"}${paragraph.text}`);
  assert.deepEqual(hidden("<p>a</p><details>b<summary>c</summary><p>d</p><summary>e</summary></details><p>f</p>"), [
    "+a",
    "-b",
    "+c",
    "-d",
    "-e",
    "+f",
  ]);
  assert.deepEqual(hidden("<details><summary>a</summary><details open><summary>b</summary>c</details></details>"), [
    "+a",
    "-b",
    "-c",
  ]);
  assert.deepEqual(hidden("<details open><summary>a</summary>b<details><summary>c</summary>d</details></details>"), [
    "+a",
    "+b",
    "+c",
    "-d",
  ]);
  assert.deepEqual(hidden("<div hidden><details><summary>a</summary>b</details></div>"), ["-a", "-b"]);
});
