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
    file: "scripts/search/writeSearch.ts",
    line: "Object.fromEntries(Object.entries(values[filter] ?? {}).sort(([a], [b]) => (a < b ? -1 : 1))),",
    mutated: "Object.fromEntries(Object.entries(values[filter] ?? {}).sort(([a], [b]) => (a <= b ? -1 : 1))),",
    because: "no two keys of an object are equal",
  },
  {
    file: "scripts/search/indexing/indexRecords.ts",
    line: ".sort((a, b) => (a.path < b.path ? -1 : 1));",
    mutated: ".sort((a, b) => (a.path <= b.path ? -1 : 1));",
    because: "no two files have one path",
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
    file: "scripts/search/writeSearch.ts",
    line: "Object.fromEntries(Object.entries(values[filter] ?? {}).sort(([a], [b]) => (a < b ? -1 : 1))),",
    mutated: "Object.fromEntries(Object.entries(values[filter] ?? {}).sort(([a], [b]) => (a < b ? -2 : 1))),",
    because: "sorting asks only whether the first comes before",
  },
  {
    file: "scripts/search/writeSearch.ts",
    line: "Object.fromEntries(Object.entries(values[filter] ?? {}).sort(([a], [b]) => (a < b ? -1 : 1))),",
    mutated: "Object.fromEntries(Object.entries(values[filter] ?? {}).sort(([a], [b]) => (a < b ? -1 : 2))),",
    because: "sorting asks only whether the first comes before",
  },
  {
    file: "scripts/search/writeSearch.ts",
    line: "Object.fromEntries(Object.entries(values[filter] ?? {}).sort(([a], [b]) => (a < b ? -1 : 1))),",
    mutated: "Object.fromEntries(Object.entries(values[filter] ?? {}).sort(([a], [b]) => (a < b ? -1 : 0))),",
    because: "sorting asks only whether the first comes before",
  },
  {
    file: "scripts/search/indexing/indexRecords.ts",
    line: ".sort((a, b) => (a.path < b.path ? -1 : 1));",
    mutated: ".sort((a, b) => (a.path < b.path ? -2 : 1));",
    because: "sorting asks only whether the first comes before",
  },
  {
    file: "scripts/search/indexing/indexRecords.ts",
    line: ".sort((a, b) => (a.path < b.path ? -1 : 1));",
    mutated: ".sort((a, b) => (a.path < b.path ? -1 : 2));",
    because: "sorting asks only whether the first comes before",
  },
  {
    file: "scripts/search/indexing/indexRecords.ts",
    line: ".sort((a, b) => (a.path < b.path ? -1 : 1));",
    mutated: ".sort((a, b) => (a.path < b.path ? -1 : 0));",
    because: "sorting asks only whether the first comes before",
  },
  {
    file: "scripts/search/partitionLimits.ts",
    line: "mostTexts: 32,",
    mutated: "mostTexts: 31,",
    because: "partitions of texts are doubled: 16 are fewer than either, 32 are not",
  },
  {
    file: "scripts/search/indexing/engineFiles.ts",
    line: "words: 1,",
    mutated: "words: 2,",
    because: "the record of the programs is thrown away",
  },
  {
    file: "scripts/search/indexing/engineFiles.ts",
    line: "words: 1,",
    mutated: "words: 0,",
    because: "the record of the programs is thrown away",
  },
  {
    file: "scripts/search/indexing/engineFiles.ts",
    line: "cut: false,",
    mutated: "cut: true,",
    because: "the record of the programs is thrown away",
  },
  {
    file: "scripts/search/indexing/engineFiles.ts",
    line: "const files = await indexRecords({ records: [record], language, bundles: 1, lane: 0 });",
    mutated: "const files = await indexRecords({ records: [record], language, bundles: 1, lane: 1 });",
    because: "the record of the programs is thrown away",
  },
  {
    file: "scripts/search/indexing/engineFiles.ts",
    line: "const files = await indexRecords({ records: [record], language, bundles: 1, lane: 0 });",
    mutated: "const files = await indexRecords({ records: [record], language, bundles: 2, lane: 0 });",
    because: "the record of the programs is thrown away",
  },
  {
    file: "scripts/search/indexing/indexRecords.ts",
    line: "const mostAhead = 16;",
    mutated: "const mostAhead = 15;",
    because: "a record more or less in memory",
  },
  {
    file: "scripts/search/indexing/indexRecords.ts",
    line: "const mostAhead = 16;",
    mutated: "const mostAhead = 17;",
    because: "a record more or less in memory",
  },
  {
    file: "scripts/search/indexing/indexRecords.ts",
    line: "if (ahead.length >= mostAhead) await ahead.shift();",
    mutated: "if (ahead.length > mostAhead) await ahead.shift();",
    because: "a record more in memory",
  },
  {
    file: "scripts/search/records/changedPlaces.ts",
    line: "const equal: number[] = [0];",
    mutated: "const equal: number[] = [1];",
    because: "both sides count from there: only differences are compared",
  },
  {
    file: "scripts/search/records/records.ts",
    line: "if (kept.length > 0) passages.push({ words: kept });",
    mutated: "if (kept.length >= 0) passages.push({ words: kept });",
    because: "nothing is written of a passage without words, and none follows it",
  },
  {
    file: "scripts/search/records/records.ts",
    line: "if (passages.length > 0) places.push({ ...place, passages });",
    mutated: "if (passages.length >= 0) places.push({ ...place, passages });",
    because: "nothing is written of a passage without words, and none follows it",
  },
  {
    file: "scripts/search/records/searchWords.ts",
    line: 'opening + (piece.length > longestWord ? piece.replace(tooLong, "$&…").slice(0, longestWord + 1) : piece);',
    mutated:
      'opening + (piece.length >= longestWord ? piece.replace(tooLong, "$&…").slice(0, longestWord + 1) : piece);',
    because: "the pattern itself asks for one letter more",
  },
  {
    file: "scripts/search/records/searchWords.ts",
    line: 'opening + (piece.length > longestWord ? piece.replace(tooLong, "$&…").slice(0, longestWord + 1) : piece);',
    mutated: 'opening + (true ? piece.replace(tooLong, "$&…").slice(0, longestWord + 1) : piece);',
    because: "saves time: the pattern itself asks for one letter more",
  },
  {
    file: "scripts/search/records/searchWords.ts",
    line: "const width = piece.codePointAt(letter)! > 0xffff ? 2 : 1;",
    mutated: "const width = piece.codePointAt(letter)! >= 0xffff ? 2 : 1;",
    because: "U+FFFF is no letter",
  },
  {
    file: "scripts/search/records/searchWords.ts",
    line: "const width = piece.codePointAt(letter)! > 0xffff ? 2 : 1;",
    mutated: "const width = piece.codePointAt(letter)! > 65534 ? 2 : 1;",
    because: "U+FFFF is no letter",
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
