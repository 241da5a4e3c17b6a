import assert from "node:assert/strict";
import test from "node:test";
import { OnlyPlaces } from "../../../scripts/diff/sequences/onlyPlaces.ts";

test("OnlyPlaces tells where what stands once in a stretch stands", () => {
  const places = new OnlyPlaces();
  const items = [7, 1, 2, 1, 3, 1, 1000, 7];
  places.fill(items, 1, 7);
  const found = [1, 2, 3, 7, 1000, 5000].map((item) => places.placeOf(item));
  assert.deepEqual(
    found.map((place) => (place < 0 ? undefined : place)),
    [undefined, 2, 4, undefined, 6, undefined],
  );
  places.fill(items, 0, 2);
  assert.equal(places.placeOf(7), 0);
  assert.ok(places.placeOf(2) < 0, "what was there before is forgotten");
});
