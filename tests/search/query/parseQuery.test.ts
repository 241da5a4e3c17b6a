import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { type Clause, parseQuery, type Term } from "../../../scripts/search/query/parseQuery.ts";

const showTerm = ({ quoted, words }: Term) => {
  const text = words.map((keys) => keys.join("|")).join("·");
  return quoted ? `"${text}"` : text;
};
const showClause = ({ not, terms }: Clause) => (not ? "-" : "") + terms.map(showTerm).join(" OR ");

const cases: [q: string, clauses: string[], ignored?: string[]][] = [
  ["", []],
  ["midst middle", ["midst", "middle"]],
  ['"ahead of" Tehran', ['"ahead·of"', "tehran"]],
  ["“ahead of”", ['"ahead·of"']],
  ["„voran“ «avant»", ['"voran"', '"avant"']],
  ["well-known 40% £4m C++", ["well·known", "40·%", "£·4·m", "c·+·+"]],
  ["中国 economy", ["中·国", "economy"]],
  ["1,000 1000.50", ["1000|1,000", "1000.50"]],
  ["war -peace", ["war", "-peace"]],
  ['"art" -"art 6"', ['"art"', '-"art·6"']],
  ["war OR peace talks", ["war OR peace", "talks"]],
  ['a OR "b c" OR d', ['a OR "b·c" OR d']],
  ['war or peace "OR"', ["war", "or", "peace", '"or"']],
  ["OR war", ["war"], ["OR operator"]],
  ["war OR", ["war"], ["OR operator"]],
  ["war OR OR peace", ["war OR peace"], ["OR operator"]],
  ["war OR -peace", ["war", "-peace"], ["OR operator"]],
  ["-war OR peace", ["-war", "peace"], ["OR operator"]],
  ["war - peace", ["war", "peace"], ["- operator"]],
  ['"-5" -5', ['"−·5"', "-5"]],
  ["— !!!", [], ["— no word", "!!! no word"]],
  ['""', [], ['"" no word']],
  ['say "open', ["say", "open"], ['" quotation mark']],
  ["talk*", ["talk"], ["* wildcard"]],
  ["not may never", ["not", "may", "never"]],
];
describe("parseQuery()", () => {
  for (const [q, clauses, ignored = []] of cases)
    test(`reads ${q || "nothing"}`, () => {
      const query = parseQuery(q);
      assert.deepEqual(query.clauses.map(showClause), clauses);
      assert.deepEqual(
        query.ignored.map(({ text, reason }) => `${text} ${reason}`),
        ignored,
      );
    });

  test("takes 32 words, and says which it does not", () => {
    const { clauses, ignored } = parseQuery(Array.from({ length: 34 }, (_, k) => `w${k}`).join(" "));
    assert.equal(clauses.flatMap(({ terms }) => terms.flatMap((term) => term.words)).length, 32);
    assert.deepEqual(new Set(ignored.map(({ reason }) => reason)), new Set(["length"]));
    const long = parseQuery(`"${"a ".repeat(40)}"`);
    assert.equal(long.clauses[0]!.terms[0]!.words.length, 32);
    assert.equal(long.ignored[0]!.reason, "length");
  });

  test("reads any text", () => {
    const unit = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 2 }),
      fc.constantFrom('"', "-", " ", "OR", "a", "*", "“"),
    );
    fc.assert(
      fc.property(fc.array(unit), (parts) => {
        for (const { not, terms } of parseQuery(parts.join("")).clauses) {
          assert.ok(terms.length > 0 && (!not || terms.length === 1));
          for (const { words } of terms) assert.ok(words.length > 0);
        }
      }),
    );
  });
});
