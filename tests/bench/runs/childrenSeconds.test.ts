import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { childrenSeconds } from "../../../scripts/bench/runs/childrenSeconds.ts";
import { temporaryFolder } from "../../fixtures/temporaryFolder.ts";
import { writeStore } from "../../fixtures/writeStore.ts";

/** A line as Linux writes it: user and system time 11 and 12, of children 130 and 20. */
const stat = (name: string) =>
  `12 (${name}) S 3 1 1 0 -1 4194560 900 0 0 0 11 12 130 20 20 0 11 0 5000 800000000 12000 18446744073709551615\n`;

describe("childrenSeconds()", () => {
  for (const name of ["node", "a) S 99 (b c"])
    it(`tells hundredths of a second as seconds, of a program called ${name}`, () => {
      const folder = temporaryFolder();
      writeStore(folder, { "self/stat": stat(name) });
      assert.equal(childrenSeconds(folder), 1.5);
    });

  it("says nothing where there is no /proc", () => assert.equal(childrenSeconds("/no/such/folder"), undefined));
});
