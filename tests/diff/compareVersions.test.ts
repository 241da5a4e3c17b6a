import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { compareVersions, normalizeQuiet, quietEquality, type Row, type TextEquality } from "../../scripts/diff/mod.ts";
import { arbitraryParagraph } from "./arbitraryText.ts";
import { shownRuns } from "./shownRuns.ts";

const withoutCase: TextEquality = { normalize: (text) => normalizeQuiet(text).toLowerCase() };
const everythingCounts: TextEquality = { normalize: (text) => text, surelyDiffer: (one, other) => one !== other };
const shown = (rows: readonly Row[]): string[] =>
  rows.map((row) => `${row.kind} ${"runs" in row ? shownRuns(row.runs) : ""}`.trim());

describe("compareVersions()", () => {
  it("takes plain texts for paragraphs without type and marks", () => {
    const texts = [["One.", "Two of them."], ["Two of those."]] as const;
    const [before, after] = texts.map((side) => side.map((text) => ({ text })));
    assert.deepEqual(compareVersions(...texts), compareVersions(before!, after!));
  });

  it("takes the identities of paragraphs for what is identical", () => {
    const identities = { before: [7, 7], after: [7] };
    assert.deepEqual(shown(compareVersions(["a", "a"], ["a"], { identities })), ["unchanged", "removed"]);
    assert.deepEqual(shown(compareVersions(["a"], ["a"], { identities: { before: [0], after: [1] } })), ["edited a"]);
  });

  const heading = ["THE HARBOUR IS CLOSED", "Ships are sent to Calder."];
  const quieter = ["Ships are sent to Calder.", "The Harbour is Closed"];
  const cases: [what: string, before: string[], after: string[], equality: TextEquality | undefined, rows: string[]][] =
    [
      [
        "pairs no paragraph with one in capitals, as long as capitals count",
        [heading[0]!],
        [quieter[1]!],
        undefined,
        ["removed", "added"],
      ],
      [
        "pairs a paragraph with one in capitals where they do not count, and shows each word in both forms",
        [heading[0]!],
        [quieter[1]!],
        withoutCase,
        ["edited [-THE][+The] [-HARBOUR][+Harbour] [-IS][+is] [-CLOSED][+Closed]"],
      ],
      [
        "finds it at another place too",
        heading,
        quieter,
        withoutCase,
        ["unchanged", "moved [-THE][+The] [-HARBOUR][+Harbour] [-IS][+is] [-CLOSED][+Closed]"],
      ],
      [
        "keeps equal paragraphs in place by their normal form",
        ["He said “no”.", "So it went."],
        ["New.", 'He said "no".', "So it goes."],
        undefined,
        ["added", 'edited He said [-“][+"]no[-”][+"].', "edited So it [-went][+goes]."],
      ],
      [
        "matches no quotation mark with one of another style where everything counts",
        ["He said “no”."],
        ['He said "no".'],
        everythingCounts,
        ['edited He said [-“no”][+"no"].'],
      ],
    ];
  for (const [what, before, after, equality, rows] of cases) {
    it(what, () => assert.deepEqual(shown(compareVersions(before, after, equality && { equality })), rows));
  }

  it("has each position in one row and runs that rebuild both texts, whatever counts as equal", () => {
    const side = fc.array(arbitraryParagraph, { maxLength: 8 });
    const equalities = fc.constantFrom(withoutCase, everythingCounts, {
      normalize: (text: string) => text.slice(0, 2),
    });
    fc.assert(
      fc.property(side, side, equalities, (before, after, equality) => {
        const rows = compareVersions(before, after, { equality });
        const ascending = (positions: readonly number[]) => [...positions].sort((x, y) => x - y);
        assert.deepEqual(ascending(rows.flatMap((row) => row.before)), [...before.keys()]);
        assert.deepEqual(ascending(rows.flatMap((row) => row.after)), [...after.keys()]);
        for (const row of rows) {
          if (!("runs" in row)) continue;
          const textWithout = (other: string) => row.runs.map(([kind, text]) => (kind === other ? "" : text)).join("");
          assert.equal(textWithout("+"), row.before.map((b) => before[b]!.text).join("\n"));
          assert.equal(textWithout("-"), row.after.map((a) => after[a]!.text).join("\n"));
        }
      }),
    );
  });

  it("finds the same rows without the cheap test of an equality", () => {
    const side = fc.array(arbitraryParagraph, { maxLength: 8 });
    const withoutTest = { normalize: quietEquality.normalize };
    fc.assert(
      fc.property(side, side, (before, after) =>
        assert.deepEqual(compareVersions(before, after, { equality: withoutTest }), compareVersions(before, after)),
      ),
    );
  });
});
