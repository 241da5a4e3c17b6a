import assert from "node:assert/strict";
import { test } from "node:test";
import { RecentFiles } from "../../scripts/articles/recentFiles.ts";

const bytes = (length: number) => Buffer.alloc(length);

test("RecentFiles hands each file out once", () => {
  const files = new RecentFiles(100);
  files.add("a", bytes(40));
  assert.equal(files.take("a")?.length, 40);
  assert.equal(files.take("a"), undefined);
  assert.equal(files.take("never"), undefined);
});

test("RecentFiles lets go of the oldest beyond its bound, and of one that is larger by itself", () => {
  const files = new RecentFiles(100);
  files.add("a", bytes(60));
  files.add("b", bytes(40));
  files.add("c", bytes(1));
  assert.deepEqual(
    ["a", "b", "c"].map((name) => files.take(name)?.length),
    [undefined, 40, 1],
  );
  files.add("large", bytes(101));
  assert.equal(files.take("large"), undefined);
  files.add("a", bytes(100));
  assert.equal(files.take("a")?.length, 100);
});

test("RecentFiles counts a file that is written again once", () => {
  const files = new RecentFiles(100);
  for (let n = 0; n < 10; n++) files.add("a", bytes(60));
  files.add("b", bytes(40));
  assert.equal(files.take("a")?.length, 60);
});
