import { inverseMatching } from "../sequences/inverseMatching.ts";
import { monthPattern } from "../text/months.ts";
import type { SpacedWords } from "./presentRuns.ts";

const dash = "[-\u2010-\u2015\u2212]";
const number = String.raw`\d+(?:[.,:/’']\d+)*`;
const month = String.raw`(?:${monthPattern})(?:\.(?=\s\d))?`;
/** What is read as one: part of it marked tells less than the whole. */
const kinds = [
  // Dates: 2024-03-05, 3 March 2024, 3. März, le 1er mai, March 3, 2024, 2024年3月5日.
  String.raw`\d{4}-\d{2}-\d{2}`,
  String.raw`\d{1,2}(?:\.|st|nd|rd|th|er|º)?\s(?:of\s|de\s)?${month}(?![\p{L}\d])(?:,?\s(?:de\s)?\d{4}(?!\d))?`,
  // Looks for the day first: few words have a number behind them, and there are a hundred names of months.
  String.raw`(?=\p{L}+\.?\s\d)${month}\s\d{1,2}(?:st|nd|rd|th)?(?!\d)(?:,?\s\d{4}(?!\d))?`,
  String.raw`(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日)?`,
  // Scores, ranges, telephone and case numbers: 3–1, 2019-2021, 10:00–12:00, 51-48.5.
  String.raw`${number}(?:${dash}${number})+(?!${dash}?\p{L})`,
  // Numbers grouped by a space: 12 000.
  String.raw`(?<!\d )\d{1,3}(?: \d{3})+(?![\d])`,
  // Codes and grades: C++, C#, AA+, BBB−, CVE-2024-1234, R2-D2.
  String.raw`\p{L}[\p{L}\d]*[+#]+(?![\p{L}\d])`,
  String.raw`\p{Lu}{1,3}[-−](?![\p{L}\d])`,
  String.raw`(?=[\p{Lu}\d-]*\d)\p{Lu}[\p{Lu}\d]*(?:-[\p{Lu}\d]*\d[\p{Lu}\d]*)+(?!\p{Ll})`,
  // Abbreviations: e.g., i.e., z. B., U.S.
  String.raw`(?:\p{L}{1,2}\.[\s\u00A0]?)+\p{L}{1,2}\.(?!\p{L})`,
];
const unit = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${kinds.join("|")})`, "gu");
// What every unit holds: most texts that are compared hold none, and need no search.
const mayHold = /\d|\.\s?\p{L}{1,2}\.|\p{L}[+#−-]/u;

/**
 * Removes the matches between dates, scores, ranges, codes and abbreviations that changed in part, so that they are marked
 * whole: `3 March 2024` → `2024-03-05`, `3–1` → `1–3`, `e.g.` → `i.e.`. Where only one side is such a unit the match stays:
 * of `March 2024` → `3 March 2024` only the day is marked. Changes `matched` in place. Cost: a search of both texts.
 */
export function markWholeUnits(
  beforeText: string,
  afterText: string,
  before: SpacedWords,
  after: SpacedWords,
  matched: number[],
): void {
  if (!mayHold.test(beforeText) || !mayHold.test(afterText)) return;
  if (!changesNearUnit(before, matched)) return;
  const unitOf = unitsOf(beforeText, before);
  if (!unitOf) return;
  const unitOfAfter = unitsOf(afterText, after);
  if (!unitOfAfter) return;
  const matchedAfter = inverseMatching(matched, after.words.length);
  const changed = changedUnits(unitOf, matched, unitOfAfter);
  const changedAfter = changedUnits(unitOfAfter, matchedAfter, unitOf);
  for (let b = 0; b < matched.length; b++) {
    const a = matched[b]!;
    if (a >= 0 && changed.has(unitOf[b]!) && changedAfter.has(unitOfAfter[a]!)) matched[b] = -1;
  }
}

/** True where a word that may be part of a unit stands within two words of a changed one: in few edits of prose. */
function changesNearUnit({ words, spaces }: SpacedWords, matched: readonly number[]): boolean {
  for (let k = 0, checked = 0; k < words.length; k++) {
    const changes = matched[k]! < 0 || (k > 0 && matched[k]! !== matched[k - 1]! + 1);
    if (!changes) continue;
    for (let near = Math.max(checked, k - 3); near < Math.min(words.length, k + 3); near++) {
      const word = words[near]!;
      if (/\d/.test(word)) return true;
      // The sign of a code or grade, or the full stop of an abbreviation, is right behind a letter or two.
      if (near === 0 || spaces[near] !== "") continue;
      if (/^[+#]/.test(word) || (/^[-−]/.test(word) && /^\p{Lu}{1,3}$/u.test(words[near - 1]!))) return true;
      if (word === "." && words[near - 1]!.length <= 2 && /^\p{L}/u.test(words[near - 1]!)) return true;
    }
    checked = Math.min(words.length, k + 3);
  }
  return false;
}

/** For each word the number of the unit it belongs to, from 1, or 0; undefined where no unit has several words. */
function unitsOf(text: string, { words, spaces }: SpacedWords): Int32Array | undefined {
  let units: Int32Array | undefined;
  let count = 0;
  let [k, start] = [0, spaces[0]!.length];
  for (const { 0: found, index } of text.matchAll(unit)) {
    while (k < words.length && start < index) start += words[k]!.length + spaces[++k]!.length;
    if (k === words.length || start !== index) continue;
    const first = k;
    const end = index + found.length;
    let wordEnd = start + words[k]!.length;
    while (wordEnd < end && k + 1 < words.length) wordEnd += spaces[++k]!.length + words[k]!.length;
    if (wordEnd === end && k > first) {
      units ??= new Int32Array(words.length);
      units.fill(++count, first, k + 1);
    }
    start = wordEnd + spaces[++k]!.length;
  }
  return units;
}

/** The units in which some words are matched inside a unit of the other side, and some are not. */
function changedUnits(unitOf: Int32Array, matched: readonly number[], unitOfOther: Int32Array): Set<number> {
  const kept = new Map<number, number>();
  const changed = new Set<number>();
  for (let k = 0; k < unitOf.length; k++) {
    const of = unitOf[k]!;
    if (of === 0) continue;
    const other = matched[k]! < 0 ? 0 : unitOfOther[matched[k]!]!;
    if (kept.has(of) && kept.get(of) !== other) changed.add(of);
    else kept.set(of, other);
  }
  return changed;
}
