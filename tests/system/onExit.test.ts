import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { onExit } from "../../scripts/system/onExit.ts";

describe("onExit()", () => {
  it("stops work before it clears anything away, and otherwise runs first what was asked for last", () => {
    const told: string[] = [];
    const tell = (what: string) => () => void told.push(what);
    const before = process.listeners("exit");
    const settled = [
      onExit(tell("threads"), { stopsWork: true }),
      onExit(tell("folder")),
      onExit(tell("taken back")),
      onExit(tell("lock")),
    ];
    settled[2]!();
    const [cleanUp, ...others] = process.listeners("exit").filter((listener) => !before.includes(listener));
    assert.equal(others.length, 0);
    cleanUp!.call(process, 0);
    for (const back of settled) back();
    assert.deepEqual(told, ["threads", "lock", "folder"]);
    assert.deepEqual(process.listeners("exit"), before);
  });
});
