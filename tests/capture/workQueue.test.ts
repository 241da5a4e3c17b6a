import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type HostTask, runTasks } from "../../scripts/capture/workQueue.ts";

/** Runs tasks of hosts, and returns their names in the order in which they began. */
async function order(
  tasks: readonly (readonly [host: string, name: string, rank?: HostTask["rank"]])[],
  options: {
    readonly atOnce?: number;
    readonly alone?: string;
    readonly adds?: Record<string, readonly [string, string]>;
  } = {},
): Promise<string[]> {
  const began: string[] = [];
  let add: (task: HostTask) => void = () => {};
  const taskOf = ([host, name, rank = "known"]: readonly [string, string, HostTask["rank"]?]): HostTask => ({
    ...{ host, rank },
    async run() {
      began.push(name);
      const added = options.adds?.[name];
      if (added) add(taskOf([...added, "new"]));
      await new Promise((resolve) => setImmediate(resolve));
      if (name === "fails") throw new Error("no");
      return name === options.alone ? "let alone" : "done";
    },
  });
  const hand = (given: (task: HostTask) => void) => {
    add = given;
  };
  await runTasks(tasks.map(taskOf), hand, { atOnce: options.atOnce ?? 1, readyAt: () => 0 });
  return began;
}

describe("runTasks()", () => {
  it("takes lists first, then new pages, each in their order", async () => {
    assert.deepEqual(
      await order([
        ["a", "1"],
        ["a", "2", "new"],
        ["a", "3", "list"],
        ["a", "4", "new"],
      ]),
      ["3", "2", "4", "1"],
    );
  });

  it("gives each host its turn, and leaves one alone that is to be", async () => {
    const tasks = [
      ["a", "a1"],
      ["a", "a2"],
      ["b", "b1"],
      ["b", "b2"],
    ] as const;
    assert.deepEqual(await order(tasks), ["a1", "b1", "a2", "b2"]);
    assert.deepEqual(await order(tasks, { alone: "a1" }), ["a1", "b1", "b2"]);
  });

  it("runs what tasks add, also to another host, but to none that is let alone", async () => {
    assert.deepEqual(
      await order(
        [
          ["a", "1"],
          ["a", "2"],
        ],
        { adds: { 1: ["a", "3"], 2: ["b", "4"] } },
      ),
      ["1", "3", "2", "4"],
    );
    assert.deepEqual(
      await order(
        [
          ["a", "1"],
          ["b", "2"],
        ],
        { alone: "1", adds: { 2: ["a", "3"] } },
      ),
      ["1", "2"],
    );
  });

  it("never runs two tasks of one host at once", async () => {
    let [running, most] = [0, 0];
    const task = (host: string): HostTask => ({
      ...{ host, rank: "known" as const },
      async run() {
        most = Math.max(most, ++running);
        await new Promise((resolve) => setTimeout(resolve, 2));
        running--;
        return "done";
      },
    });
    await runTasks(
      Array.from({ length: 9 }, () => task("a")),
      () => {},
      { atOnce: 4, readyAt: () => 0 },
    );
    assert.equal(most, 1);
    await runTasks(["a", "b", "c", "d", "e", "f"].map(task), () => {}, { atOnce: 4, readyAt: () => 0 });
    assert.equal(most, 4);
  });

  it("ends with the first failure, once what runs is done", async () => {
    await assert.rejects(
      order(
        [
          ["a", "fails"],
          ["a", "2"],
          ["b", "3"],
        ],
        { atOnce: 2 },
      ),
      /^Error: no$/,
    );
  });
});
