/** A mutant that no test can distinguish from the original, with the reason. */
export interface EquivalentMutant {
  readonly file: string;
  /** The line in the original and in the mutant, both trimmed. */
  readonly line: string;
  readonly mutated: string;
  readonly because: string;
}

/** Mutants that change nothing observable but time. After an edit of such a line, review its entry. */
export const equivalentMutants: readonly EquivalentMutant[] = [
  {
    file: "scripts/labels/evidence/dateStarts.ts",
    line: "const other = 1;",
    mutated: "const other = 0;",
    because: "saves time: the class of a code unit is computed again",
  },
  {
    file: "scripts/labels/evidence/dateStarts.ts",
    line: "const [first, second, third] = [text.charCodeAt(at), text.charCodeAt(at + 1), text.charCodeAt(at + 2)];",
    mutated: "const [first, second, third] = [text.charCodeAt(at), text.charCodeAt(at + 1), text.charCodeAt(at + 1)];",
    because: "more words count as possible beginnings, which the pattern for dates then refuses",
  },
  {
    file: "scripts/diff/paragraphs/likeness.ts",
    line: "if (index.skipsAny && rows.length > 0) {",
    mutated: "if (index.skipsAny && rows.length >= 0) {",
    because: "saves time: without rows there is nothing to look at",
  },
  {
    file: "scripts/diff/words/condensedSides.ts",
    line: "this.ids = grown(this.ids, end - start);",
    mutated: "this.ids = grown(this.ids, end + start);",
    because: "more room than is needed",
  },
  {
    file: "scripts/diff/words/condensedSides.ts",
    line: "this.costs = grown(this.costs, end - start);",
    mutated: "this.costs = grown(this.costs, end + start);",
    because: "more room than is needed",
  },
  {
    file: "scripts/diff/words/condensedSides.ts",
    line: "this.positions = grown(this.positions, end - start);",
    mutated: "this.positions = grown(this.positions, end + start);",
    because: "more room than is needed",
  },
  {
    file: "scripts/store/versions/outsideText.ts",
    line: "this.#firstOf.set(index, first);",
    mutated: "",
    because: "saves time: the words are found again",
  },
  {
    file: "scripts/page/collapseRepeats.ts",
    line: 'const texts = run.flatMap(({ state }) => (state.kind === "repeat" ? state.first : []));',
    mutated: "const texts = run.flatMap(({ state }) => (true ? state.first : []));",
    because: "a run holds repeats alone; the question is the compiler's",
  },
  {
    file: "scripts/labels/evidence/definedTerms.ts",
    line: `if (!text.includes("“") && !text.includes('"') && !text.includes("«") && !text.includes("„")) continue;`,
    mutated: "if (false) continue;",
    because: "saves time: a text without these marks has no quotation to look at",
  },
  {
    file: "scripts/labels/correction.ts",
    line: "for (let at = 0; at < text.length; at++) if (isStart[text.charCodeAt(at)] === 1) positions.push(at);",
    mutated: "for (let at = 0; at < text.length; at++) if (true) positions.push(at);",
    because: "saves time: the pattern itself asks for the start of the text or one of these signs",
  },
  {
    file: "scripts/labels/correction.ts",
    line: "for (let at = 0; at < text.length; at++) if (isStart[text.charCodeAt(at)] === 1) positions.push(at);",
    mutated: "for (let at = 1; at < text.length; at++) if (isStart[text.charCodeAt(at)] === 1) positions.push(at);",
    because: "position 0 is on the list already",
  },
  {
    file: "scripts/labels/revert.ts",
    line: 'explain: ({ change: { revertsTo } }) => (revertsTo === undefined ? undefined : { code: "revert", to: revertsTo }),',
    mutated: 'explain: ({ change: { revertsTo } }) => (false ? undefined : { code: "revert", to: revertsTo }),',
    because: "only changes that have the label are asked; the question is the compiler's",
  },
  {
    file: "scripts/labels/evidence/dateStarts.ts",
    line: "return ((first & 31) << 10) | ((second & 31) << 5) | (third & 31);",
    mutated: "return ((first & 30) << 10) | ((second & 31) << 5) | (third & 31);",
    because: "more words count as possible beginnings, which the pattern for dates then refuses",
  },
  {
    file: "scripts/labels/number.ts",
    line: "!capitalUnit.test(text.slice(end + offset, end + offset + 16)))",
    mutated: "!capitalUnit.test(text.slice(end + offset, end + offset + 15)))",
    because: "no unit with its space is that long",
  },
  {
    file: "scripts/labels/number.ts",
    line: "!capitalUnit.test(text.slice(end + offset, end + offset + 16)))",
    mutated: "!capitalUnit.test(text.slice(end + offset, end + offset + 17)))",
    because: "no unit with its space is that long",
  },
  {
    file: "scripts/labels/number.ts",
    line: "if (!/^[\\s*_#([§]*$/u.test(text.slice(Math.max(0, start + offset - 8), start + offset))) return false;",
    mutated: "if (!/^[\\s*_#([§]*$/u.test(text.slice(Math.max(0, start + offset - 9), start + offset))) return false;",
    because: "with more in front the next line says no",
  },
  {
    file: "scripts/labels/evidence/dates.ts",
    line: "const fewestApart = 4;",
    mutated: "const fewestApart = 3;",
    because: "no date has three signs in a row; with more, more is searched",
  },
  {
    file: "scripts/labels/evidence/dates.ts",
    line: "const fewestApart = 4;",
    mutated: "const fewestApart = 5;",
    because: "no date has three signs in a row; with more, more is searched",
  },
  {
    file: "scripts/labels/minor.ts",
    line: "const unsure = 3;",
    mutated: "const unsure = 4;",
    because: "a class of its own either way",
  },
  {
    file: "scripts/page/rows/cutText.ts",
    line: "if (isPlain(text.charCodeAt(at - 1)) && isPlain(text.charCodeAt(at))) return at;",
    mutated: "if (false) return at;",
    because: "saves time: the segmenter says the same",
  },
  {
    file: "scripts/diff/text/segmentEnds.ts",
    line: "for (let length = windowLength; start < text.length; ) {",
    mutated: "for (let length = windowLength; start <= text.length; ) {",
    because: "the last window ends the loop before its start gets there",
  },
  {
    file: "scripts/diff/sequences/matchSequences.ts",
    line: "if (a === undefined || a === repeated || before[b] !== after[a]) continue;",
    mutated: "if (a === undefined && a === repeated || before[b] !== after[a]) continue;",
    because: "no item stands at a position that is none, so that the last question says no",
  },
];
