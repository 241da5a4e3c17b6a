import type { Article } from "../../model/article.ts";
import type { Row } from "../../model/change.ts";
import type { Paragraph } from "../../model/paragraph.ts";
import type { Version } from "../../model/version.ts";
import { LinearPattern } from "../../system/linearPattern.ts";
import { allLanguages } from "../words/wordLists.ts";

/** Texts longer than this, in UTF-16 units, are compared as they are. */
const longest = 20_000;
/** A line that a page writes about itself is shorter than this, and ends like no sentence. */
const longestLine = 120;

const sentenceEnd = /[.!?…。！？؟।]["'”’»)\]]?$/u;

/** No captured text holds this character. */
const put = "\u0000";

const phrases = allLanguages.flatMap((of) => of.ago.map((pattern) => pattern.replaceAll("\\d", "\\p{Nd}")));
/** These languages put nothing between words. */
const isJoined = (pattern: string) => /[\p{Script=Han}\p{Script=Hiragana}]/u.test(pattern);
const apart = phrases.filter((pattern) => !isJoined(pattern)).join("|");
const ago = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${apart})(?![\\p{L}\\p{M}\\p{N}])|${phrases.filter(isJoined).join("|")}`,
  "giu",
);
const amount = "\\p{Nd}[\\p{Nd}.,\u00a0\u202f]*(?: ?[km])?";
const nouns = allLanguages.flatMap((of) => of.counted).join("|");
const counter = new RegExp(
  `^(?:${amount} ?(?:${nouns})|(?:${nouns})(?: ?\\(${amount}\\)| ?: ?${amount}| ${amount}))$`,
  "iu",
);

/**
 * Which rows of an article's changes differ only quietly: in what the settings' patterns match and, in a line that a page
 * writes about itself, in how long ago something was or how many comments there are. A row that came or went is quiet
 * where it holds nothing else. Running text that says “three days ago” is not quiet: somebody wrote it.
 */
export function quietRows(article: Article): (row: Row, before: Version, after: Version) => boolean {
  const { foldText, markKey } = quietFolds(article.quiet);
  const at = (version: Version, position: number) => article.paragraphs[version.paragraphs[position]!]!;
  return (row, before, after) => {
    switch (row.kind) {
      case "edited": {
        const [was, is] = [at(before, row.before[0]), at(after, row.after[0])];
        if (was.text === is.text || was.type !== is.type || was.level !== is.level) return false;
        return foldText(was) === foldText(is) && markKey(was) === markKey(is);
      }
      case "added":
        return holdsNothing(foldText(at(after, row.after[0])));
      case "removed":
        return holdsNothing(foldText(at(before, row.before[0])));
      default:
        return false;
    }
  };
}

/**
 * A key of a paragraph, equal for two that differ only quietly; undefined for one that holds nothing else. So two texts whose
 * keys are the same in order say the same.
 *
 * @param quiet patterns of the settings
 */
export function quietKeys(quiet: readonly string[] = []): (paragraph: Paragraph) => string | undefined {
  const { foldText, markKey } = quietFolds(quiet);
  return (paragraph) => {
    const text = foldText(paragraph);
    return holdsNothing(text) ? undefined : JSON.stringify([paragraph.type, paragraph.level, text, markKey(paragraph)]);
  };
}

/** What is left of a paragraph without what is quiet in it: of its text, and of its marks. */
function quietFolds(quiet: readonly string[] = []) {
  const patterns = quiet.map((pattern) => new LinearPattern(pattern));
  const fold = (text: string, isText = false): string => {
    if (text.length > longest) return text;
    const folded = patterns.reduce((rest, pattern) => pattern.replaceAll(rest, put), text);
    if (isText || text.length > longestLine) return folded;
    if (counter.test(folded)) return put;
    return sentenceEnd.test(folded) ? folded : folded.replace(ago, put);
  };
  const foldText = ({ text, type }: Paragraph) => fold(text, type === "heading" || type === "code");
  return { foldText, markKey };

  function markKey({ marks = [], text }: Paragraph): string {
    // A link inside of what is quiet is quiet with it, wherever it leads.
    const covered = patterns.flatMap((pattern) => pattern.matches(text));
    const isCovered = (start: number, end: number) => covered.some(([from, to]) => from <= start && end <= to);
    const words = (start: number, end: number) => fold(text.slice(start, end)).replace(/\p{Nd}+/gu, "0");
    return JSON.stringify(
      marks.flatMap(([start, end, kind, target]) => (isCovered(start, end) ? [] : [[kind, target, words(start, end)]])),
    );
  }
}

/** Whether nothing but quiet stretches and signs is left of a text. */
function holdsNothing(folded: string): boolean {
  return folded.includes(put) && !/[\p{L}\p{N}\p{S}]/u.test(folded);
}
