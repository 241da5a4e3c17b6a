import assert from "node:assert/strict";
import { hash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { describe, it } from "node:test";
import { compareVersions } from "../../scripts/diff/mod.ts";
import { seededPair } from "./seededPairs.ts";

/**
 * The rows of 4,000 made-up pairs, as they were when somebody last looked at them: any change of the comparison shows
 * here, wanted or not. `RENEW_GOLDEN=1 npm test -- tests/diff/golden.test.ts` writes the hashes anew; look at what
 * differs first: `npm test` names the pairs, and `SHOW_PAIR=1234` prints the rows of one.
 */
const file = new URL("golden.json", import.meta.url);
const perBlock = 50;
const blocks = 80;

const rowsOf = (seed: number) => {
  const { before, after } = seededPair(seed);
  return compareVersions(before, after);
};
/** Enough to tell rows apart; 4,000 of them stand in the file. */
const digest = (seed: number) => hash("sha256", JSON.stringify(rowsOf(seed)), "base64url").slice(0, 5);
const digests = (block: number) => Array.from({ length: perBlock }, (_, n) => digest(block * perBlock + n)).join("");

if (process.env.SHOW_PAIR) console.log(JSON.stringify(rowsOf(Number(process.env.SHOW_PAIR)), null, 1));
if (process.env.RENEW_GOLDEN)
  writeFileSync(
    file,
    `${JSON.stringify(
      Array.from({ length: blocks }, (_, block) => digests(block)),
      null,
      1,
    )}\n`,
  );

describe("compareVersions(), for 4,000 made-up pairs", () => {
  const golden: readonly string[] = JSON.parse(readFileSync(file, "utf8"));
  it("has golden rows for all", () => assert.equal(golden.length, blocks));
  for (let block = 0; block < blocks; block++) {
    it(`gives the rows that it gave, pairs ${block * perBlock} to ${(block + 1) * perBlock - 1}`, () => {
      const now = digests(block);
      if (now === golden[block]) return;
      const differing = Array.from({ length: perBlock }, (_, n) => n)
        .filter((n) => now.slice(n * 5, n * 5 + 5) !== golden[block]!.slice(n * 5, n * 5 + 5))
        .map((n) => block * perBlock + n);
      assert.fail(
        `other rows than before for the pairs ${differing.join(", ")}; SHOW_PAIR=${differing[0]} prints them`,
      );
    });
  }
});
