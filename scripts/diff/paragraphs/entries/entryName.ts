import * as Character from "../../text/characterKinds.ts";
import { characterAt } from "../../text/characters.ts";
import { monthPattern } from "../../text/months.ts";

/** What an entry of a list, a table or a programme is called by, and how it is made. */
export interface EntryName {
  /** Lines made from one template have the same: what ends the name, and whether a number stands in front of it. */
  readonly shape: string;
  /** The name without the number in front of it, which is another one wherever something came in before. */
  readonly name: string;
  /** With that number: for entries of which only the number tells one from another. */
  readonly numbered: string;
  /** Where the name begins in the text. */
  readonly start: number;
  /** The date or time of day that the name begins with, or "": another one is another entry. */
  readonly time: string;
}

// A longer paragraph is prose; only one that is the same but for its number is known by all of its words.
const longestEntry = 160;
const longestName = 60;
const mostNameWords = 8;

/** A date or time names what follows it: `5 May: 133 cases`, `07:25 Calder`. It is no number in front of the name. */
const instant = new RegExp(
  String.raw`^(?:\d{1,2}[:.h]\d{2}(?!\d)(?:\s?[ap]\.?m\.?)?|\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./](?:\d{2,4})?|(?:\d{4}年)?\d{1,2}月\d{1,2}日|\d{1,2}(?:\.|st|nd|rd|th|er|º)?\s(?:de\s)?(?:${monthPattern})(?![\p{L}])\.?(?:\s\d{4})?|(?:${monthPattern})\.?\s\d{1,2}(?!\d)(?:,?\s\d{4})?)`,
  "iu",
);
const ordinal =
  /^(?:(?:§+|№|#|(?:chapter|section|article|art|part|title|annex|appendix|question|step|item|rule|clause|point|no|kapitel|abschnitt|artikel|frage|teil|anlage|absatz|punkt|schritt|nr|chapitre|titre|annexe|règle|étape|capítulo|sección|artículo|pregunta|título|paso|regla|capitolo|articolo|глава|статья|раздел|пункт|вопрос)(?![\p{L}])\.?)\s*\(?[\p{Nd}]+(?:\.\d+)*[a-z]?|\(?[\p{Nd}]{1,4}(?:\.\d+)*[a-z]?(?![\p{L}\p{Nd}:])|第[\p{Nd}一二三四五六七八九十百]+[条章节款项])(?:\s?[.):|–—-]+|\s|(?<=[条章节款项]))\s*/iu;
/** What a text has that begins with any of these, at little cost; most have not. */
const numberedEarly = /^[^\p{Nd}第]{0,40}[\p{Nd}第]/u;
/** A number that is all that tells such entries apart: `Day 3: 120 cases`. */
const counted = /^\p{L}+\.?\s\p{Nd}+[a-z]?(?=\s*[:|：])/u;
const separator = /\s\|\s?|\s[–—-]\s|:(?=\s|$)|[：，\t]|,\s|\s?[(（]|\s(?=[\p{Sc}+−-]?\p{Nd})|\s?=\s/u;

/**
 * The name of a paragraph that looks like an entry, or undefined: what stands in front of the first colon, column, comma,
 * dash, bracket or number. Cost: a few regular expressions on up to 160 characters.
 */
export function entryName(text: string): EntryName | undefined {
  const isLong = text.length > longestEntry;
  const isNumbered = numberedEarly.test(text);
  if (isLong && !isNumbered) return undefined;
  const time = isNumbered && !isLong ? (instant.exec(text)?.[0] ?? "") : "";
  const number = isNumbered && time === "" ? (ordinal.exec(text)?.[0] ?? "") : "";
  const start = number.length;
  if (isLong) {
    return number === "" ? undefined : { shape: "numbered text", name: text.slice(start), numbered: text, start, time };
  }
  const count = time === "" && number === "" ? (counted.exec(text)?.[0] ?? "") : "";
  const lead = start + time.length + count.length;
  const found = separator.exec(text.slice(lead));
  if (!found && number === "" && time === "" && /[.!?。]$/.test(text)) return undefined;
  const end = found ? lead + found.index : text.length;
  const name = text.slice(start, end).trimEnd();
  if (time === "" && !/\p{L}/u.test(name)) return undefined;
  if (found && (name.length > longestName || hasMoreWords(name, mostNameWords))) return undefined;
  const sign = found ? found[0].trim().charAt(0) || "number" : "none";
  // Prose has commas and brackets too: names of people and places begin with a capital, and are short.
  if (/[,，(（]/.test(sign) && time === "" && (!/^[\p{Lu}\p{Lo}]/u.test(name) || hasMoreWords(name, mostNameWords / 2)))
    return undefined;
  return {
    shape: `${number === "" ? "" : "numbered "}${time !== "" ? "timed " : ""}${sign}`,
    name,
    numbered: text.slice(0, end),
    start,
    time,
  };
}

/** Whether a name has more words than `most`; of scripts without spaces two characters are a word. */
function hasMoreWords(name: string, most: number): boolean {
  if (name.length <= most) return false;
  let words = 1;
  for (let at = 0; at < name.length; at++) {
    const kind = characterAt(name.charCodeAt(at));
    if (name.charAt(at) === " ") words++;
    else if (kind === Character.unspaced || kind === Character.ideograph) words += 0.5;
  }
  return words > most;
}
