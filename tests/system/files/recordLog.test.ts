import assert from "node:assert/strict";
import { readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import {
  type LogPosition,
  logsInFolder,
  openRecordLog,
  readRecordLogs,
  recordLogFile,
} from "../../../scripts/system/files/recordLog.ts";
import { temporaryFolder } from "../../fixtures/temporaryFolder.ts";

const json = (value: unknown) => Buffer.from(JSON.stringify(value));

function roundTrip<T>(values: readonly T[]): T[] {
  const folder = temporaryFolder();
  const recordLog = openRecordLog(folder, 3);
  const refs = values.map((value) => recordLog.add(json(value)));
  recordLog.close();
  const reader = readRecordLogs([folder]);
  // From the last to the first: any order will do.
  const back = refs.reverse().map((ref) => reader.read<T>(ref));
  reader.close();
  return back.reverse();
}

describe("openRecordLog()", () => {
  it("gives back what it was given, in any order", () => {
    const values = [1, "two", { three: [null, true] }, "line\nfeed", "\u2028\u2029\r", "\u0000", "👩‍👩‍👧", ""];
    assert.deepEqual(roundTrip(values), values);
    assert.deepEqual(roundTrip([]), []);
  });

  it("holds more than it writes at once", () => {
    const values = Array.from({ length: 40 }, (_, n) => `${n} ${"é城👍".repeat(20_000)}`);
    assert.deepEqual(roundTrip(values), values);
  });

  it("can be read between, once it is flushed", () => {
    const folder = temporaryFolder();
    const recordLog = openRecordLog(folder, 0);
    const reader = readRecordLogs([folder]);
    const first = recordLog.add(json("first"));
    recordLog.flush();
    assert.equal(reader.read(first), "first");
    const second = recordLog.add(json("second"));
    recordLog.flush();
    assert.deepEqual([reader.read(second), reader.read(first)], ["second", "first"]);
    recordLog.close();
    reader.close();
  });

  it("reads recordLogs of several folders", () => {
    const folders = [temporaryFolder(), temporaryFolder()];
    const refs = folders.map((folder) => {
      const recordLog = openRecordLog(folder, 7);
      const ref = recordLog.add(json(folder));
      recordLog.close();
      recordLog.close();
      return ref;
    });
    const reader = readRecordLogs(folders);
    const [, [number, ...place]] = refs as [LogPosition, LogPosition];
    assert.deepEqual([reader.read(refs[0]!), reader.read([number + logsInFolder, ...place])], folders);
    reader.close();
  });

  it("throws where its file cannot be written, or ends too early", () => {
    assert.throws(() => openRecordLog(path.join(temporaryFolder(), "missing"), 0), /ENOENT/);
    const folder = temporaryFolder();
    writeFileSync(recordLogFile(folder, 0), '"ab"');
    const reader = readRecordLogs([folder]);
    assert.throws(() => reader.read([0, 0, 9]), /ends before byte 9/);
    reader.close();
  });

  it("keeps at most 100 recordLogs open, however many are read", { skip: process.platform !== "linux" }, () => {
    const folder = temporaryFolder();
    const refs = Array.from({ length: 150 }, (_, number) => {
      const recordLog = openRecordLog(folder, number);
      const ref = recordLog.add(json(number));
      recordLog.close();
      return ref;
    });
    const open = () => readdirSync("/proc/self/fd").length;
    const before = open();
    const reader = readRecordLogs([folder]);
    for (const round of [1, 2]) for (const ref of refs) assert.equal(reader.read(ref), ref[0], String(round));
    assert.equal(open() - before, 100);
    reader.close();
    assert.equal(open(), before);
  });
});
