import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import fs, { mkdtempSync, readdirSync, utimesSync, writeFileSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import path from "node:path";
import { describe, it } from "node:test";
import { lockFolder } from "../../../scripts/system/files/folderLock.ts";
import { thisProcess } from "../../../scripts/system/processIdentity.ts";
import { repository } from "../../fixtures/repository.ts";
import { temporaryFolder } from "../../fixtures/temporaryFolder.ts";

const taker = path.join(repository, "tests/fixtures/takeLock.ts");

/** Takes the lock in a process of its own at the given time, says how that went, and holds it for good. */
function takeLock(prefix: string, at = 0) {
  const child = spawn(process.execPath, ["--import", import.meta.resolve("tsx"), taker, prefix, String(at)], {
    env: { ...process.env, NODE_TEST_CONTEXT: undefined },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const told = new Promise<string>((resolve) => child.stdout.once("data", (chunk) => resolve(String(chunk).trim())));
  const ended = new Promise<number | null>((resolve) => child.once("exit", (code) => resolve(code)));
  return { child, told, ended };
}

describe("lockFolder()", () => {
  const root = temporaryFolder();
  const fresh = () => {
    const folder = mkdtempSync(path.join(root, "locked-"));
    return { folder, prefix: path.join(folder, "lock-") };
  };
  const dead = { ...thisProcess(), pid: spawnSync(process.execPath, ["--version"]).pid, since: "2020-01-01T00:00:00Z" };
  const leave = (prefix: string, lock: object | string) =>
    writeFileSync(`${prefix}1`, typeof lock === "string" ? lock : JSON.stringify(lock));

  it("is held by one at a time, given back, and leaves nothing", () => {
    const { folder, prefix } = fresh();
    const first = lockFolder(prefix);
    const second = lockFolder(prefix);
    assert.equal(first.kind, "held");
    assert.ok(second.kind === "busy" && second.holder.pid === process.pid);
    if (first.kind === "held") first.release();
    const third = lockFolder(prefix);
    assert.equal(third.kind, "held");
    if (third.kind === "held") third.release();
    assert.deepEqual(readdirSync(folder), []);
  });

  const old = new Date(Date.now() - 10 * 60_000);
  const left: [what: string, lock: object | string, beat: Date, kind: string][] = [
    ["takes the lock of a process that is gone", dead, new Date(), "held"],
    [
      "takes the lock of a process whose number another one has now",
      { ...dead, pid: process.ppid },
      new Date(),
      "held",
    ],
    ["leaves the lock of another container that says it lives", { ...dead, place: "elsewhere" }, new Date(), "busy"],
    [
      "takes the lock of another container that has said nothing for long",
      { ...dead, place: "elsewhere" },
      old,
      "held",
    ],
    ["leaves a lock that is being written", "", new Date(), "busy"],
    ["takes a lock that was never finished", "{", old, "held"],
  ];
  for (const [what, lock, beat, kind] of left) {
    it(what, () => {
      const { folder, prefix } = fresh();
      leave(prefix, lock);
      writeFileSync(`${prefix}1-7-draft`, "");
      utimesSync(`${prefix}1`, beat, beat);
      const taken = lockFolder(prefix);
      assert.equal(taken.kind, kind);
      if (taken.kind !== "held") return;
      taken.release();
      assert.deepEqual(readdirSync(folder), []);
    });
  }

  it("looks again once it has created its file, and leaves the lock to one that was taken meanwhile", () => {
    const { folder, prefix } = fresh();
    const { linkSync } = fs;
    const taken = { ...thisProcess(), place: "elsewhere", pid: 77, since: "2024-01-01T00:00:00Z" };
    fs.linkSync = (draft, file) => {
      // Between the first look and the file: another found a higher number free.
      if (!readdirSync(folder).includes("lock-7")) writeFileSync(`${prefix}7`, JSON.stringify(taken));
      linkSync(draft, file);
    };
    syncBuiltinESMExports();
    try {
      const lock = lockFolder(prefix);
      assert.ok(lock.kind === "busy" && lock.holder.pid === 77, lock.kind);
    } finally {
      fs.linkSync = linkSync;
      syncBuiltinESMExports();
    }
    assert.deepEqual(readdirSync(folder), ["lock-7"]);
  });

  it("goes to exactly one of eight that want it at once, a dead one's too", async () => {
    for (const before of [undefined, dead]) {
      const { folder, prefix } = fresh();
      if (before) leave(prefix, before);
      const takers = Array.from({ length: 8 }, () => takeLock(prefix, Date.now() + 2_500));
      const told = await Promise.all(takers.map(({ told }) => told));
      assert.equal(told.filter((kind) => kind === "held").length, 1, told.join(" "));
      assert.equal(readdirSync(folder).length, 1);
      for (const { child } of takers) child.kill("SIGKILL");
      await Promise.all(takers.map(({ ended }) => ended));
    }
  });

  it("ends with its process: at once where that is killed, without a trace where it is asked to stop", async () => {
    const { folder, prefix } = fresh();
    for (const [signal, code] of [
      ["SIGINT", 130],
      ["SIGTERM", 143],
      ["SIGHUP", 129],
    ] as const) {
      const { child, told, ended } = takeLock(prefix);
      assert.equal(await told, "held");
      child.kill(signal);
      assert.equal(await ended, code);
      assert.deepEqual(readdirSync(folder), []);
    }
    const killed = takeLock(prefix);
    await killed.told;
    assert.equal(lockFolder(prefix).kind, "busy");
    killed.child.kill("SIGKILL");
    await killed.ended;
    const lock = lockFolder(prefix);
    assert.equal(lock.kind, "held");
    if (lock.kind === "held") lock.release();
    assert.deepEqual(readdirSync(folder), []);
  });
});
