import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { childrenSeconds, parseProcessStat, treeMegabytes, treeOf } from "../../scripts/bench/processTree.ts";
import { temporaryFolder } from "../fixtures/temporaryFolder.ts";
import { writeStore } from "../fixtures/writeStore.ts";

/** A line as Linux writes it: user and system time 11 and 12, of children 130 and 20. */
const stat = (pid: number, parent: number, name = "node") =>
  `${pid} (${name}) S ${parent} 1 1 0 -1 4194560 900 0 0 0 11 12 130 20 20 0 11 0 5000 800000000 12000 18446744073709551615\n`;
const status = (kilobytes: number) => `Name:\tnode\nVmHWM:\t  999999 kB\nVmRSS:\t  ${kilobytes} kB\nThreads:\t11\n`;

describe("parseProcessStat()", () => {
  it("reads number, parent and the time of children", () => {
    assert.deepEqual(parseProcessStat(stat(12, 3)), { pid: 12, parent: 3, ticksOfChildren: 150 });
  });

  it("is not misled by a program's name", () => {
    assert.deepEqual(parseProcessStat(stat(12, 3, "a) S 99 (b c")), { pid: 12, parent: 3, ticksOfChildren: 150 });
  });
});

describe("treeOf()", () => {
  const process = (pid: number, parent: number) => ({ pid, parent, ticksOfChildren: 0 });

  it("takes children and their children, and nobody else", () => {
    const processes = [process(1, 0), process(5, 1), process(6, 5), process(7, 6), process(8, 5), process(9, 1)];
    assert.deepEqual(treeOf(5, processes).sort(), [5, 6, 7, 8]);
  });
});

describe("treeMegabytes()", () => {
  const proc = (files: Readonly<Record<string, string>>) => {
    const folder = temporaryFolder();
    writeStore(folder, files);
    return folder;
  };

  it("adds up the memory of a process and its descendants", () => {
    const folder = proc({
      "5/stat": stat(5, 1),
      "5/status": status(100_000),
      "6/stat": stat(6, 5),
      "6/status": status(50_000),
      "7/stat": stat(7, 6),
      "7/status": status(1_000),
      "9/stat": stat(9, 1),
      "9/status": status(800_000),
      meminfo: "MemTotal: 1 kB\n",
    });
    assert.equal(treeMegabytes(5, folder), 151);
  });

  it("counts a process that has ended meanwhile as nothing", () => {
    assert.equal(treeMegabytes(5, proc({ "5/stat": stat(5, 1), "5/status": status(2_000), "6/stat": stat(6, 5) })), 2);
  });

  it("says nothing where there is no /proc, or no such process", () => {
    assert.equal(treeMegabytes(5, "/no/such/folder"), undefined);
    assert.equal(treeMegabytes(5, proc({ "9/stat": stat(9, 1), "9/status": status(2_000) })), undefined);
  });
});

describe("childrenSeconds()", () => {
  it("tells hundredths of a second as seconds", () => {
    const folder = temporaryFolder();
    writeStore(folder, { "self/stat": stat(12, 3) });
    assert.equal(childrenSeconds(folder), 1.5);
  });
});
