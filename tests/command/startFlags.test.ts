import assert from "node:assert/strict";
import { test } from "node:test";
import { startFlags, startUsage } from "../../scripts/command/startFlags.ts";
import { UsageError } from "../../scripts/system/userError.ts";

test("startFlags() takes --host for itself and leaves the rest to the build", () => {
  for (const args of [
    ["--no-search", "--host", "0.0.0.0", "--jobs", "1"],
    ["--no-search", "--host=0.0.0.0", "--jobs", "1"],
  ]) {
    const { host, buildArgs, build } = startFlags(args);
    assert.deepEqual([host, buildArgs, build.jobs], ["0.0.0.0", ["--no-search", "--jobs", "1"], 1]);
  }
  assert.ok(!("host" in startFlags([])));
});

test("startFlags() refuses a missing host and what a build does not take", () => {
  for (const args of [["--host"], ["--host", ""], ["--host="], ["--hots", "x"], ["here"]])
    assert.throws(() => startFlags(args), UsageError, args.join(" "));
});

test("the usage of npm start has the options of the build, and its own", () => {
  assert.match(startUsage, /^npm start -- \[options\]$/m);
  for (const flag of ["versions", "host", "help"]) assert.match(startUsage, new RegExp(`^ {2}--${flag} `, "m"));
});
