import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { type Mutant, mutantsOf } from "../../scripts/mutation/mutantsOf.ts";
import { withSyntaxTrees } from "../../scripts/mutation/syntaxTree.ts";
import { repository } from "../fixtures/repository.ts";

const file = "tests/mutation/mutated.ts";
const text = readFileSync(path.join(repository, file), "utf8");
const mutants = withSyntaxTrees((parse) => mutantsOf(file, parse(file)));
const shown = ({ start, end, replacement }: Mutant) => `${text.slice(start, end)} → ${replacement}`;

describe("mutantsOf()", () => {
  const on = (line: number) => mutants.filter((each) => each.line === line).map(shown);
  const lineWith = (piece: string) => text.slice(0, text.indexOf(piece)).split("\n").length;
  const cases: [what: string, piece: string, mutants: string[]][] = [
    [
      "moves a boundary, and turns a comparison round",
      'compareText("a"',
      ['found = compareText("a", "b") < count; → ', "< → <=", "< → >="],
    ],
    ["makes a constant one more, and one less", "limit = 7", ["7 → 8", "7 → 6"]],
    ["makes no constant negative", "let count = 0", ["0 → 1"]],
    ["turns truth values round", "found = false", ["false → true"]],
    [
      "drops a negation, and makes conditions constant",
      "if (!found",
      ["!found → true", "!found → false", "!found → found"],
    ],
    ["drops a statement", "items.push(", ["items.push(limit); → "]],
    ["leaves the body of a loop that has no braces", "count++", ["< → <=", "< → >=", "count++; → ;"]],
    [
      "drops a returned value, and takes either branch",
      "return found ?",
      ['found ? "some" : "none" → undefined', "found → true", "found → false"],
    ],
    ["has nothing in place of nothing", "return undefined", []],
    ["has nothing in place of false, which every caller takes for the same", "return false", ["false → true"]],
    ["joins no texts with a minus", '"a" + name', ['"a" + name → undefined']],
    ["leaves types alone", "type Level", []],
    ["leaves imports and texts alone", "from", []],
  ];
  for (const [what, piece, expected] of cases) it(what, () => assert.deepEqual(on(lineWith(piece)), expected));
});
