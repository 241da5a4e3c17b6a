import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { describe, it } from "node:test";
import { stateOf, thisProcess } from "../../scripts/system/processIdentity.ts";

const linux = process.platform === "linux";

describe("stateOf()", () => {
  const own = thisProcess();
  const ended = spawnSync(process.execPath, ["--version"]).pid;

  it("says of this process that it runs", { skip: !linux }, () => assert.equal(stateOf(own), "runs"));

  it("says of a process that is gone that it ended", () => assert.equal(stateOf({ ...own, pid: ended }), "ended"));

  it("does not take a later process for one that had its number", { skip: !linux }, () => {
    assert.equal(stateOf({ ...own, start: "1" }), "ended");
    assert.equal(stateOf({ ...own, pid: process.ppid }), "ended");
  });

  it("does not know of a process in another container or of another start of the machine", () => {
    assert.equal(stateOf({ ...own, place: "elsewhere" }), "unknown");
    assert.equal(stateOf({ ...own, pid: ended, place: "elsewhere" }), "unknown");
  });

  it("knows that a killed process has ended although nobody has asked how", { skip: !linux }, async () => {
    // The shell starts a process, becomes one that asks after no child, and so leaves it a zombie.
    const parent = spawn("sh", ["-c", "sleep 0 & echo $!; exec sleep 60"], { stdio: ["ignore", "pipe", "ignore"] });
    const pid = Number(await new Promise((resolve) => parent.stdout.once("data", resolve)));
    await new Promise((resolve) => setTimeout(resolve, 200));
    assert.equal(stateOf({ ...own, pid }), "ended");
    parent.kill("SIGKILL");
  });
});
