import assert from "node:assert/strict";
import path from "node:path";
import { describe, it } from "node:test";
import { markdownAlone } from "../../scripts/output/markdownAlone.ts";
import { openMarkdownFolder } from "../../scripts/output/markdownFolder.ts";
import { FolderError } from "../../scripts/system/userError.ts";
import { temporaryFolder } from "../fixtures/temporaryFolder.ts";
import { writeStore } from "../fixtures/writeStore.ts";

async function writtenByBuild(folder: string): Promise<string> {
  (await openMarkdownFolder(folder)).release();
  return folder;
}

describe("markdownAlone()", () => {
  it("is the folder named, or else that of the default store", async () => {
    const checkout = temporaryFolder();
    const articles = await writtenByBuild(path.join(checkout, "content/articles"));
    const named = await writtenByBuild(path.join(temporaryFolder(), "articles"));
    assert.equal(markdownAlone(named, checkout), named);
    assert.equal(markdownAlone(path.relative(process.cwd(), named), checkout), named);
    assert.equal(markdownAlone(undefined, checkout), articles);
    assert.equal(markdownAlone("", checkout), articles);
  });

  it("refuses a folder that no build wrote, and one below or above one that a build wrote", async () => {
    const checkout = temporaryFolder();
    writeStore(checkout, { "store/paper/a/2020-01-01T00-00-00Z.md": "A.\n", "content/articles/paper/a.md": "A.\n" });
    const refused = (folder?: string) =>
      assert.throws(
        () => markdownAlone(folder, checkout),
        (error) => error instanceof FolderError && error.message.includes(folder ?? "content/articles"),
      );
    refused();
    await writtenByBuild(path.join(checkout, "articles"));
    for (const below of ["store", "nowhere", "articles/paper", "."]) refused(path.join(checkout, below));
  });
});
