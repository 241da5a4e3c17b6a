import assert from "node:assert/strict";
import test from "node:test";
import { linkTarget } from "../../../scripts/formats/paragraphs/linkTarget.ts";

const cases: [address: string, target: string | undefined][] = [
  ["https://x.org/a", "https://x.org/a"],
  [" /terms#a ", "/terms#a"],
  ["?a:b", "?a:b"],
  ["mailto:a@x.org", "mailto:a@x.org"],
  ["javascript:alert(1)", undefined],
  ["JAVASCRIPT:alert(1)", undefined],
  ["java\tscript:alert(1)", undefined],
  ["\x01javascript:alert(1)", undefined],
  ["vbscript:x", undefined],
  ["data:text/html,x", undefined],
  ["file:///etc/passwd", undefined],
];

for (const [address, target] of cases) {
  test(`linkTarget() ${target === undefined ? "drops" : "keeps"} ${JSON.stringify(address)}`, () =>
    assert.equal(linkTarget(address), target));
}
