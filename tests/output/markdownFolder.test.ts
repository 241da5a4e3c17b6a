import assert from "node:assert/strict";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, it } from "node:test";
import { openMarkdownFolder } from "../../scripts/output/markdownFolder.ts";
import { FolderError } from "../../scripts/system/userError.ts";
import { filesBelow } from "../fixtures/filesBelow.ts";
import { temporaryFolder } from "../fixtures/temporaryFolder.ts";
import { writeStore } from "../fixtures/writeStore.ts";

/** Builds that write these files to a folder of markdown, and then put them in place. */
async function write(folder: string, files: readonly string[], kept: readonly string[] = []): Promise<void> {
  const generated = await openMarkdownFolder(folder);
  generated.commit(draftsOf(files), new Set([...files, ...kept]));
  generated.release();
}

/** A folder of files, each holding its own path. */
function draftsOf(files: readonly string[]): string {
  const drafts = path.join(temporaryFolder(), "drafts");
  writeStore(drafts, Object.fromEntries(files.map((below) => [below, below])));
  return drafts;
}

function isSameDisk(one: string, two: string): boolean {
  return !existsSync(one) || statSync(one).dev === statSync(two).dev;
}

describe("openMarkdownFolder()", () => {
  it("removes what is not written again, and the folders that leaves empty", async () => {
    const folder = path.join(temporaryFolder(), "articles");
    await write(folder, ["paper/a.md", "paper/b.md", "paper/b/changes/1.md", "gone/deep/c.md"]);
    await write(folder, ["paper/a.md"]);
    assert.deepEqual(filesBelow(folder), [".variorum-articles", "paper/a.md"]);
    assert.deepEqual(
      filesBelow(path.join(folder, "..")).map((below) => below.split("/")[1]),
      [".variorum-articles", "paper"],
    );
  });

  it("leaves what is to stay as it is", async () => {
    const folder = path.join(temporaryFolder(), "articles");
    await write(folder, ["paper/a.md", "paper/b.md"]);
    await write(folder, ["paper/c.md"], ["paper/b.md"]);
    assert.deepEqual(filesBelow(folder), [".variorum-articles", "paper/b.md", "paper/c.md"]);
  });

  it("leaves the folder as it was where nothing is put in place", async () => {
    const folder = path.join(temporaryFolder(), "articles");
    await write(folder, ["paper/a.md"]);
    (await openMarkdownFolder(folder)).release();
    assert.deepEqual(filesBelow(folder), [".variorum-articles", "paper/a.md"]);
    assert.equal(readFileSync(path.join(folder, "paper/a.md"), "utf8"), "paper/a.md");
  });

  it("leaves the folder to a build that is writing it, and says so", async () => {
    const folder = path.join(temporaryFolder(), "articles");
    const first = await openMarkdownFolder(folder);
    const second = await openMarkdownFolder(folder);
    assert.equal(first.notice, undefined);
    assert.match(second.notice!.reason, /^left as it is: another build \(process \d+, since .+Z\) is writing it$/);
    second.commit(draftsOf(["paper/b.md"]), new Set(["paper/b.md"]));
    first.commit(draftsOf(["paper/a.md"]), new Set(["paper/a.md"]));
    first.release();
    second.release();
    assert.deepEqual(filesBelow(folder), [".variorum-articles", "paper/a.md"]);
  });

  it("puts a file where a folder was, and a folder where a file was", async () => {
    const folder = path.join(temporaryFolder(), "articles");
    for (const names of [
      ["paper/a/b.md", "c.md"],
      ["paper/a", "c.md/d.md"],
    ]) {
      await write(folder, names);
      assert.deepEqual(filesBelow(folder), [".variorum-articles", ...names].sort());
    }
  });

  it("puts files in place on another disk", { skip: isSameDisk("/dev/shm", tmpdir()) }, async (t) => {
    const elsewhere = mkdtempSync("/dev/shm/variorum-articles-");
    t.after(() => rmSync(elsewhere, { recursive: true }));
    const folder = path.join(elsewhere, "articles");
    await write(folder, ["paper/a.md", "paper/deep/b.md"]);
    await write(folder, ["paper/deep/b.md", "paper/deep/er/c.md"]);
    assert.deepEqual(filesBelow(folder), [".variorum-articles", "paper/deep/b.md", "paper/deep/er/c.md"]);
  });

  it("removes links without following them, hidden files and empty folders, whatever their names", async () => {
    const root = temporaryFolder();
    const folder = path.join(root, "articles");
    writeStore(path.join(root, "outside"), { "letter.txt": "" });
    await write(folder, ["paper/a.md", "paper/[b] #1 %2F é\n.md"]);
    symlinkSync(path.join(root, "outside"), path.join(folder, "paper/folder"));
    symlinkSync(path.join(root, "outside/letter.txt"), path.join(folder, "paper/file.md"));
    symlinkSync(path.join(root, "nowhere"), path.join(folder, "nowhere"));
    mkdirSync(path.join(folder, "empty/of/folders"), { recursive: true });
    writeStore(folder, { "paper/.hidden": "", "paper/.variorum-articles": "", "deep/.variorum-lock-1": "" });
    await write(folder, ["paper/a.md"]);
    assert.deepEqual(filesBelow(folder), [".variorum-articles", "paper/a.md"]);
    assert.deepEqual(readdirSync(folder).sort(), [".variorum-articles", "paper"]);
    assert.deepEqual(readdirSync(path.join(folder, "paper")), ["a.md"]);
    assert.deepEqual(filesBelow(path.join(root, "outside")), ["letter.txt"]);
  });

  it("leaves its own folder where nothing is to stand there", async () => {
    const folder = path.join(temporaryFolder(), "articles");
    await write(folder, ["paper/a.md"]);
    await write(folder, []);
    assert.deepEqual(readdirSync(folder), [".variorum-articles"]);
  });

  it("refuses a folder that no build wrote", async () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, "letter.txt"), "");
    await assert.rejects(openMarkdownFolder(folder), FolderError);
    assert.deepEqual(filesBelow(folder), ["letter.txt"]);
  });

  it("refuses a folder that is a link, and a site", async () => {
    const root = temporaryFolder();
    mkdirSync(path.join(root, "site"));
    symlinkSync(path.join(root, "site"), path.join(root, "link"));
    await assert.rejects(openMarkdownFolder(path.join(root, "link")), FolderError);
    writeFileSync(path.join(root, "site/.variorum"), "");
    writeFileSync(path.join(root, "site/index.html"), "");
    await assert.rejects(openMarkdownFolder(path.join(root, "site")), FolderError);
  });
});
