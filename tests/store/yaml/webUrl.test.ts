import assert from "node:assert/strict";
import test from "node:test";
import { webUrl } from "../../../scripts/store/yaml/webUrl.ts";

const cases: [value: string, url: string | undefined][] = [
  ["http://x.org/a?b#c", "http://x.org/a?b#c"],
  ["HTTPS://X.org", "https://x.org/"],
  ["https://münchen.example/ü", "https://xn--mnchen-3ya.example/%C3%BC"],
  ["javascript:alert(1)", undefined],
  ["JaVa\tScRiPt:alert(1)", undefined],
  ["\x01javascript:alert(1)", undefined],
  ["http://x.org/\n", undefined],
  ["data:text/html,x", undefined],
  ["vbscript:x", undefined],
  ["file:///etc/passwd", undefined],
  ["//x.org/a", undefined],
  ["x.org", undefined],
  ["http://", undefined],
  ["", undefined],
];

for (const [value, url] of cases) {
  test(`webUrl() ${url === undefined ? "refuses" : "takes"} ${JSON.stringify(value)}`, () =>
    assert.equal(webUrl(value), url));
}
