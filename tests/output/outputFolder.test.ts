import assert from "node:assert/strict";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { type BuildFolders, checkFolders } from "../../scripts/output/outputFolder.ts";
import { FolderError } from "../../scripts/system/userError.ts";
import { temporaryFolder } from "../fixtures/temporaryFolder.ts";

/** A folder with a repository, a store, a foreign folder, an earlier output and a link to it. */
function disk() {
  const root = temporaryFolder();
  const at = (below: string) => path.join(root, below);
  for (const below of ["repo/content/versions/paper", "repo/templates", "home/photos", "site", "empty"])
    mkdirSync(at(below), { recursive: true });
  writeFileSync(at("home/letter.txt"), "");
  writeFileSync(at("site/.variorum"), "");
  writeFileSync(at("file"), "");
  symlinkSync(at("site"), at("link"));
  symlinkSync(at("repo/templates"), at("mine"));
  symlinkSync(at("repo/content"), at("shortcut"));
  return { root, at };
}

describe("checkFolders()", () => {
  const { at } = disk();
  const check = ({ versions = "repo/content/versions", output = "new", cache = "cache" }) => {
    const folders: BuildFolders = {
      versions: at(versions),
      output: at(output),
      cache: at(cache),
      markdown: at(`${cache}/articles`),
      repository: at("repo"),
    };
    return checkFolders(folders);
  };

  for (const output of ["new", "new/below/it", "empty", "site", "repo/_site", "cache/site", "..site"]) {
    it(`takes ${output}`, () => check({ output }));
  }

  for (const versions of ["repo/content/my-archive", "repo/archive", "home"])
    it(`takes the store ${versions}`, () => check({ versions }));

  const refused: [what: string, folders: Partial<BuildFolders>, message: RegExp][] = [
    ["an output that is the store", { output: "repo/content/versions" }, /holds the version files/],
    ["an output that holds the store", { output: "repo/content" }, /holds the version files/],
    ["an output that holds the store by a link", { output: "shortcut" }, /holds the version files/],
    ["an output in the store", { output: "repo/content/versions/site" }, /lies among the version files/],
    ["an output in the store by a link", { output: "shortcut/versions/new/site" }, /lies among the version files/],
    ["an output that is the repository", { output: "repo" }, /holds the version files/],
    ["an output that holds everything", { output: "." }, /holds the version files/],
    ["an output that no build wrote", { output: "home" }, /no build wrote/],
    ["an output that is a file", { output: "file" }, /is not a folder/],
    ["an output that is a link", { output: "link" }, /is a symbolic link/],
    ["an output that is a link with a slash", { output: "link/" }, /is a symbolic link/],
    ["a cache that is the output", { cache: "new" }, /lies in the output/],
    ["a cache in the output", { cache: "new/cache" }, /lies in the output/],
    ["a store where generated articles go", { versions: "cache/articles" }, /lies where generated articles go/],
    ["a store below it", { versions: "cache/articles/paper" }, /lies where generated articles go/],
    ["an output where generated articles go", { output: "cache/articles" }, /lies where generated articles go/],
    ["an output below it", { output: "cache/articles/site" }, /lies where generated articles go/],
    ["a store that is content", { versions: "repo/content" }, /among Variorum's own files/],
    ["a store that is the repository", { versions: "repo", output: "new" }, /among Variorum's own files/],
    ["a store among the scripts", { versions: "repo/scripts/archive" }, /among Variorum's own files/],
    ["a store that is the templates, by a link", { versions: "mine" }, /among Variorum's own files/],
    ["a store in the default folder of generated articles", { versions: "repo/content/articles/x" }, /own files/],
    ["a cache in the store", { cache: "repo/content/versions/cache" }, /lies among the version files/],
  ];
  for (const [what, folders, message] of refused) {
    it(`refuses ${what}`, () =>
      assert.rejects(check(folders), (error) => error instanceof FolderError && message.test(error.message)));
  }

  it("refuses an output that holds the repository although the store is elsewhere", () =>
    assert.rejects(
      checkFolders({
        versions: at("home"),
        output: at("repo"),
        cache: at("cache"),
        markdown: at("cache/articles"),
        repository: at("repo"),
      }),
      /holds Variorum itself/,
    ));

  it("does not take generated articles for an output", async () => {
    mkdirSync(at("generated"));
    writeFileSync(at("generated/.variorum-articles"), "");
    await assert.rejects(check({ output: "generated" }), /no build wrote/);
  });
});
