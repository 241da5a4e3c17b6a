import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { setTimeout } from "node:timers/promises";
import { threadPool } from "../../scripts/workers/threadPool.ts";
import { temporaryFolder } from "../fixtures/temporaryFolder.ts";

/** A pool of two threads that run this module. */
function poolOf(module: string) {
  const file = path.join(temporaryFolder(), "thread.mjs");
  writeFileSync(file, module);
  return threadPool(file, 2, {});
}

describe("threadPool()", () => {
  const deaths: [what: string, module: string, message: RegExp][] = [
    ["throws while it loads", 'throw new Error("no such script"); export default 1;', /no such script/],
    [
      "throws before its first task",
      'setTimeout(() => { throw new Error("too late"); }); export default () => new Promise(() => {});',
      /too late/,
    ],
    ["exits while it loads", "process.exit(3); export default 1;", /ended \(exit code 3\)/],
    ["exits at a task", "export default () => process.exit(4);", /ended \(exit code 4\)/],
    ["throws at a task", 'export default () => { throw new Error("not this one"); };', /not this one/],
  ];
  for (const [what, module, message] of deaths)
    it(`fails its tasks where a thread ${what}, and closes`, async () => {
      const pool = poolOf(module);
      await assert.rejects(Promise.all([pool.run(1), pool.run(2), pool.run(3)]), message);
      await pool.close();
    });

  it("fails the first task where a thread died long before", async () => {
    const pool = poolOf("process.exit(5); export default 1;");
    await setTimeout(1_500);
    await assert.rejects(pool.run(1), /ended \(exit code 5\)/);
    await pool.close();
  });

  it("closes while its threads fail, each at another moment", async () => {
    for (const ms of [0, 50, 100, 150]) {
      const pool = poolOf('throw new Error("no such script"); export default 1;');
      await setTimeout(ms);
      await pool.close();
    }
  });

  it("closes without a task, once or again", async () => {
    const pool = poolOf("export default (task) => task + 1;");
    await Promise.all([pool.close(), pool.close()]);
    const other = poolOf("export default (task) => task + 1;");
    assert.equal(await other.run(1), 2);
    await other.close();
  });
});
