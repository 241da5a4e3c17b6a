import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { conditionalHeaders, validatorsAfter } from "../../../scripts/capture/http/validators.ts";

const day = 86_400_000;
const known = { etag: 'W/"a"', modified: "Sat, 28 Feb 2026 10:00:00 GMT", full: 0 };

describe("validators", () => {
  it("are sent letter by letter, but once a week", () => {
    assert.deepEqual(conditionalHeaders(known, 6 * day), {
      "if-none-match": 'W/"a"',
      "if-modified-since": "Sat, 28 Feb 2026 10:00:00 GMT",
    });
    assert.deepEqual(conditionalHeaders(known, 7 * day), {});
    assert.deepEqual(conditionalHeaders({ full: 0 }, 1), {});
  });

  const cases: [what: string, status: number, headers: Record<string, string>, sent: boolean, after: object][] = [
    ["a 304 that names none keeps both", 304, {}, true, known],
    ["a 304 replaces what it names", 304, { etag: '"b-gzip"' }, true, { ...known, etag: '"b-gzip"' }],
    ["a 200 replaces both", 200, { etag: '"c"', "last-modified": "x" }, true, { etag: '"c"', modified: "x", full: 0 }],
    ["a 200 without an ETag voids the old one", 200, { "last-modified": "x" }, true, { modified: "x", full: 0 }],
    ["a plain request is remembered", 200, {}, false, { full: day }],
    [
      "what no header may hold is not kept",
      200,
      { etag: `"${"x".repeat(2_000)}"`, "last-modified": "\u00e9" },
      false,
      { full: day },
    ],
  ];
  for (const [what, status, headers, sent, after] of cases)
    it(what, () =>
      assert.deepEqual(validatorsAfter(known, status, new Map(Object.entries(headers)), sent, day), after),
    );
});
