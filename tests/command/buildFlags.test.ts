import assert from "node:assert/strict";
import os from "node:os";
import { describe, it } from "node:test";
import { type BuildFlags, buildFlags, buildUsage } from "../../scripts/command/buildFlags.ts";
import { UsageError } from "../../scripts/system/userError.ts";

const defaults: BuildFlags = {
  versions: "content/versions",
  output: "_site",
  cache: ".cache/variorum",
  jobs: os.availableParallelism(),
  strict: false,
  search: true,
  json: false,
  brief: false,
  help: false,
};

describe("buildFlags()", () => {
  it("has a default for every flag", () => assert.deepEqual(buildFlags([]), defaults));

  const right: [args: string[], told: Partial<BuildFlags>][] = [
    [["--versions", "/data/versions"], { versions: "/data/versions" }],
    [["--versions=a folder"], { versions: "a folder" }],
    [["--output", "out"], { output: "out" }],
    [["--cache", "/tmp/cache"], { cache: "/tmp/cache" }],
    [["--jobs", "3"], { jobs: 3 }],
    [["--shard", "2/5"], { shard: { index: 2, of: 5 }, output: "_part-2-of-5" }],
    [["--shard", "2/5", "--output", "out"], { shard: { index: 2, of: 5 }, output: "out" }],
    [["--strict"], { strict: true }],
    [["--no-search"], { search: false }],
    [["--json"], { json: true }],
    [["--brief"], { brief: true }],
    [["--help"], { help: true }],
  ];
  for (const [args, told] of right) {
    it(`reads ${args.join(" ")}`, () => assert.deepEqual(buildFlags(args), { ...defaults, ...told }));
  }

  const wrong: [args: string[], message: RegExp][] = [
    [["--jobs", "0"], /^--jobs takes a whole number from 1, not "0"\.$/],
    [["--jobs", "many"], /^--jobs takes a whole number from 1, not "many"\.$/],
    [["--jobs", "1.5"], /^--jobs takes/],
    [["--jobs=-1"], /^--jobs takes/],
    [["--shard", "0/3"], /^--shard takes I\/N with I from 1 to N, such as 1\/4, not "0\/3"\.$/],
    [["--shard", "4/3"], /^--shard takes/],
    [["--shard", "1"], /^--shard takes/],
    [["--output", ""], /^--output takes a folder\.$/],
    [["--versions", " "], /^--versions takes a folder\.$/],
    [["--cache="], /^--cache takes a folder\.$/],
    [["--fast"], /^Unknown option '--fast'$/],
    [["--strict=yes"], /^Option '--strict' does not take an argument$/],
    [["content"], /^Unexpected argument 'content'/],
    [["--output"], /^Option '--output <value>' argument missing$/],
    [["--output", "--strict"], /^Option '--output' argument is ambiguous\. Did you forget .+ for '--output'\?$/],
  ];
  for (const [args, message] of wrong) {
    it(`refuses ${args.join(" ") || "nothing"} in one line`, () => {
      assert.throws(
        () => buildFlags(args),
        (error) => error instanceof UsageError && message.test(error.message) && !error.message.includes("\n"),
      );
    });
  }

  it("tells every flag in its usage", () => {
    for (const flag of [
      "versions",
      "output",
      "cache",
      "url",
      "jobs",
      "shard",
      "strict",
      "no-search",
      "brief",
      "json",
      "help",
    ]) {
      assert.match(buildUsage, new RegExp(`^ {2}--${flag} `, "m"));
    }
  });
});
