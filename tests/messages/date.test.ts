import assert from "node:assert/strict";
import { test } from "node:test";
import { date } from "../../templates/messages/en/format.ts";

test("date() tells a date in words and leaves what is none", () => {
  assert.equal(date("2014-01-13T23:59:59Z"), "13 January 2014");
  assert.equal(date("2014-12-01"), "1 December 2014");
  assert.equal(date("2014-13-01"), "2014-13-01");
  assert.equal(date("last week"), "last week");
  assert.equal(date(undefined), "");
});
