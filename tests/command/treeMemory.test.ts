import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { describe, it } from "node:test";
import { watchMemory } from "../../scripts/command/treeMemory.ts";

/** A process that fills this many megabytes, says so, and waits. */
const filling = (megabytes: number) => `
  const held = Buffer.alloc(${megabytes}e6, 1);
  console.log(held.length);
  setInterval(() => held, 1000);`;

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
