import { compareVersions, diffWords } from "../diff/mod.ts";
import { type Article, paragraphsOf } from "../model/article.ts";
import type { ComparedChange, Row, Run } from "../model/change.ts";
import { isGood, metaOf, type Version } from "../model/version.ts";
import { countRowWords, type WordCounts } from "./countRowWords.ts";

/**
 * The changes of an article, one for each version after the first, oldest first.
 *
 * A version is compared with the last good one before it: one that was neither gone (HTTP status ≥ 400) nor withheld nor
 * suspect; where there is none, with its direct predecessor. A change to a version that is itself none of the good ones has no
 * rows and no counts. `revertsTo` is the latest earlier good version with the same title and paragraphs, unless nothing stands between the two. `sameAs` is the first change between the same two texts,
 * which has the very rows. Where nothing but words outside the article's text differ, nothing is compared.
 *
 * Cost: `compareVersions` once for each different pair of texts (machine captures flip between the same two forty
 * times), and a few integers for each paragraph of each version.
 */
export function changesOf(article: Article): ComparedChange[] {
  const textOf = numberTexts(article.versions);
  const compare = comparer(article, textOf);
  // The latest good version of each text and title.
  const lastSeen = new Map<string, number>();
  const changes: ComparedChange[] = [];
  let lastGood: Version | undefined;
  for (const after of article.versions) {
    const before = lastGood ?? article.versions[after.n - 1];
    const good = isGood(after);
    const { title } = metaOf(after);
    const text = title === undefined ? `${textOf(after)}` : `${textOf(after)} ${title}`;
    const seen = good ? lastSeen.get(text) : undefined;
    if (before) {
      const outside = good && isGood(before) ? after.outside : undefined;
      const isOutsideOnly =
        outside !== undefined &&
        before.n === after.n - 1 &&
        textOf(before) === textOf(after) &&
        isSameBeside(before, after);
      const compared = good && !isOutsideOnly ? compare(before, after) : nothingCompared;
      const { first = after.n } = compared;
      changes.push({
        n: after.n,
        before: before.n,
        after: after.n,
        elapsedSeconds: Math.trunc((Date.parse(after.captured) - Date.parse(before.captured)) / 1000),
        wordsAdded: compared.wordsAdded,
        wordsRemoved: compared.wordsRemoved,
        title: good ? titleRuns(metaOf(before).title, title) : null,
        rows: compared.rows,
        ...(first < after.n && { sameAs: first }),
        ...(seen !== undefined && seen < after.n - 1 && { revertsTo: seen }),
        ...(outside && { outside }),
        ...(isOutsideOnly && { isOutsideOnly }),
      });
    }
    if (good) {
      lastGood = after;
      lastSeen.set(text, after.n);
    }
  }
  return changes;
}

/** Whether two versions of one text show the same beside it. */
function isSameBeside(before: Version, after: Version): boolean {
  const [was, is] = [metaOf(before), metaOf(after)];
  if (was.title !== is.title || was.byline !== is.byline || was.published !== is.published) return false;
  return isTechnical(before) === isTechnical(after);
}

const isTechnical = (version: Version): boolean => version.kind === "text" && version.technical === true;

/** A title that is missing on one side is unknown there, not changed. */
function titleRuns(before: string | undefined, after: string | undefined): Run[] | null {
  if (before === undefined || after === undefined || before === after) return null;
  return diffWords(before, after);
}

interface Compared extends WordCounts {
  readonly rows: readonly Row[];
  /** Number of the first change between the two texts; absent if nothing was compared. */
  readonly first?: number;
}

const nothingCompared: Compared = { rows: [], wordsAdded: 0, wordsRemoved: 0 };

/** Compares versions, each pair of texts once. */
function comparer(article: Article, textOf: (version: Version) => number) {
  const known = new Map<string, Compared>();
  const shared = sharedUnchanged();
  return (before: Version, after: Version): Compared => {
    const pair = `${textOf(before)} ${textOf(after)}`;
    let compared = known.get(pair);
    if (!compared) {
      const sides = { before: paragraphsOf(article, before), after: paragraphsOf(article, after) };
      // The article holds each distinct paragraph once, so its index is its identity.
      const identities = { before: before.paragraphs, after: after.paragraphs };
      const rows = shared(compareVersions(sides.before, sides.after, { identities }));
      compared = { rows, first: after.n, ...countRowWords(rows, sides.before, sides.after) };
      known.set(pair, compared);
    }
    return compared;
  };
}

/**
 * Takes one object for all unchanged rows of the same two positions. Nearly all rows of a long history are unchanged, and
 * at the same few distances: each one's own would be most of the memory that the history takes.
 */
function sharedUnchanged(): (rows: readonly Row[]) => readonly Row[] {
  /** By position before, then after. */
  const known: Map<number, Row>[] = [];
  return (rows) =>
    rows.map((row) => {
      if (row.kind !== "unchanged") return row;
      const [before] = row.before;
      const [after] = row.after;
      known[before] ??= new Map();
      const same = known[before].get(after);
      if (same) return same;
      known[before].set(after, row);
      return row;
    });
}

/** Numbers the texts: equal paragraphs have equal numbers. */
function numberTexts(versions: readonly Version[]): (version: Version) => number {
  const numbers = new Map<string, number>();
  const ofVersion = versions.map(({ paragraphs }) => {
    const key = paragraphs.join();
    let number = numbers.get(key);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(key, number);
    }
    return number;
  });
  return ({ n }) => ofVersion[n]!;
}
