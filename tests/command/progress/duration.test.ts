import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { duration } from "../../../scripts/command/progress/duration.ts";

describe("duration()", () => {
  const told: [seconds: number, words: string][] = [
    [0, "1 s"],
    [7.6, "8 s"],
    [59.4, "59 s"],
    [59.6, "1 min"],
    [179, "3 min"],
    [3_599, "1 h"],
    [4_200, "1 h 10 min"],
    [90_000, "25 h"],
  ];
  for (const [seconds, words] of told) it(`calls ${seconds} s ${words}`, () => assert.equal(duration(seconds), words));
});
