import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { describe, it } from "node:test";
import { treeBytes, watchMemory } from "../../scripts/system/processTreeMemory.ts";
import { temporaryFolder } from "../fixtures/temporaryFolder.ts";
import { writeStore } from "../fixtures/writeStore.ts";

/** A process that fills this many megabytes, says so, and waits. */
const filling = (megabytes: number) => `
  const held = Buffer.alloc(${megabytes}e6, 1);
  console.log(held.length);
  setInterval(() => held, 1000);`;

describe("treeBytes()", () => {
  const proc = (files: Readonly<Record<string, string>>) => {
    const folder = temporaryFolder();
    writeStore(folder, files);
    return folder;
  };
  const status = (kilobytes: number) => `Name:\tnode\nVmHWM:\t  999999 kB\nVmRSS:\t  ${kilobytes} kB\nThreads:\t2\n`;

  it("adds up the memory of a process and all below it, by whatever thread they were started", () => {
    const folder = proc({
      "5/status": status(1000),
      "5/task/5/children": "6 ",
      "5/task/55/children": "7 8 ",
      "6/status": status(200),
      "6/task/6/children": "9 ",
      "9/status": status(30),
      "9/task/9/children": "",
      "7/status": status(4),
      "7/task/7/children": "",
      "1/status": status(800_000),
    });
    // 8 has ended meanwhile.
    assert.equal(treeBytes(5, folder), 1234 * 1024);
  });

  it("is 0 where there is no /proc, or no such process", () => {
    assert.equal(treeBytes(5, "/no/such/folder"), 0);
    assert.equal(treeBytes(5, proc({ "9/status": status(2000) })), 0);
  });
});

describe("watchMemory()", () => {
  it("tells the memory of the processes below too", { skip: process.platform !== "linux" }, async () => {
    const watch = watchMemory();
    const grandchild = JSON.stringify(filling(300));
    const code = `require("node:child_process").spawn(process.execPath, ["-e", ${grandchild}], { stdio: ["pipe", "inherit", "ignore"] })`;
    const child = spawn(process.execPath, ["-e", code], { stdio: ["ignore", "pipe", "ignore"], detached: true });
    await new Promise((resolve) => child.stdout.once("data", resolve));
    const peak = watch.peak();
    process.kill(-child.pid!, "SIGKILL");
    assert.ok(peak > process.memoryUsage.rss() + 300e6 - 50e6, `${peak} bytes`);
  });

  it("tells at least what this process holds", () => assert.ok(watchMemory().peak() > 30e6));
});
