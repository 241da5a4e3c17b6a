import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { normalizeQuiet } from "../../../scripts/diff/text/normalizeQuiet.ts";
import { quietRuns } from "../../../scripts/diff/text/quietRuns.ts";
import { diffWords } from "../../../scripts/diff/words/diffWords.ts";
import { arbitraryText } from "../arbitraryText.ts";

/** Runs as one line, quiet ones in braces. */
function shownQuiet(before: string, after: string): string {
  const runs = diffWords(before, after);
  const quiet = quietRuns(runs);
  return runs
    .map(([kind, text], k) => (kind === "=" ? text : quiet[k] ? `{${kind}${text}}` : `[${kind}${text}]`))
    .join("");
}

describe("quietRuns()", () => {
  const cases: [what: string, before: string, after: string, shown: string][] = [
    [
      "keeps an edit apart from new quotation marks",
      '"We will not pay," he said',
      "“We will never pay,” he said",
      '{-"}{+“}We will [-not][+never] pay,{-"}{+”} he said',
    ],
    ["is quiet about an apostrophe in a word", "it's over", "it’s over", "{-it's}{+it’s} over"],
    ["does not grow by what is new behind it", "it's over", "it’s all over", "{-it's}{+it’s} [+all ]over"],
    ["nor by what goes", "it's all over", "it’s over", "{-it's}{+it’s} [-all ]over"],
    ["is quiet about spaces", "one  two", "one two", "one{-  }{+ }two"],
    ["is quiet about a space before a sign", "Quoi\u00a0?", "Quoi?", "Quoi{-\u00a0}?"],
    [
      "is quiet about guillemets",
      "Il dit «\u00a0oui\u00a0».",
      "Il dit “oui”.",
      "Il dit {-«\u00a0}{+“}oui{-\u00a0»}{+”}.",
    ],
    [
      "is quiet about a thousands separator that is a space",
      "1\u00a0200 Mann",
      "1 200 Mann",
      "{-1\u00a0200}{+1 200} Mann",
    ],
    ["is quiet about a dash", "from 2019-2021 on", "from 2019–2021 on", "from 2019{--}{+–}2021 on"],
    [
      "tells a comma that changes the meaning",
      "Let's eat, grandma",
      "Let’s eat grandma",
      "{-Let's}{+Let’s} eat[-,] grandma",
    ],
  ];
  for (const [what, before, after, shown] of cases) it(what, () => assert.equal(shownQuiet(before, after), shown));

  it("asks the caller which pairs are quiet, with nothing on one side of a lone deletion or insertion", () => {
    const asked: string[] = [];
    const quiet = quietRuns(
      [
        ["-", "A"],
        ["+", "a"],
        ["=", " b"],
        ["+", " c"],
        ["=", " d"],
        ["-", " e"],
      ],
      (deleted, inserted) => {
        asked.push(`${deleted}>${inserted}`);
        return deleted.toLowerCase() === inserted;
      },
    );
    assert.deepEqual(asked, ["A>a", "> c", " e>"]);
    assert.deepEqual(quiet, [true, true, false, false, false, false]);
  });

  it("finds nothing but quiet runs between texts of one normal form, up to white space inside words", () => {
    const style = (text: string) =>
      text.normalize("NFD").replaceAll("“", '"').replaceAll("”", '"').replaceAll("'", "’").replaceAll(" ", "\u00a0");
    fc.assert(
      fc.property(arbitraryText, (text) => {
        const runs = diffWords(text, style(text));
        const quiet = quietRuns(runs);
        const told = runs.filter(([kind], k) => kind !== "=" && !quiet[k]);
        if (normalizeQuiet(text) === normalizeQuiet(style(text))) assert.deepEqual(told, []);
      }),
    );
  });
});
