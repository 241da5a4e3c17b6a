import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { articleBuffer, articleKey } from "../../scripts/articles/articleKey.ts";
import type { Source } from "../../scripts/model/article.ts";
import { folderStore } from "../../scripts/store/folderStore.ts";
import type { ArticleFolder } from "../../scripts/store/listStore.ts";
import { fileOf } from "../../scripts/store/store.ts";
import { temporaryFolder } from "../fixtures/temporaryFolder.ts";

const source: Source = { id: "post", path: "/post/", name: "Post" };
const room = articleBuffer();
const store = folderStore("");

/** A folder of version files with these contents. */
function folderOf(files: Readonly<Record<string, string>>): ArticleFolder {
  const directory = path.join(temporaryFolder(), "post", "talks");
  mkdirSync(directory, { recursive: true });
  for (const [name, content] of Object.entries(files)) writeFileSync(path.join(directory, name), content);
  return { id: "post/talks", path: "/post/talks/", directory, files: Object.keys(files).sort(), articleYml: false };
}

const keyOf = (files: Readonly<Record<string, string>>) =>
  articleKey(store, folderOf(files), source, "digest", room).key;

describe("articleKey()", () => {
  it("is the same wherever the store lies, and another where a byte or a name differs", () => {
    const key = keyOf({ "1.md": "one", "2.md": "two" });
    assert.equal(keyOf({ "1.md": "one", "2.md": "two" }), key);
    const others = [
      { "1.md": "one", "2.md": "twO" },
      { "1.md": "onet", "2.md": "wo" },
      { "1.md": "one", "3.md": "two" },
      { "1.md": "onetwo" },
      { "1.md": "one", "2.md": "two", "3.md": "" },
    ].map(keyOf);
    assert.equal(new Set([key, ...others]).size, 6);
  });

  it("is another one where the facts beside a version differ", () => {
    const keyWith = (facts: string) => {
      const folder = folderOf({ "1.md": "one", "1.md.yml": facts });
      return articleKey(store, { ...folder, files: ["1.md"], withFacts: ["1.md"] }, source, "digest", room).key;
    };
    assert.equal(keyWith("title: A"), keyWith("title: A"));
    assert.notEqual(keyWith("title: A"), keyWith("title: B"));
    assert.notEqual(keyWith(""), keyOf({ "1.md": "one" }));
  });

  it("holds the files that it was made from", () => {
    const folder = folderOf({ "1.md": "one", "2.md": "", "3.md": "three" });
    const { held, isWhole } = articleKey(store, folder, source, "digest", room);
    assert.ok(isWhole);
    const contents = folder.files.map((name) => held.get(fileOf(folder, name)));
    assert.deepEqual(
      contents,
      ["one", "", "three"].map((text) => ({ kind: "bytes", bytes: Buffer.from(text) })),
    );
  });

  it("holds none of an article that is too large, whose key is made from all its bytes all the same", () => {
    const files = (last: string) => ({
      "1.md": "a".repeat(3_000_000),
      "2.md": `${"b".repeat(1_500_000)}${last}`,
      "3.md": "c",
    });
    const { key, held, isWhole } = articleKey(store, folderOf(files("x")), source, "digest", room);
    assert.ok(!isWhole);
    assert.equal(held.size, 0);
    assert.equal(keyOf(files("x")), key);
    assert.notEqual(keyOf(files("y")), key);
    assert.notEqual(keyOf({ ...files("x"), "3.md": "d" }), key);
  });
});
