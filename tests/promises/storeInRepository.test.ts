import assert from "node:assert/strict";
import { existsSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { before, describe, it } from "node:test";
import { codeDigest } from "../../scripts/code/codeDigest.ts";
import { filesBelow } from "../fixtures/filesBelow.ts";
import { nodeCode } from "../fixtures/hostileTexts.ts";
import { runScript, type ScriptResult } from "../fixtures/runScript.ts";
import { smallRepository } from "../fixtures/smallRepository.ts";
import { temporaryFolder } from "../fixtures/temporaryFolder.ts";
import { writeStore } from "../fixtures/writeStore.ts";

const canary = path.join(temporaryFolder("variorum-canary"), "ran");
const runs = `{{ range.constructor('${nodeCode(canary).replaceAll("'", "\\'")}')() }}`;
const archive = (name: string) => ({
  [`${name}/paper/story/2020-01-01T00-00-00Z.md`]: `The story of ${name} begins.\n`,
  [`${name}/paper/story/2020-01-02T00-00-00Z.md`]: "---\npermalink: /taken.html\n---\nThe witness Snargleby spoke.\n",
  [`${name}/paper/story/notes.njk`]: `---\npermalink: /ran.html\n---\nSnargleby {{ 6 * 7 }} ${runs}`,
  [`${name}/paper/story/article.yml`]:
    "withheld: { reason: A request, date: 2021-05-06, files: [2020-01-02T00-00-00Z.md] }\n",
});

/** Promises 1 and 6, of a store that is not the default one and lies in the repository all the same. */
describe("a store anywhere below content/", () => {
  const repository = smallRepository();
  let built: ScriptResult;
  let digest: string;

  before(async () => {
    digest = codeDigest(repository);
    rmSync(path.join(repository, "content/articles"), { recursive: true, force: true });
    for (const name of ["my-archive", "deep/er", "page.njk"])
      writeStore(path.join(repository, "content"), archive(name));
    built = await runScript("build.ts", ["--versions", "content/my-archive", "--no-search"], { repository });
    assert.equal(built.code, 0, built.stderr);
  });

  it("is published as an archive, and no file of it as a page", () => {
    const site = path.join(repository, "_site");
    const pages = filesBelow(site);
    assert.ok(pages.includes("paper/story/index.html"));
    assert.ok(pages.includes("404.html"));
    assert.deepEqual(
      pages.filter((page) => /taken|ran\.html|my-archive|deep/.test(page)),
      [],
    );
    for (const page of pages) assert.doesNotMatch(readFileSync(path.join(site, page), "latin1"), /Snargleby/, page);
    assert.ok(!existsSync(canary));
  });

  it("is no code: a version more in it leaves all other articles as they were built", () => {
    assert.equal(codeDigest(repository), digest);
  });

  it("is refused among Variorum's own files", async () => {
    const { code, stderr } = await runScript("build.ts", ["--versions", "templates", "--no-search"], { repository });
    assert.equal(code, 2);
    assert.match(stderr, /lies among Variorum's own files; choose /);
  });
});
