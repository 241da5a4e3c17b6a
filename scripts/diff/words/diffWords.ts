import type { Run } from "../../model/change.ts";
import { type CommonEnds, commonEnds } from "../sequences/commonEnds.ts";
import { commonItems } from "../sequences/commonItems.ts";
import { type Gap, matchSequences } from "../sequences/matchSequences.ts";
import { cutBefore, cutFrom } from "../text/textCuts.ts";
import { quietEquality, type TextEquality } from "../text/textEquality.ts";
import { alignTokens, mostCells } from "./alignTokens.ts";
import { absorbIslands, presentRuns, type SpacedWords } from "./presentRuns.ts";
import { slideToSentences } from "./slideToSentences.ts";
import type { TokenSide } from "./tokenSide.ts";
import { isSpaceToken, tokenEnds } from "./tokens.ts";
import { markWholeWords } from "./wholeWords.ts";
import { WordIds } from "./wordIds.ts";
import { wordTable } from "./wordTable.ts";

export interface WordOptions {
  /** What counts as equal; what differs only quietly, if not given. */
  readonly equality?: TextEquality;
}

export interface ComparedWords {
  readonly runs: Run[];
  /** True where a stretch was too long and too different to be aligned: it is one deletion and one insertion. */
  readonly coarse: boolean;
}

/** The runs of `compareWords` alone. */
export function diffWords(before: string, after: string, options?: WordOptions): Run[] {
  return compareWords(before, after, options).runs;
}

/**
 * How one text became another, in words, as a reader would mark it.
 *
 * Method: words and punctuation are aligned, the white space between them follows. What both sides begin and end with
 * is set aside; what remains is aligned so that it costs the reader least (`alignTokens`) or, where it is too long for
 * that, first divided at the stretches of three words and then the single words that stand once on either side
 * (`matchSequences`); a stretch that cannot be divided goes to jsdiff within a bound of edits and is one deletion and
 * one insertion beyond it.
 *
 * Laws: the runs without `+` joined are `before`, the runs without `-` joined are `after`; no run is empty, no two
 * neighbours are of one kind, and where a deletion meets an insertion the deletion comes first.
 *
 * Cost: O(n log n) for n tokens and at most `mostCells` steps for each stretch between anchors, so that the whole
 * grows no faster than n × √mostCells; it depends on the texts alone, never on time.
 */
export function compareWords(
  before: string,
  after: string,
  { equality = quietEquality }: WordOptions = {},
): ComparedWords {
  if (before === after) return { runs: before === "" ? [] : [["=", before]], coarse: false };
  if (before === "") return { runs: [["+", after]], coarse: false };
  if (after === "") return { runs: [["-", before]], coarse: false };
  const core = changedCore(before, after);
  if (core.start === 0 && core.end === 0) return compareTexts(before, after, core, equality)!;
  const changed = compareTexts(
    before.slice(core.start, before.length - core.end),
    after.slice(core.start, after.length - core.end),
    core,
    equality,
  );
  if (!changed) return compareTexts(before, after, { start: 0, end: 0 }, equality)!;
  const runs = inside(changed.runs, before.slice(0, core.start), before.slice(before.length - core.end));
  return { runs, coarse: changed.coarse };
}

// What is compared of the common beginning and end: enough words for changes to slide over, most of the time.
const context = 24;

/** The lengths that can be set aside unread at the beginning and the end of two texts. */
function changedCore(before: string, after: string): CommonEnds {
  const { start, end } = commonEnds(before, after);
  return {
    start: cutBefore(before, start - context),
    end: before.length - cutFrom(before, before.length - end + context),
  };
}

/** The runs with what was set aside around them; what it touches is kept. */
function inside(runs: readonly Run[], start: string, end: string): Run[] {
  const joined = [...runs];
  if (start !== "") joined[0] = ["=", start + joined[0]![1]];
  if (end !== "") joined.push(["=", joined.pop()![1] + end]);
  return joined;
}

/**
 * Compares what is left of two texts without the `cut` units at their beginning and end. Nothing where a change stands
 * at the cut or could slide to it: then what was cut off has a say in how it is shown.
 */
function compareTexts(
  before: string,
  after: string,
  cut: CommonEnds,
  { normalize }: TextEquality,
): ComparedWords | undefined {
  let coarse = false;
  const ids = new WordIds(normalize);
  const words = { before: readWords(before, ids), after: readWords(after, ids) };
  const sides = { before: words.before.side, after: words.after.side };

  const matched = matchSequences(sides.before.ids, sides.after.ids, {
    weigh: weighAlike,
    anchorLengths: [3, 1],
    solveSmall(gap, matched) {
      if ((gap.beforeEnd - gap.before) * (gap.afterEnd - gap.after) > mostCells) return false;
      alignTokens(sides.before, sides.after, gap, (b, a) => {
        matched[b] = a;
      });
      return true;
    },
    solveRest(gap, matched) {
      if (!solveLong(sides.before, sides.after, gap, matched)) coarse = true;
    },
  });
  markWholeWords(words.before, words.after, matched);
  absorbIslands(matched, sides.before.costs, sides.after.costs);
  const slid = slideToSentences(words.before, words.after, sides.before.ids, sides.after.ids, matched);
  const runs = presentRuns(before, after, words.before, words.after, matched);
  if (cut.start > 0 && (slid.toStart || runs[0]![0] !== "=")) return undefined;
  if (cut.end > 0 && (slid.toEnd || runs.at(-1)![0] !== "=")) return undefined;
  return { runs, coarse };
}

const weighAlike = (): number => 1;

interface ReadWords extends SpacedWords {
  /** The words as integers, equal where the words are but for quiet differences. */
  readonly side: TokenSide;
}

/** Words and signs of a text, each with the white space in front of it, and the white space at the end. */
function readWords(text: string, wordIds: WordIds): ReadWords {
  const words: string[] = [];
  const spaces: string[] = [];
  const ids: number[] = [];
  const costs: number[] = [];
  let space = "";
  let start = 0;
  for (const end of tokenEnds(text)) {
    if (isSpaceToken(text, start, end)) space += text.slice(start, end);
    else {
      const word = wordTable.numberAt(text, start, end);
      words.push(wordTable.texts[word]!);
      costs.push(wordTable.costs[word]!);
      ids.push(wordIds.idOf(word));
      spaces.push(space);
      space = "";
    }
    start = end;
  }
  spaces.push(space);
  return { words, spaces, side: { ids, costs } };
}

// jsdiff takes 5 to 10 ms for this many edits, found or not.
const mostEdits = 200;
// It may also walk the whole stretch for every edit; this many steps take it about a tenth of a second.
const mostSteps = 4_000_000;

/** False where the stretch is too different to be aligned within the bound. */
function solveLong(before: TokenSide, after: TokenSide, gap: Gap, matched: number[]): boolean {
  const length = gap.beforeEnd - gap.before + gap.afterEnd - gap.after;
  const found = commonItems(
    before.ids.slice(gap.before, gap.beforeEnd),
    after.ids.slice(gap.after, gap.afterEnd),
    Math.min(mostEdits, Math.floor(mostSteps / length)),
  );
  for (const [b, a] of found ?? []) matched[gap.before + b] = gap.after + a;
  return found !== undefined;
}
