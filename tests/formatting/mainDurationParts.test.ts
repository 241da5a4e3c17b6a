import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { within as withinInGerman } from "../../templates/messages/de/format.ts";
import { within } from "../../templates/messages/en/format.ts";

const hour = 3600;
const day = 24 * hour;

describe("within(), by mainDurationParts()", () => {
  const table: [seconds: number, words: string, german: string][] = [
    [0, "", ""],
    [42 * 60, "in 42 minutes", "in 42 Minuten"],
    [hour + 5 * 60, "in 1 hour 5 minutes", "in 1 Stunde 5 Minuten"],
    [day + 20 * hour, "in 1 day 20 hours", "in 1 Tag 20 Stunden"],
    [2 * day + 20 * hour, "in 2 days 20 hours", "in 2 Tagen 20 Stunden"],
    [3 * day + 2 * hour, "in 3 days", "in 3 Tagen"],
    [3 * day + 20 * hour, "in 4 days", "in 4 Tagen"],
    [95 * day, "in 3 months", "in 3 Monaten"],
    [5 * 365 * day, "in 5 years", "in 5 Jahren"],
  ];
  for (const [seconds, words, german] of table)
    it(`tells ${seconds} s as "${words}"`, () =>
      assert.deepEqual([within(seconds), withinInGerman(seconds)], [words, german]));
});
