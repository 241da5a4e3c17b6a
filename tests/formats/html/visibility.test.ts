import assert from "node:assert/strict";
import test from "node:test";
import { parseDocument } from "../../../scripts/formats/html/document.ts";
import { isHidden, isHiddenInLine, isStruck } from "../../../scripts/formats/html/visibility.ts";
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
