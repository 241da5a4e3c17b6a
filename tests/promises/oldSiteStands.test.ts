import assert from "node:assert/strict";
import { type ChildProcess, spawnSync } from "node:child_process";
import { cpSync, existsSync, readdirSync, readFileSync, renameSync } from "node:fs";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { setTimeout } from "node:timers/promises";
import { randomFrom } from "../../scripts/bench/archives/random.ts";
import { buildFolder } from "../fixtures/buildArchive.ts";
import { filesBelow, snapshot } from "../fixtures/filesBelow.ts";
import { startScript } from "../fixtures/startScript.ts";
import { temporaryFolder } from "../fixtures/temporaryFolder.ts";
import { withoutProgress } from "../fixtures/withoutProgress.ts";
import { writeStore } from "../fixtures/writeStore.ts";

/** So many that they are built on threads. */
const articles = Array.from({ length: 70 }, (_, k) => k);
const store = Object.fromEntries(
  articles.flatMap((k) => [
    [`paper/article-${k}/2020-01-01T00-00-00Z.md`, `Article ${k} begins.\n`],
    [`paper/article-${k}/2020-01-02T00-00-00Z.md`, `Article ${k} goes on.\n`],
  ]),
);
const later = Object.fromEntries(
  articles.map((k) => [`paper/article-${k}/2020-01-03T00-00-00Z.md`, `Article ${k} ends.\n`]),
);

const linux = process.platform === "linux";

/** Starts a build of the folder, as buildFolder() would. */
function startBuild(folder: string) {
  const flags = ["versions", "site", "cache"].map((name) => path.join(folder, name));
  const child = startScript("build.ts", ["--versions", flags[0]!, "--output", flags[1]!, "--cache", flags[2]!]);
  const ended = new Promise<number | null>((resolve) => child.once("exit", (code) => resolve(code)));
  return { child, ended };
}

/** Waits until the build writes. */
async function atWork(folder: string, child: ChildProcess): Promise<void> {
  while (!existsSync(path.join(folder, `.site.variorum-new-${child.pid}`))) {
    assert.equal(child.exitCode, null, "the build has ended");
    await setTimeout(2);
  }
}

const hidden = (folder: string) => readdirSync(folder).filter((name) => name.startsWith("."));
const markdown = (folder: string) => snapshot(path.join(folder, "cache/articles"));

/** The output folder is replaced whole or not at all, whatever stops the build. */
describe("a build that is stopped", () => {
  const folder = temporaryFolder();
  const site = path.join(folder, "site");
  let older: Record<string, string>;
  let olderMarkdown: Record<string, string>;
  let newer: Record<string, string>;
  let milliseconds: number;

  before(async () => {
    writeStore(path.join(folder, "versions"), store);
    const built = await buildFolder(folder);
    assert.equal(built.code, 0, built.stderr);
    older = snapshot(site);
    olderMarkdown = markdown(folder);
    writeStore(path.join(folder, "versions"), later);
    const copy = temporaryFolder();
    cpSync(path.join(folder, "versions"), path.join(copy, "versions"), { recursive: true });
    const whole = startBuild(copy);
    await atWork(copy, whole.child);
    const started = performance.now();
    assert.equal(await whole.ended, 0);
    milliseconds = performance.now() - started;
    newer = snapshot(path.join(copy, "site"));
  });

  for (const [signal, code] of [
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const) {
    it(`by ${signal} ends with ${code}, with its children, and leaves no trace`, { skip: !linux }, async () => {
      const { child, ended } = startBuild(folder);
      const pagefind = await childOf(child.pid!, "pagefind");
      assert.ok(hidden(folder).some((name) => name.includes(".variorum-new-")));
      child.kill(signal);
      assert.equal(await ended, code);
      assert.ok(await isGone(pagefind), "Pagefind goes on");
      assert.deepEqual(hidden(folder), []);
      assert.deepEqual(hidden(path.join(folder, "cache/articles")), [".variorum-articles"]);
      assert.deepEqual(snapshot(site), older);
      assert.deepEqual(markdown(folder), olderMarkdown);
    });
  }

  it("by SIGKILL at any moment leaves a whole site", async (context) => {
    const random = randomFrom(7);
    let unfinished = 0;
    for (let kill = 0; kill < 8; kill++) {
      const { child, ended } = startBuild(folder);
      const moment = random() * milliseconds;
      await atWork(folder, child);
      await setTimeout(moment);
      child.kill("SIGKILL");
      await ended;
      if (hidden(folder).some((name) => name.includes("-new-"))) unfinished++;
      // Between two renames there is no site for a moment: the old one stands beside it, and the next build puts it back.
      const old = hidden(folder).find((name) => name.includes("-old-"));
      if (!existsSync(site) && old) renameSync(path.join(folder, old), site);
      const left = snapshot(site);
      const whole = left["index.html"] === older["index.html"] ? older : newer;
      assert.deepEqual(left, whole, `killed after ${moment.toFixed()} ms`);
    }
    context.diagnostic(`${unfinished} of 8 builds were at work`);
    assert.ok(unfinished > 0, "no build was killed at work");
  });

  it("does not keep the next one from being right, and from clearing up", async () => {
    const built = await buildFolder(folder);
    assert.equal(built.code, 0, built.stderr);
    assert.deepEqual(snapshot(site), newer);
    assert.deepEqual(hidden(folder), []);
    assert.deepEqual(hidden(path.join(folder, "cache/articles")), [".variorum-articles"]);
  });
});

describe("two builds at once", () => {
  it("on one output: one builds, the other says so and ends with 1", async () => {
    const folder = temporaryFolder();
    writeStore(path.join(folder, "versions"), store);
    const both = await Promise.all([1, 2].map(() => buildFolder(folder, ["--no-search"])));
    assert.deepEqual(both.map(({ code }) => code).sort(), [0, 1]);
    const { stderr } = both.find(({ code }) => code === 1)!;
    assert.match(
      stderr,
      /^Another build \(process \d+, since \S+Z\) is writing \S+site; wait for it or choose another --output\.\n$/,
    );
    assert.deepEqual(hidden(folder), []);
  });

  it("on one cache: both build, and one of them leaves the markdown to the other", async () => {
    const folder = temporaryFolder();
    writeStore(path.join(folder, "versions"), store);
    const flags = (name: string) => ["--no-search", "--output", path.join(folder, name)];
    const both = await Promise.all(["one", "two"].map((name) => buildFolder(folder, flags(name))));
    for (const { code, stderr } of both) assert.equal(code, 0, stderr);
    assert.deepEqual(snapshot(path.join(folder, "one")), snapshot(path.join(folder, "two")));
    const left = filesBelow(path.join(folder, "cache/articles"));
    assert.equal(left.filter((below) => below.endsWith(".md")).length, articles.length);
    assert.deepEqual(hidden(path.join(folder, "cache/articles")), [".variorum-articles"]);
  });
});

/** A disk of one size for a test; undefined where none can be had. */
function smallDisk(size: string): { at: string; remove(): void } | undefined {
  const at = temporaryFolder("variorum-disk");
  if (!linux || spawnSync("mount", ["-t", "tmpfs", "-o", `size=${size}`, "variorum", at]).status !== 0)
    return undefined;
  return { at, remove: () => spawnSync("umount", ["-l", at]) };
}

describe("a build on a full disk", () => {
  const disk = smallDisk("200k");
  after(() => disk?.remove());

  it("says so in one line, ends with 1 and leaves the old site", { skip: !disk }, async () => {
    const { at } = disk!;
    writeStore(path.join(at, "versions"), Object.fromEntries(Object.entries(store).slice(0, 2)));
    writeStore(path.join(at, "site"), { ".variorum": "", "index.html": "old" });
    const before = snapshot(at);
    const built = await buildFolder(at, ["--no-search"]);
    assert.equal(built.code, 1, built.stdout);
    assert.match(
      withoutProgress(built.stderr),
      /^\S+: the disk is full\. Make room on it, or choose other folders.*\n$/,
    );
    assert.deepEqual(snapshot(path.join(at, "site")), below(before, "site/"));
    assert.deepEqual(hidden(at), []);
  });

  it("says so too where the disk is full to others alone", async () => {
    const folder = temporaryFolder();
    writeStore(path.join(folder, "versions"), store);
    const built = await buildFolder(folder, ["--no-search"], {
      imports: [new URL("../fixtures/fullDisk.ts", import.meta.url).href],
    });
    assert.equal(built.code, 1);
    assert.match(withoutProgress(built.stderr), /^\S+article\.json: the disk is full\..*\n$/);
    assert.ok(!existsSync(built.output));
    assert.deepEqual(hidden(folder), []);
  });
});

function below(files: Record<string, string>, folder: string): Record<string, string> {
  const inside = Object.entries(files).filter(([name]) => name.startsWith(folder));
  return Object.fromEntries(inside.map(([name, hash]) => [name.slice(folder.length), hash]));
}

/** Waits for a child of the process whose program's name begins so; its number. */
async function childOf(pid: number, program: string): Promise<number> {
  for (;;) {
    assert.ok(existsSync(`/proc/${pid}`), "the build has ended");
    for (const child of readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").split(" ").filter(Boolean)) {
      try {
        if (readFileSync(`/proc/${child}/comm`, "utf8").startsWith(program)) return Number(child);
      } catch {
        // It has just ended.
      }
    }
    await setTimeout(2);
  }
}

async function isGone(pid: number): Promise<boolean> {
  for (let tries = 0; tries < 50; tries++) {
    try {
      if (/\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, "utf8"))) return true;
    } catch {
      return true;
    }
    await setTimeout(20);
  }
  return false;
}
