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
import { markWholeUnits } from "./wholeUnits.ts";
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

/** The runs of `compareWords`. */
export function diffWords(before: string, after: string, options?: WordOptions): Run[] {
  return compareWords(before, after, options).runs;
}

/**
 * Compares the words of two texts, as a reader would mark them.
 *
 * Method: words and punctuation are aligned, and the white space between them follows. The common beginning and end are
 * set aside; the rest is aligned at the least cost to a reader (`alignTokens`) or, if it is too long for that, first
 * divided at three words in a row, then at single words, that occur once on either side (`matchSequences`). A stretch
 * that cannot be divided goes to jsdiff within a bound of edits; beyond it, it is one deletion and one insertion.
 *
 * Laws: the runs without `+` joined are `before`, the runs without `-` joined are `after`; no run is empty, no two
 * neighbours are of one kind, and a deletion comes before the insertion in its place.
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

// UTF-16 units of the common beginning and end that are compared all the same: usually enough for changes to slide over.
const context = 24;

/** The lengths at the beginning and the end of two texts that can be set aside without being tokenized. */
function changedCore(before: string, after: string): CommonEnds {
  const { start, end } = commonEnds(before, after);
  return {
    start: cutBefore(before, start - context),
    end: before.length - cutFrom(before, before.length - end + context),
  };
}

/** The runs with the texts set aside around them; the first and last of the runs are kept text. */
function inside(runs: readonly Run[], start: string, end: string): Run[] {
  const joined = [...runs];
  if (start !== "") joined[0] = ["=", start + joined[0]![1]];
  if (end !== "") joined.push(["=", joined.pop()![1] + end]);
  return joined;
}

/**
 * Compares two texts from which `cut` units at the beginning and end were cut off. Undefined if a change is at a cut or
 * could slide to it: how it is shown then depends on the text that was cut off.
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
  markWholeUnits(before, after, words.before, words.after, matched);
  absorbIslands(matched, sides.before.costs, sides.after.costs);
  const slid = slideToSentences(words.before, words.after, sides.before.ids, sides.after.ids, matched);
  const runs = presentRuns(before, after, words.before, words.after, matched);
  if (cut.start > 0 && (slid.toStart || runs[0]![0] !== "=")) return undefined;
  if (cut.end > 0 && (slid.toEnd || runs.at(-1)![0] !== "=")) return undefined;
  return { runs, coarse };
}

const weighAlike = (): number => 1;

interface ReadWords extends SpacedWords {
  /** The words as integers: the same for equal words. */
  readonly side: TokenSide;
}

function readWords(text: string, wordIds: WordIds): ReadWords {
  const words: string[] = [];
  const spaces: string[] = [];
  const ids: number[] = [];
  const costs: number[] = [];
  let space = "";
  let start = 0;
  for (const end of tokenEnds(text)) {
    if (isSpaceToken(text, start, end)) {
      const token = end - start === 1 && text.charCodeAt(start) === 0x20 ? " " : text.slice(start, end);
      space = space === "" ? token : space + token;
    } else {
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

// jsdiff takes 5 to 10 ms for this many edits, whether it finds them or gives up.
const mostEdits = 200;
// It may also pass over the whole stretch for every edit; this many steps take it about a tenth of a second.
const mostSteps = 4_000_000;

/** False if the stretch is too different to be aligned within the bound. */
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
