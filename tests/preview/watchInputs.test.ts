import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { after, describe, it } from "node:test";
import { type InputWatcher, watchInputs } from "../../scripts/preview/watchInputs.ts";
import { temporaryFolder } from "../fixtures/temporaryFolder.ts";

describe("watchInputs()", () => {
  const repository = temporaryFolder();
  const versions = path.join(repository, "content/versions");
  mkdirSync(path.join(repository, "content/articles"), { recursive: true });
  mkdirSync(versions);
  let watcher: InputWatcher;
  after(() => watcher.close());
  const save = (name: string) => writeFileSync(path.join(repository, "content", name), String(performance.now()));

  it("keeps an edit made during the first build for the second, and one made during that for the third", async () => {
    watcher = await watchInputs(repository, versions);
    save("site.yml");
    const rebuilt: string[][] = [];
    await new Promise<void>((resolve) => {
      watcher.start(async (files) => {
        rebuilt.push(files.map((file) => path.basename(file)));
        if (rebuilt.length === 2) return resolve();
        save("articles/generated.md");
        save("about.njk");
        // As long as the watcher needs to see it.
        await new Promise((resolve) => setTimeout(resolve, 300));
      });
    });
    assert.deepEqual(rebuilt, [["site.yml"], ["about.njk"]]);
  });
});
