import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { describeDiskError } from "../../scripts/command/describeDiskError.ts";

const fault = (code: string, path?: string) =>
  Object.assign(new Error(`${code}: as the system says it`), { code, ...(path && { path }) });
const wrapped = Object.assign(new Error('Having trouble writing to "/a/b/index.html" from "b.md"'), {
  originalError: fault("ENOSPC"),
});
const elsewhere = "choose other folders with --output and --cache.";

describe("describeDiskError()", () => {
  const told: [error: unknown, line: string][] = [
    [fault("ENOSPC", "/a/b"), `/a/b: the disk is full. Make room on it, or ${elsewhere}`],
    [fault("ENOSPC"), `A file: the disk is full. Make room on it, or ${elsewhere}`],
    [fault("EDQUOT", "/a"), `/a: this user's disk quota is used up. Make room in it, or ${elsewhere}`],
    [fault("EROFS", "/a"), `/a: the disk is read-only. Mount it for writing, or ${elsewhere}`],
    [
      fault("EACCES", "/a"),
      `/a: this user has no access to it. Give the user that runs this access to the folder, or ${elsewhere}`,
    ],
    [fault("EMFILE", "/a"), "/a: this process has too many files open. Raise the limit (ulimit -n), and build again."],
    [fault("EEXIST", "/a"), `/a: a file stands where a folder is needed. Move it away, or ${elsewhere}`],
    [wrapped, `/a/b/index.html: the disk is full. Make room on it, or ${elsewhere}`],
    [new Error("No page.", { cause: fault("EIO", "/a") }), `/a: the disk is failing. Check the disk, or ${elsewhere}`],
  ];
  it("names the flags of the command", () =>
    assert.equal(
      describeDiskError(fault("ENOSPC", "/a"), "another folder with --into"),
      "/a: the disk is full. Make room on it, or choose another folder with --into.",
    ));

  for (const [error, line] of told) it(line, () => assert.equal(describeDiskError(error), line));

  for (const error of [fault("ENOENT", "/a"), new TypeError("x is undefined"), "a word", undefined])
    it(`says nothing of ${error}`, () => assert.equal(describeDiskError(error), undefined));
});
