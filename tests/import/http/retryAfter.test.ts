import assert from "node:assert/strict";
import { it } from "node:test";
import { retryDelay, retryInstant } from "../../../scripts/import/http/retryAfter.ts";

it("retryInstant() reads seconds or a date, never the past, and a month at most", () => {
  const now = Date.parse("2026-03-01T12:00:00Z");
  const cases: [value: string | undefined, instant: string | undefined][] = [
    ["120", "2026-03-01T12:02:00.000Z"],
    [" 0.5 ", "2026-03-01T12:00:01.000Z"],
    ["Sun, 01 Mar 2026 17:00:00 GMT", "2026-03-01T17:00:00.000Z"],
    ["Sun, 01 Mar 2026 07:00:00 GMT", "2026-03-01T12:00:00.000Z"],
    ["Sun, 01 Mar 2099 07:00:00 GMT", "2026-04-01T12:00:00.000Z"],
    ["99999999999999999999999", "2026-04-01T12:00:00.000Z"],
    ["-5", undefined],
    ["soon", undefined],
    ["2026-03-01 17:00", undefined],
    ["", undefined],
    [undefined, undefined],
  ];
  for (const [value, instant] of cases) {
    const read = retryInstant(value, now);
    assert.equal(read === undefined ? undefined : new Date(read).toISOString(), instant, value);
    assert.equal(retryDelay(value, now), read === undefined ? undefined : read - now, value);
  }
});
