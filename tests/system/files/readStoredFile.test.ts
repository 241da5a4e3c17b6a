import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { readFromHeld, readStoredFile } from "../../../scripts/system/files/readStoredFile.ts";
import { temporaryFolder } from "../../fixtures/temporaryFolder.ts";

describe("readStoredFile()", () => {
  for (const bytes of [0, 1, 5_000, 300_000])
    it(`reads a file of ${bytes} bytes`, () => {
      const file = path.join(temporaryFolder(), "file");
      const content = Buffer.alloc(bytes, "some words ");
      writeFileSync(file, content);
      assert.deepEqual(readStoredFile(file, bytes), { kind: "bytes", bytes: content });
    });
});

describe("readFromHeld()", () => {
  const held = new Map([["held", { kind: "bytes", bytes: Buffer.from("four") } as const]]);
  const cases: [what: string, file: string, most: number, expected: unknown][] = [
    ["hands out what is held", "held", 4, held.get("held")],
    [
      "refuses what is larger than asked for",
      "held",
      3,
      { kind: "unreadable", reason: "has 4 bytes; at most 3 are read" },
    ],
    ["reads the others", "none", 3, { kind: "unreadable", reason: "cannot be read (ENOENT)", passing: true }],
  ];
  for (const [what, file, most, expected] of cases)
    it(what, () => assert.deepEqual(readFromHeld(held)(file, most), expected));
});
