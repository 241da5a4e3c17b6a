import assert from "node:assert/strict";
import test from "node:test";
import { parseDocument, rawTextOf } from "../../../scripts/formats/html/document.ts";
import { extractor, selectorFault } from "../../../scripts/formats/html/selectors.ts";

const page = `<main><div class="story"><p>The fee rises.</p><p class="clock">Seen at noon</p></div><aside id="box">Facts</aside>
<x-note><template shadowrootmode="open"><p class="inner">A note</p></template></x-note></main>`;

const cases: [sentence: string, selector: string, texts: string[]][] = [
  ["finds elements by class", ".clock", ["Seen at noon"]],
  ["finds elements by id and name", "aside#box", ["Facts"]],
  ["finds an element inside another", ".story > p:first-child", ["The fee rises."]],
  ["finds several kinds", "#box, .clock", ["Seen at noon", "Facts"]],
  ["looks into shadow roots", ".inner", ["A note"]],
  ["does not match across the edge of a shadow root", "main .inner", []],
  ["finds nothing where there is nothing", ".missing", []],
];

for (const [sentence, selector, texts] of cases) {
  test(`extractor() ${sentence}`, () => {
    const { selected, removed } = extractor({ select: [selector] })(parseDocument(page));
    assert.deepEqual([...selected].map(rawTextOf), texts);
    assert.equal(removed.size, 0);
  });
}

test("extractor() joins several selectors, and tells what is removed apart", () => {
  const { selected, removed } = extractor({ select: ["#box", ".inner"], remove: [".clock"] })(parseDocument(page));
  assert.deepEqual([...selected].map(rawTextOf), ["Facts", "A note"]);
  assert.deepEqual([...removed].map(rawTextOf), ["Seen at noon"]);
});

for (const usable of ["article", ".a .b > c", "[data-x='1']", "p:not(.ad)", "div:has(> h1)", "a, b"]) {
  test(`selectorFault() finds nothing in ${usable}`, () => {
    assert.equal(selectorFault(usable), undefined);
  });
}

for (const broken of ["", "..a", "p:nothing", "a[", "p::before", ">", `.${"a".repeat(500)}`]) {
  test(`selectorFault() finds something in ${JSON.stringify(broken.slice(0, 20))}`, () => {
    assert.equal(typeof selectorFault(broken), "string");
  });
}
