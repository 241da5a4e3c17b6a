import assert from "node:assert/strict";
import { readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { buildSite } from "../../scripts/build/buildSite.ts";
import { markdownPath } from "../../scripts/output/markdownPath.ts";
import { filesBelow } from "../fixtures/filesBelow.ts";
import { temporaryFolder } from "../fixtures/temporaryFolder.ts";
import { writeStore } from "../fixtures/writeStore.ts";

describe("markdownPath()", () => {
  const options = { versions: "/repo/content/versions", output: "_site", cache: "/cache", jobs: 1 };
  const more = { strict: false, search: false };

  it("is beside the default store, in the cache for any other, and a shard's own for a shard of either", () => {
    const shard = { index: 2, of: 3 };
    assert.equal(markdownPath({ ...options, ...more }, "/repo"), path.join("/repo/content/articles"));
    assert.equal(markdownPath({ ...options, ...more }, "/other"), path.join("/cache/articles"));
    for (const repository of ["/repo", "/other"])
      assert.equal(markdownPath({ ...options, ...more, shard }, repository), path.join("/cache/articles-shard-2-of-3"));
  });
});

describe("markdown of builds in shards", () => {
  it("holds no article that is gone, and is swept with another number of shards, or by a build of the whole", async () => {
    const root = temporaryFolder();
    const at = (below: string) => path.join(root, below);
    const files = ["paper/a", "paper/b", "paper/c", "paper/d"].map((id) => `${id}/2024-01-01T00-00-00Z.md`);
    writeStore(at("versions"), Object.fromEntries(files.map((file) => [file, `# ${file}`])));
    writeFileSync(at("site.yml"), "title: Archive\n");
    const build = (shard?: { index: number; of: number }) =>
      buildSite(
        {
          ...{
            versions: at("versions"),
            output: at("site"),
            cache: at("cache"),
            jobs: 1,
            strict: false,
            search: false,
          },
          ...(shard && { shard }),
        },
        () => {},
        at("site.yml"),
      );
    const folders = () => readdirSync(at("cache")).filter((name) => name.startsWith("articles"));
    const pages = (folder: string) => filesBelow(at(`cache/${folder}`)).filter((file) => file.endsWith(".md"));
    await build({ index: 1, of: 2 });
    await build({ index: 2, of: 2 });
    assert.deepEqual(folders(), ["articles-shard-1-of-2", "articles-shard-2-of-2"]);
    assert.deepEqual(pages("articles-shard-1-of-2"), ["paper/b.md", "paper/d.md"]);
    assert.deepEqual(pages("articles-shard-2-of-2"), ["paper/a.md", "paper/c.md"]);
    rmSync(at("versions/paper/b"), { recursive: true });
    await build({ index: 1, of: 2 });
    assert.deepEqual(pages("articles-shard-1-of-2"), ["paper/d.md"]);
    await build({ index: 3, of: 3 });
    assert.deepEqual(folders(), ["articles-shard-3-of-3"]);
    await build();
    assert.deepEqual(folders(), ["articles"]);
  });
});
