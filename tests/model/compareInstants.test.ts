import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { compareInstants } from "../../scripts/model/compareInstants.ts";

describe("compareInstants()", () => {
  const cases: [older: string, newer: string][] = [
    ["2014-01-13T13:05:00Z", "2014-01-13T13:40:00Z"],
    ["1999-12-31T23:59:59Z", "2000-01-01T00:00:00Z"],
    ["2014-01-13T13:05:00Z", "2014-01-13T13:05:00.500Z"],
    ["2014-01-13T13:05:00.500Z", "2014-01-13T13:05:01Z"],
    ["1970", "1970-01-01T00:00:01Z"],
    ["9999-12-31T23:59:59Z", "+010000-01-01T00:00:00Z"],
    ["-000001-01-01T00:00:00Z", "0000-01-01T00:00:00Z"],
  ];
  for (const [older, newer] of cases)
    it(`puts ${older} before ${newer}`, () => {
      assert.ok(compareInstants(older, newer) < 0);
      assert.ok(compareInstants(newer, older) > 0);
    });

  it("holds an instant for the same as itself", () => {
    assert.equal(compareInstants("2014-01-13T13:05:00Z", "2014-01-13T13:05:00Z"), 0);
    assert.equal(compareInstants("2014-01-13T13:05:00Z", "2014-01-13T13:05:00.000Z"), 0);
  });
});
