import assert from "node:assert/strict";
import { test } from "node:test";
import { waybackUrl } from "../../../scripts/page/evidence/waybackUrl.ts";

const cases: [url: string | undefined, time: string, expected: string | undefined][] = [
  [
    "https://a.example/x?y=1",
    "2014-01-13T13:05:00Z",
    "https://web.archive.org/web/20140113130500/https://a.example/x?y=1",
  ],
  ["http://a.example/", "2014-01-13T13:05:00.250Z", "https://web.archive.org/web/20140113130500/http://a.example/"],
  ["https://a.example/", "2014-01-13", "https://web.archive.org/web/20140113/https://a.example/"],
  [undefined, "2014-01-13T13:05:00Z", undefined],
  ["javascript:alert(1)", "2014-01-13T13:05:00Z", undefined],
  ["ftp://a.example/", "2014-01-13T13:05:00Z", undefined],
  ["/about/", "2014-01-13T13:05:00Z", undefined],
  ["https://a.example/ b", "2014-01-13T13:05:00Z", undefined],
  ["https://a.example/", "", undefined],
];
for (const [url, time, expected] of cases)
  test(`waybackUrl(${url}, ${time})`, () => assert.equal(waybackUrl(url, time), expected));
