import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { changesOf } from "../../scripts/change/changesOf.ts";
import { folderStore } from "../../scripts/store/folderStore.ts";
import { sourceIdOf } from "../../scripts/store/listStore.ts";
import { readArticle } from "../../scripts/store/readArticle.ts";
import { readSources } from "../../scripts/store/readSources.ts";
import { heldFirst, type Store } from "../../scripts/store/store.ts";
import { memoryStore } from "../fixtures/memoryStore.ts";
import { temporaryFolder } from "../fixtures/temporaryFolder.ts";
import { type StoreFiles, writeStore } from "../fixtures/writeStore.ts";

const files: StoreFiles = {
  "post/source.yml": "name: The Post\nlang: en\n",
  "post/2024/fees/article.yml": "title: Fees\ntags: [harbour]\n",
  "post/2024/fees/2024-01-01T00-00-00Z.md": "The fee is 20 crowns.\n",
  "post/2024/fees/2024-01-02T00-00-00Z.md": "---\nlang: zh_CN\n---\nThe fee is 90 crowns.\n",
  "post/2024/fees/broken.md": "No time of capture.\n",
  "other/one/2024-01-01T00-00-00Z.txt": "One.\n",
};

/** All that an archive says, with references as below the store. */
async function reading(store: Store, root: string) {
  const listing = await store.list();
  const { sources, problems } = await readSources(listing.sources, store.read);
  const articles = listing.articles.map((folder) => {
    const read = readArticle(folder, sources.get(sourceIdOf(folder.id))!, store.read);
    return { ...read, changes: read.article && changesOf(read.article) };
  });
  return JSON.parse(JSON.stringify({ sources: [...sources], problems, articles }).replaceAll(`${root}/`, ""));
}

describe("a store", () => {
  it("is read alike wherever its files are kept", async () => {
    const root = temporaryFolder();
    writeStore(root, files);
    const ofFolder = await reading(folderStore(root), root);
    const ofMemory = await reading(memoryStore(files), "memory:");
    assert.deepEqual(ofMemory, ofFolder);
    assert.equal(ofMemory.articles.length, 2);
    assert.equal(ofMemory.articles[1].changes[0].wordsAdded, 1);
    assert.match(JSON.stringify(ofMemory.articles[1].problems), /broken\.md.*no time of capture/);
  });
});

describe("heldFirst()", () => {
  const held = new Map([["held", { kind: "bytes", bytes: Buffer.from("four") } as const]]);
  const cases: [what: string, file: string, most: number, expected: unknown][] = [
    ["hands out what is held", "held", 4, held.get("held")],
    [
      "refuses what is larger than asked for",
      "held",
      3,
      { kind: "unreadable", reason: "has 4 bytes; at most 3 are read" },
    ],
    ["reads the others", "none", 3, { kind: "unreadable", reason: "cannot be read (ENOENT)", passing: true }],
  ];
  for (const [what, file, most, expected] of cases)
    it(what, () => assert.deepEqual(heldFirst(held, folderStore(""))(file, most), expected));
});
