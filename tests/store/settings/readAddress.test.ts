import assert from "node:assert/strict";
import { test } from "node:test";
import { readAddress } from "../../../scripts/store/settings/readAddress.ts";

const usable: [written: string, url: string, basePath?: string][] = [
  ["https://name.netlify.app", "https://name.netlify.app"],
  ["https://Name.Example/", "https://name.example"],
  ["https://name.github.io/archive", "https://name.github.io", "/archive/"],
  ["http://localhost:8080/a/b/ ", "http://localhost:8080", "/a/b/"],
];

for (const [written, url, basePath] of usable)
  test(`readAddress() takes ${written}`, () =>
    assert.deepEqual(readAddress(written), basePath === undefined ? { url } : { url, basePath }));

for (const written of [
  "name.example",
  "javascript:x",
  "https://a.example/?b",
  "https://a.example/#b",
  "https://u@a.example",
  "https://a.example/a%20b",
])
  test(`readAddress() refuses ${written}`, () => assert.throws(() => readAddress(written), /^UnusableValue: must be /));
