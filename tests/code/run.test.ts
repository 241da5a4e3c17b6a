import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { beforeEach, describe, it } from "node:test";
import { copyRepository } from "../fixtures/copyRepository.ts";
import { repository } from "../fixtures/repository.ts";

describe("run.mjs", () => {
  let copy: string;
  let states: string;
  beforeEach(() => {
    copy = copyRepository();
    // A folder of its own, and in it the packages.
    const modules = path.join(copy, "node_modules");
    rmSync(modules, { force: true });
    mkdirSync(modules);
    for (const name of readdirSync(path.join(repository, "node_modules")))
      if (name !== ".cache") symlinkSync(path.join(repository, "node_modules", name), path.join(modules, name));
    states = path.join(modules, ".cache/variorum");
  });
  const help = () => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [path.join(copy, "scripts/code/run.mjs"), "build", "--help"],
      { encoding: "utf8", env: { ...process.env, NODE_TEST_CONTEXT: undefined } },
    );
    return { status, stdout, stderr };
  };

  it("runs a command compiled, and compiles it once", () => {
    const first = help();
    assert.equal(first.status, 0, first.stderr);
    // Also of a release of Node that does not know a flag for V8.
    assert.equal(first.stderr, "");
    assert.match(first.stdout, /npm run build -- /);
    const [state, ...others] = readdirSync(states);
    assert.deepEqual(others, []);
    assert.deepEqual(help(), first);
    assert.deepEqual(readdirSync(states), [state]);
  });

  it("compiles again where a compiled file is damaged, and leaves the others, which a build may be loading", () => {
    const first = help();
    const state = path.join(states, readdirSync(states)[0]!);
    const file = path.join(state, "build.js");
    const whole = readFileSync(file);
    const others = () =>
      readdirSync(state)
        .filter((name) => name !== "build.js")
        .map((name) => [name, statSync(path.join(state, name)).ino]);
    const before = others();
    writeFileSync(file, whole.subarray(0, 1000));
    assert.deepEqual(help(), first);
    assert.deepEqual(readFileSync(file), whole);
    assert.deepEqual(others(), before);
  });

  it("runs what was edited, and keeps for a day what another build may still run", () => {
    help();
    const [old] = readdirSync(states) as [string];
    appendFileSync(path.join(copy, "scripts/build.ts"), 'console.log("edited");\n');
    assert.match(help().stdout, /^edited$/m);
    assert.equal(readdirSync(states).length, 2);
    const longAgo = new Date(Date.now() - 25 * 60 * 60 * 1000);
    utimesSync(path.join(states, old), longAgo, longAgo);
    appendFileSync(path.join(copy, "scripts/build.ts"), 'console.log("again");\n');
    help();
    const left = readdirSync(states);
    assert.equal(left.length, 2);
    assert.ok(!left.includes(old));
  });

  it("tells file and line of a script that is wrong", () => {
    writeFileSync(path.join(copy, "scripts/build.ts"), "\nconst = 1;\n");
    const { status, stdout, stderr } = help();
    assert.equal(status, 1);
    assert.equal(stdout, "");
    assert.match(stderr, /^scripts\/build\.ts:2:6: /m);
    assert.doesNotMatch(stderr, /^ {4}at /m);
  });

  it("names lines of what was written where a command fails", () => {
    writeFileSync(path.join(copy, "scripts/build.ts"), 'const told: string = "failed";\n\nthrow new Error(told);\n');
    const { status, stderr } = help();
    assert.equal(status, 1);
    assert.ok(stderr.includes(`${path.join(realpathSync(copy), "scripts/build.ts")}:3:7`), stderr);
  });

  it("runs scripts as they are written where the checkout takes no file", () => {
    mkdirSync(path.dirname(states));
    writeFileSync(states, "no folder");
    const { status, stdout, stderr } = help();
    assert.equal(status, 0, stderr);
    assert.match(stdout, /npm run build -- /);
  });
});
