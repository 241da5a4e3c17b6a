import assert from "node:assert/strict";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import fs from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";
import path from "node:path";
import { describe, it } from "node:test";
import { checkFolders } from "../../scripts/output/outputFolder.ts";
import { OutputBusyError, stage } from "../../scripts/output/staging.ts";
import { temporaryFolder } from "../fixtures/temporaryFolder.ts";

/** A folder with an earlier output, a store and a repository. */
function disk() {
  const root = temporaryFolder();
  const at = (below: string) => path.join(root, below);
  for (const below of ["repo", "versions/paper", "site"]) mkdirSync(at(below), { recursive: true });
  writeFileSync(at("site/.variorum"), "");
  return { root, at };
}

describe("stage()", () => {
  const left = (root: string) => readdirSync(root).filter((name) => name.includes(".variorum-"));
  const page = (folder: string) => readFileSync(path.join(folder, "index.html"), "utf8");

  it("puts the finished folder in the place of the old one, and leaves nothing beside it", async () => {
    const { root, at } = disk();
    writeFileSync(at("site/old.html"), "");
    const staging = await stage(at("site"));
    writeFileSync(path.join(staging.folder, "index.html"), "new");
    assert.ok(existsSync(at("site/old.html")));
    await staging.publish();
    assert.deepEqual(readdirSync(at("site")), [".variorum", "index.html"]);
    assert.deepEqual(left(root), []);
  });

  it("makes an output that was not there, with the folders above it", async () => {
    const { at } = disk();
    const staging = await stage(at("some/where/new"));
    await staging.publish();
    assert.deepEqual(readdirSync(at("some/where/new")), [".variorum"]);
    await checkFolders({
      versions: at("versions"),
      output: at("some/where/new"),
      cache: at("cache"),
      markdown: at("cache/articles"),
      repository: at("repo"),
    });
  });

  it("leaves the old output as it was where the build fails", async () => {
    const { root, at } = disk();
    writeFileSync(at("site/index.html"), "old");
    const staging = await stage(at("site"));
    writeFileSync(path.join(staging.folder, "index.html"), "half");
    await staging.discard();
    assert.equal(page(at("site")), "old");
    assert.deepEqual(left(root), []);
  });

  it("leaves no listener for signals behind", async () => {
    const { at } = disk();
    const count = () =>
      ["SIGINT", "SIGTERM", "SIGHUP", "exit"].reduce((sum, name) => sum + process.listenerCount(name), 0);
    const before = count();
    await (await stage(at("site"))).publish();
    await (await stage(at("site"))).discard();
    assert.equal(count(), before);
  });

  it("clears away what a killed build left, and nothing else", async () => {
    const { root, at } = disk();
    for (const name of [".site.variorum-new-7", ".site.variorum-news-7", ".site2.variorum-new-7"]) mkdirSync(at(name));
    await (await stage(at("site"))).discard();
    assert.deepEqual(left(root).sort(), [".site.variorum-news-7", ".site2.variorum-new-7"]);
  });

  it("puts the old output back where a build was killed before the new one stood", async () => {
    const { root, at } = disk();
    const old = at(".gone.variorum-old-7");
    mkdirSync(old);
    writeFileSync(path.join(old, "index.html"), "old");
    await (await stage(at("gone"))).discard();
    assert.equal(page(at("gone")), "old");
    assert.deepEqual(left(root), []);
  });

  it("removes the old output where a build was killed after the new one stood", async () => {
    const { root, at } = disk();
    mkdirSync(at(".site.variorum-old-7/below"), { recursive: true });
    await (await stage(at("site"))).discard();
    assert.deepEqual([left(root), readdirSync(at("site"))], [[], [".variorum"]]);
  });

  it("does what else is to be done once the new output stands, and removes what was put drafts", async () => {
    const { root, at } = disk();
    const staging = await stage(at("site"));
    writeFileSync(path.join(staging.folder, "index.html"), "new");
    mkdirSync(staging.drafts);
    const seen: unknown[] = [];
    const problems = await staging.publish(() => seen.push(page(at("site")), existsSync(staging.drafts)));
    assert.deepEqual([seen, problems, left(root)], [["new", true], [], []]);
  });

  it("clears away what was put drafts where the build fails, or what was put in place after it", async () => {
    const { root, at } = disk();
    const first = await stage(at("site"));
    mkdirSync(first.drafts);
    await first.discard();
    const second = await stage(at("site"));
    mkdirSync(second.drafts);
    const fail = () => {
      throw new Error("no room");
    };
    await assert.rejects(second.publish(fail), /no room/);
    assert.deepEqual(left(root), []);
    await (await stage(at("site"))).discard();
  });

  it("warns, and does not fail, where the old output cannot be removed", async (test) => {
    const { at } = disk();
    const staging = await stage(at("site"));
    writeFileSync(path.join(staging.folder, "index.html"), "new");
    const { rm } = fs;
    test.after(() => {
      fs.rm = rm;
      syncBuiltinESMExports();
    });
    fs.rm = async () => {
      throw Object.assign(new Error("EBUSY"), { code: "EBUSY" });
    };
    syncBuiltinESMExports();
    const [problem, ...others] = await staging.publish();
    assert.deepEqual([others, page(at("site"))], [[], "new"]);
    assert.match(problem!.reason, /^the new site stands, but what it replaced cannot be removed \(EBUSY\); remove it$/);
    assert.equal(problem!.severity, "warning");
  });

  it("keeps the output from a second build until the first is done, and says who has it", async () => {
    const { at } = disk();
    const first = await stage(at("site"));
    await assert.rejects(stage(at("site")), (error) => {
      assert.ok(error instanceof OutputBusyError);
      assert.match(
        error.message,
        /^Another build \(process \d+, since \d{4}-.+Z\) is writing .*site; wait for it or choose another --output\.$/,
      );
      return error.message.includes(`process ${process.pid},`);
    });
    await (await stage(at("elsewhere"))).discard();
    await first.publish();
    await (await stage(at("site"))).discard();
  });
});
