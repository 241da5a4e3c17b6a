import type { LabelledArticle } from "../../model/change.ts";
import { shownTime } from "../../model/version.ts";
import type { ChangeMapView } from "../view.ts";

/** Bars that fit side by side on a telephone of 320 px, each 4 px wide with a gap of 2. */
const mostBars = 48;
/** Room of a bar, in hundredths of the width. */
const slot = 100 / mostBars;
/** Height of the largest bar, in CSS pixels, and of the smallest. */
const heights = { most: 22, least: 2 };
/** Labels that are drawn as a mark, the strongest first. */
const marked = ["gone", "withheld", "suspect", "correction", "headline", "number", "negation", "quotation"];
const quiet = ["revert", "technical", "minor", "outside"];

/**
 * The changes of an article on an axis of time: how many words each added and removed. Where there are more of them than
 * bars fit, neighbours in time share one. A bar stands where its time is, or as near as the bars before it leave room.
 * Heights grow with the square root of the words, so that twelve words are seen beside six hundred.
 *
 * @param anchors of the changes
 * @returns undefined where there are fewer than two changes, and nothing to compare
 */
export function changeMap(
  { article, changes }: LabelledArticle,
  anchors: readonly string[],
): ChangeMapView | undefined {
  if (changes.length < 2) return undefined;
  const { versions } = article;
  const start = Date.parse(versions[0]!.captured);
  const length = Date.parse(versions.at(-1)!.captured) - start || 1;
  const placed = changes.map(({ n, after, wordsAdded, wordsRemoved, labels }, index) => ({
    n,
    last: n,
    anchor: anchors[index]!,
    captured: shownTime(versions[after]!),
    place: (Date.parse(versions[after]!.captured) - start) / length,
    wordsAdded,
    wordsRemoved,
    labels,
    isQuiet: labels.some((label) => quiet.includes(label)),
  }));
  const bundles = placed.length > mostBars ? bundled(placed) : placed;
  const xs = spread(bundles.map(({ place }) => place * (100 - slot)));
  const most = Math.max(1, ...bundles.flatMap(({ wordsAdded, wordsRemoved }) => [wordsAdded, wordsRemoved]));
  return {
    first: shownTime(versions[0]!),
    last: shownTime(versions.at(-1)!),
    bars: bundles.map(({ n, last, anchor, captured, wordsAdded, wordsRemoved, labels, isQuiet }, index) => {
      const mark = marked.find((label) => labels.includes(label));
      return {
        n,
        ...(last > n && { last }),
        href: `#${anchor}`,
        captured,
        wordsAdded,
        wordsRemoved,
        x: Math.round(xs[index]! * 100) / 100,
        up: heightOf(wordsAdded, most),
        down: heightOf(wordsRemoved, most),
        ...(mark && { mark }),
        ...(isQuiet && { isQuiet }),
      };
    }),
  };
}

interface Bundle {
  readonly n: number;
  /** Number of its last change. */
  readonly last: number;
  readonly anchor: string;
  readonly captured: string;
  readonly place: number;
  readonly wordsAdded: number;
  readonly wordsRemoved: number;
  readonly labels: readonly string[];
  readonly isQuiet: boolean;
}

/** Changes of the same stretch of time as one. */
function bundled(changes: readonly Bundle[]): Bundle[] {
  const bundles: Bundle[] = [];
  let stretch = -1;
  for (const change of changes) {
    const of = Math.min(mostBars - 1, Math.floor(change.place * mostBars));
    const bundle = of === stretch ? bundles.pop() : undefined;
    stretch = of;
    bundles.push(
      bundle
        ? {
            ...bundle,
            last: change.last,
            wordsAdded: bundle.wordsAdded + change.wordsAdded,
            wordsRemoved: bundle.wordsRemoved + change.wordsRemoved,
            labels: [...new Set([...bundle.labels, ...change.labels])],
            isQuiet: bundle.isQuiet && change.isQuiet,
          }
        : change,
    );
  }
  return bundles;
}

/** The same positions, moved so far that none overlaps the next; at most `mostBars` of them fit. */
function spread(positions: readonly number[]): number[] {
  const xs = [...positions];
  for (let k = 1; k < xs.length; k++) xs[k] = Math.max(xs[k]!, xs[k - 1]! + slot);
  for (let k = xs.length - 1, most = 100 - slot; k >= 0; most = xs[k]! - slot, k--) xs[k] = Math.min(xs[k]!, most);
  return xs;
}

function heightOf(words: number, most: number): number {
  return words === 0 ? 0 : Math.max(heights.least, Math.round(heights.most * Math.sqrt(words / most)));
}
