import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { restoreOrMake } from "../../scripts/cache/restoreOrMake.ts";
import { openWorkCache } from "../../scripts/cache/workCache.ts";
import { contentHash } from "../../scripts/system/contentHash.ts";
import { temporaryFolder } from "../fixtures/temporaryFolder.ts";

describe("restoreOrMake()", () => {
  const key = contentHash("work");
  const ask = (cache: ReturnType<typeof openWorkCache>) =>
    restoreOrMake(
      cache,
      key,
      ({ data }) => `restored ${data}`,
      async () => "made",
    );

  it("does the work where the cache has nothing, and keeps nothing of it by itself", async () => {
    const cache = openWorkCache(temporaryFolder());
    assert.equal(await ask(cache), "made");
    assert.equal(await ask(cache), "made");
  });

  it("does the work where an entry lacks what it should hold", async () => {
    const cache = openWorkCache(temporaryFolder());
    await cache.write(key, { data: "A", files: [] });
    const made = restoreOrMake(
      cache,
      key,
      () => undefined,
      async () => "made",
    );
    assert.equal(await made, "made");
  });

  it("restores what is there, without doing the work", async () => {
    const cache = openWorkCache(temporaryFolder());
    await cache.write(key, { data: "A", files: [] });
    assert.equal(await ask(cache), "restored A");
  });
});
