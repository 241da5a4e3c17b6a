import assert from "node:assert/strict";
import { test } from "node:test";
import { dateTime } from "../../templates/messages/en/format.ts";

test("dateTime() tells an instant to the minute, a date as a date, and leaves what is neither", () => {
  assert.equal(dateTime("2014-01-13T13:05:00Z"), "13 January 2014, 13:05 UTC");
  assert.equal(dateTime("2014-01-13T13:05:09.250Z"), "13 January 2014, 13:05 UTC");
  assert.equal(dateTime("2014-01-13"), "13 January 2014");
  assert.equal(dateTime("soon"), "soon");
});
