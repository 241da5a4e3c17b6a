import assert from "node:assert/strict";
import { test } from "node:test";
import { removalOf } from "../../../scripts/model/captures/removal.ts";
import { articleOf } from "../../fixtures/articleOf.ts";

const text = { paragraphs: ["One"] };
const suspect = { paragraphs: ["Consent"], suspect: "1 word where 40 were" };
const gone = (status: number) => ({ paragraphs: ["Not here"], status });

test("removalOf() begins with the first capture that found no article, and has the status of the newest", () => {
  const { versions } = articleOf([text, gone(404), text, gone(404), gone(410)]);
  assert.deepEqual(removalOf(versions), { since: versions[3]!.captured, status: 410 });
});

test("removalOf() has nothing for an article that came back, or was never gone", () => {
  for (const told of [[text], [text, gone(404), text], [text, suspect], [gone(404), text, suspect], []])
    assert.equal(removalOf(articleOf(told).versions), undefined);
});

test("removalOf() is told nothing by suspect captures", () => {
  const { versions } = articleOf([text, gone(404), suspect, gone(410), suspect]);
  assert.deepEqual(removalOf(versions), { since: versions[1]!.captured, status: 410 });
});
