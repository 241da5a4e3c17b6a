import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { elapsed } from "../../templates/messages/en/format.ts";

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

describe("elapsed()", () => {
  const table: [seconds: number, words: string][] = [
    [0, "at the same moment"],
    [1, "1 second later"],
    [59, "59 seconds later"],
    [35 * minute, "35 minutes later"],
    [minute + 1, "1 minute later"],
    [58 * minute + 53, "59 minutes later"],
    [59 * minute + 30, "1 hour later"],
    [hour - 31, "59 minutes later"],
    [hour, "1 hour later"],
    [hour + 5 * minute, "1 hour 5 minutes later"],
    [2 * hour + 29, "2 hours later"],
    [2 * hour + 59, "2 hours 1 minute later"],
    [day - 20, "1 day later"],
    [2 * day - 20, "2 days later"],
    [day, "1 day later"],
    [3 * day + 20 * hour, "3 days 20 hours later"],
    [29 * day, "29 days later"],
    [31 * day, "1 month later"],
    [95 * day, "3 months 3 days later"],
    [365 * day, "1 year later"],
    [3 * 365 * day - 1, "3 years later"],
    [2 * 365 * day + 340 * day, "2 years 11 months later"],
  ];
  for (const [seconds, words] of table) {
    it(`tells ${seconds} s as "${words}"`, () => assert.equal(elapsed(seconds), words));
  }
});
