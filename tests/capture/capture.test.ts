import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { lockFolder } from "../../scripts/system/files/folderLock.ts";
import { filesBelow, snapshot } from "../fixtures/filesBelow.ts";
import { runScript } from "../fixtures/runScript.ts";
import { TestArchive } from "./site/captureSite.ts";
import { feedOf, NewsSite, pageOf } from "./site/newsSite.ts";

const site = new NewsSite();
before(() => site.open());
after(() => site.close());

function prepared(yaml: string) {
  const archive = new TestArchive({});
  const watch = path.join(archive.folder, "watch.yml");
  writeFileSync(watch, `contact: desk@archive.example\nsources:\n  gazette:\n${yaml}`);
  return { archive, flags: ["--watch", watch, "--into", archive.into, "--state", archive.state, "--allow-private"] };
}

const lastLine = (text: string) => JSON.parse(text.trimEnd().split("\n").at(-1)!);

describe("npm run capture", () => {
  it("writes versions, tells what changed in the form of a commit message, and what failed beside it", async () => {
    site.pages = {
      "/feed.xml": feedOf([site.url("/a"), site.url("/b")]),
      "/a": { body: pageOf("A", "version one") },
      "/b": { status: 500 },
    };
    const { archive, flags } = prepared(`    feeds: ["${site.url("/feed.xml")}"]\n`);
    const now = ["--now", "2026-03-01T08:00:00Z", "--json"];
    const planned = await runScript("capture.ts", [...flags, ...now, "--plan"]);
    assert.equal(planned.code, 0, planned.stderr);
    assert.match(planned.stdout, /^now {19}list {2}gazette {2}http:.*\/feed\.xml\n1 watched, 1 due now\.\n/);
    assert.deepEqual(lastLine(planned.stdout), {
      ...{ checked: 0, new: 0, unchanged: 0, removed: 0, failed: 0, requests: 0, next: "2026-03-01T08:00:00Z" },
    });
    assert.deepEqual(filesBelow(archive.into), []);

    const run = await runScript("capture.ts", [...flags, ...now]);
    assert.equal(run.code, 0, run.stderr);
    assert.match(
      run.stdout,
      /^Capture: 1 new article\n\n- new article: gazette\/a\n\n2 checked, 0 unchanged, 1 failed, 4 requests\. Next: 2026-03-01T08:15:00Z\.\n\{/,
    );
    assert.match(run.stderr, /\/b: status 500\n/);
    assert.deepEqual(lastLine(run.stdout), {
      ...{ checked: 2, new: 1, unchanged: 0, removed: 0, failed: 1, requests: 4, next: "2026-03-01T08:15:00Z" },
    });
    assert.deepEqual(filesBelow(archive.into), ["gazette/a/2026-03-01T08-00-02Z.md"]);
    assert.match(
      readFileSync(path.join(archive.into, "gazette/a/2026-03-01T08-00-02Z.md"), "utf8"),
      /^---\ntitle: A\nurl: http:\S+\ncaptured: 2026-03-01T08:00:02Z\nlang: en\ndigest: \w+\nextracted: \w+\n---\n\n# A\n\nversion one\n$/,
    );
    assert.equal((await runScript("check.ts", ["--versions", archive.into])).code, 0);

    const before = snapshot(archive.folder);
    const again = await runScript("capture.ts", [...flags, ...now]);
    assert.match(again.stdout, /^Capture: nothing new\n\n0 checked/);
    assert.deepEqual(snapshot(archive.folder), before);
    const later = await runScript("capture.ts", [...flags, "--plan", "--now", "2026-03-01T08:10:00Z"]);
    assert.match(
      later.stdout,
      /^2026-03-01T08:15:00Z {2}.*\n2026-03-01T08:15:0\dZ {2}.*\n2026-03-01T08:30:00Z {2}page {2}gazette/,
    );
  });

  it("exits with 2 where the command or watch.yml is wrong, with 1 where another capture runs", async () => {
    const { archive, flags } = prepared('    pages: ["http://127.0.0.1:1/"]\n    frist: 1h\n');
    const wrong = await runScript("capture.ts", flags);
    assert.deepEqual([wrong.code, /watch\.yml:5 gazette: unknown key "frist"/.test(wrong.stderr)], [2, true]);
    for (const args of [
      ["--minutes", "0"],
      ["--now", "soon"],
      ["--watch", path.join(archive.folder, "none.yml")],
      ["x"],
    ])
      assert.equal((await runScript("capture.ts", args)).code, 2, args.join(" "));
    assert.match((await runScript("capture.ts", ["--help"])).stdout, /^npm run capture -- \[options\]/);

    const right = prepared('    pages: ["http://127.0.0.1:1/"]\n');
    mkdirSync(right.archive.state);
    const lock = lockFolder(path.join(right.archive.state, ".lock-"));
    const busy = await runScript("capture.ts", right.flags);
    assert.deepEqual([busy.code, busy.stdout], [1, ""]);
    assert.match(busy.stderr, /is running since/);
    assert.ok(lock.kind === "held");
    lock.release();
  });

  it("prints no control characters of a message", async () => {
    const { code, stderr } = await runScript("capture.ts", ["--watch", "no\u001b[31m.yml"]);
    assert.equal(code, 2);
    assert.match(stderr, /^There is no no\\u001b\[31m\.yml\. It says what to watch, for example:\n\ncontact:/);
  });

  it("says which folders to choose where it cannot write", async () => {
    const { archive, flags } = prepared(`    pages: ["${site.url("/a")}"]\n`);
    mkdirSync(archive.folder, { recursive: true });
    writeFileSync(archive.state, "");
    const state = path.join(archive.state, "capture");
    const { code, stderr } = await runScript("capture.ts", [...flags, "--state", state]);
    assert.equal(code, 1);
    assert.match(
      stderr,
      /^\S+: a file stands where a folder is needed\. .*choose other folders with --into and --state\.$/m,
    );
  });
});
