import type { LanguageWords } from "../words/languageWords.ts";
import { onceForLists } from "../words/wordLists.ts";
import { dateStarts } from "./dateStarts.ts";
import { matchesAt } from "./matchesAt.ts";
import type { Span } from "./spans.ts";
import { isOfWord, mayBeAnything, mayHoldWords } from "./wordBeginnings.ts";

/** Words and signs in dates other than names and numbers. */
const besideNames = "of de del st nd rd th er a p m am pm uhr bst gmt utc h t z".split(" ");

/** Number of adjacent signs that no date reaches: `4 March., 2014` has two. */
const fewestApart = 4;

/**
 * Whether a date may overlap a range of a text, with false positives but no false negatives. Runs for every edit, so it must
 * be cheap: about 100× faster than a full search.
 */
export const mayTouchDate = onceForLists((languages) => {
  const names = languages.flatMap(({ months, weekdays }) => [...months, ...weekdays]);
  // `4 demayo` counts as a date, too.
  const joined = names.flatMap((name) => [`of${name}`, `de${name}`]);
  const mayHold = mayHoldWords([...names, ...joined, ...besideNames]);
  return (text: string, [start, end]: Span): boolean => {
    // A date that extends into the range begins with a word or number, and ends with a whole one or a sign after it.
    let from = start;
    for (let signs = 0; from > 0 && signs < fewestApart && !isOfWord(text.charCodeAt(from)); from--)
      if (text.charCodeAt(from) > 0x20) signs++;
    // Only as far as needed: a Chinese text is a single word here.
    for (; from > 0 && isOfWord(text.charCodeAt(from - 1)); from--)
      if (mayBeAnything(text.charCodeAt(from - 1))) return true;
    let to = end;
    for (; to < text.length && isOfWord(text.charCodeAt(to)); to++) if (mayBeAnything(text.charCodeAt(to))) return true;
    return mayHold(text, from, to);
  };
});

/**
 * Finds dates, days of the week, times of day, and years after a word such as “in” or “since”. A number from 1900 to
 * 2099 elsewhere may count anything.
 */
export const datesIn = onceForLists((languages) => {
  const patterns = [anyCase(languages), capitals(languages)].filter((pattern) => pattern !== undefined);
  const names = languages.flatMap(({ months, weekdays }) => [...months, ...weekdays]);
  const startsIn = dateStarts(
    names.filter((name) => !isHan(name)),
    names.filter(isHan),
  );
  return (text: string): Span[] => {
    const starts = startsIn(text);
    const spans = patterns.flatMap((pattern) => matchesAt(text, starts, pattern));
    spans.sort((one, other) => one[0] - other[0] || other[1] - one[1]);
    // Of two overlapping matches the one that begins first is more specific: `4 March 2014` and `March`.
    let end = 0;
    return spans.filter((span) => {
      if (span[0] < end) return false;
      end = span[1];
      return true;
    });
  };
});

const notInWord = "(?<![\\p{L}\\p{N}])";
const wordEnds = "(?![\\p{L}\\p{N}])";
const day = "[0-3]?\\p{Nd}(?:st|nd|rd|th|er|º|ª|\\.)?";
const year = "(?:19|20)\\p{Nd}{2}";

function anyCase(languages: readonly LanguageWords[]): RegExp {
  const month = either(languages.flatMap(({ months }) => months));
  const weekdays = languages.flatMap(({ weekdays }) => weekdays);
  const [spaced, unspaced] = [weekdays.filter((name) => !isHan(name)), weekdays.filter(isHan)];
  const leads = either(languages.flatMap(({ beforeYear }) => beforeYear));
  const ofWords = [
    month &&
      `${notInWord}${day}(?:\\s+(?:of|de))?\\s*${month}\\.?${wordEnds}(?:,?\\s+(?:de\\s+|del\\s+)?${year}${wordEnds})?`,
    month && `${notInWord}${month}\\.?\\s+${day}${wordEnds}(?:,?\\s+${year}${wordEnds})?`,
    month && `${notInWord}${month}\\.?\\s+(?:de\\s+|of\\s+)?${year}${wordEnds}`,
    spaced.length > 0 && `${notInWord}${either(spaced)}${wordEnds}`,
    unspaced.length > 0 && either(unspaced),
    leads && `(?<=${notInWord}${leads}\\s+(?:the\\s+(?:year\\s+)?)?)${year}${wordEnds}`,
  ];
  const always = [
    `${notInWord}\\d{4}-\\d{2}-\\d{2}(?:[T ]\\d{2}:\\d{2}(?::\\d{2})?Z?)?${wordEnds}`,
    `${notInWord}\\d{1,2}([./])\\d{1,2}\\1(?:\\d{4}|\\d{2})${wordEnds}`,
    `${notInWord}[0-2]?\\d(?:[:.][0-5]\\d)?\\s?(?:a\\.m\\.|p\\.m\\.|[ap]m${wordEnds}|uhr${wordEnds}|bst${wordEnds}|gmt${wordEnds}|utc${wordEnds})`,
    `${notInWord}[0-2]?\\d:[0-5]\\d${wordEnds}`,
    `${notInWord}[0-2]?\\d\\s?h(?:\\s?[0-5]\\d)?${wordEnds}`,
    "[\\p{Nd}〇一二三四五六七八九十]{2,4}年(?:[\\p{Nd}一二三四五六七八九十]{1,3}月(?:[\\p{Nd}一二三四五六七八九十]{1,3}日)?)?",
    "[\\p{Nd}一二三四五六七八九十]{1,3}月[\\p{Nd}一二三四五六七八九十]{1,3}日",
    "\\p{Nd}{1,2}日(?!間|间)",
    "\\p{Nd}{1,2}[時时点]\\p{Nd}{1,2}分",
  ];
  // A whole date before the year in it: `from 2024-01-31`.
  return new RegExp([...always, ...ofWords].filter(Boolean).join("|"), "iuy");
}

/** A month on its own: “may” and “march” are verbs unless capitalized. */
function capitals(languages: readonly LanguageWords[]): RegExp | undefined {
  const months = languages.flatMap(({ months }) =>
    months.filter((name) => name.length > 3 || name === "may" || name === "mai"),
  );
  if (months.length === 0) return undefined;
  const names = months.map((name) => name.charAt(0).toUpperCase() + name.slice(1));
  // French and Spanish write months in lower case; these have no other meaning.
  const small = months.filter((name) =>
    /^(?:janvier|février|avril|juin|juillet|août|septembre|octobre|novembre|décembre|enero|febrero|abril|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)$/.test(
      name,
    ),
  );
  return new RegExp(`${notInWord}${either([...names, ...small])}${wordEnds}`, "uy");
}

function either(words: readonly string[]): string | undefined {
  if (words.length === 0) return undefined;
  return `(?:${[...new Set(words)].toSorted((one, other) => other.length - one.length).join("|")})`;
}

function isHan(word: string): boolean {
  return /\p{Script=Han}/u.test(word);
}

/**
 * A key that is equal for two ways of writing one date: `4 March 2014`, `March 4th, 2014`. Names of months count by their first
 * three letters, except those in `jui-` (juin, juillet).
 */
export function sameDate(text: string): string {
  const parts =
    text
      .toLowerCase()
      .replace(/\./g, text.match(/^\d+\.\d/) ? " " : "")
      .match(/\d+|\p{L}+/gu) ?? [];
  return parts
    .filter((part) => !fillers.has(part))
    .map((part) => (/^\d/.test(part) ? part.replace(/^0+(?=\d)/, "") : part.slice(0, part.startsWith("jui") ? 4 : 3)))
    .toSorted()
    .join(" ");
}
const fillers = new Set(["st", "nd", "rd", "th", "er", "de", "del", "of", "uhr", "h"]);
