import { monthNumber } from "../../../formatting/monthNumber.ts";

/** Time and address of a capture, as recorded in the file by the program that saved the page. */
export interface CaptureNote {
  /** ISO 8601. */
  readonly captured?: string;
  readonly url?: string;
}

/** UTF-16 units at either end of a file in which programs write their notes. */
const head = 20_000;
const tail = 8_000;

/**
 * Reads the notes of programs that save pages: SingleFile's comment right after the `<html>` tag; the comment that
 * browsers write before it; WebScrapBook's attributes of that tag; the comment at the end of a page replayed by the
 * Wayback Machine; `Memento-Datetime` among the headers or in a `<meta>`. Notes count only where each program writes
 * them: the same words elsewhere are the article's text. Constant time.
 */
export function captureNote(html: string): CaptureNote {
  const headers = headersOf(html);
  const start = html.slice(headers.length, headers.length + head);
  const [tag = "", comment = ""] = /<html(?=[\s>])[^>]*>\s*(?:<!--([\s\S]*?)-->)?/i.exec(start) ?? [];
  const before = start.slice(0, Math.max(0, start.search(/<html[\s>]/i)));
  const isSingleFile = /^\s*(?:Page saved with SingleFile|Archive processed by SingleFile)\b/.test(comment);
  const captured =
    (isSingleFile ? dateToString(/^\s*saved date: (.{1,80})/m.exec(comment)?.[1]) : undefined) ??
    scrapbookTime(/\sdata-scrapbook-create="(\d{17})"/i.exec(tag)?.[1]) ??
    httpDate(/^memento-datetime:[ \t]*(.{1,60})/im.exec(headers)?.[1]) ??
    httpDate(mementoMeta(start)) ??
    replayTime(html.slice(-tail));
  const url =
    (isSingleFile ? /^\s*url: (\S{1,2000})/m.exec(comment)?.[1] : undefined) ??
    /<!--\s*saved from url=\(\d{4,}\)(\S{1,2000}?)\s*-->/i.exec(`${before}${comment && `<!--${comment}-->`}`)?.[1] ??
    /\sdata-scrapbook-source="([^"]{1,2000})"/i.exec(tag)?.[1];
  return { ...(captured && { captured }), ...(url && /^https?:/i.test(url) && { url }) };
}

/** The response headers that were saved with a page (`curl -i`), including the empty line after them. */
export function headersOf(html: string): string {
  return /^HTTP\/[\d.]{1,3} \d{3}[^\n]{0,200}\n(?:[\w-]{1,100}:[^\n]{0,8000}\n){0,200}\n/.exec(html)?.[0] ?? "";
}

function mementoMeta(start: string): string | undefined {
  const [tag] = /<meta\s[^>]{0,200}memento-datetime[^>]{0,200}>/i.exec(start) ?? [];
  return tag === undefined ? undefined : /\scontent\s*=\s*["']([^"']{1,60})["']/i.exec(tag)?.[1];
}

/** `FILE ARCHIVED ON 13:05:00 Jan 13, 2014 AND RETRIEVED FROM THE …`, or with fourteen digits; in UTC. */
function replayTime(end: string): string | undefined {
  const [, clock, month, day, year, digits] =
    /<!--\s*FILE ARCHIVED ON (?:(\d\d:\d\d:\d\d) ([A-Z][a-z]{2}) (\d{1,2}), (\d{4})|(\d{14})) AND RETRIEVED FROM THE\s/.exec(
      end,
    ) ?? [];
  if (digits !== undefined) return digits.replace(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/, "$1-$2-$3T$4:$5:$6Z");
  return instant(year, month, day, clock, "Z");
}

/**
 * `Tue Oct 17 2023 13:55:34 GMT+0300 (…)`, as JavaScript prints a date; the name in brackets is in the language of the
 * machine.
 */
function dateToString(written: string | undefined): string | undefined {
  const [, month, day, year, clock, zone] =
    /^[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d\d) (\d{4}) (\d\d:\d\d:\d\d) GMT([+-]\d{4})/.exec(written ?? "") ?? [];
  return instant(year, month, day, clock, zone);
}

/** `Mon, 13 Jan 2014 13:05:00 GMT` (RFC 9110, 5.6.7). */
function httpDate(written: string | undefined): string | undefined {
  const [, day, month, year, clock] =
    /^\s*[A-Z][a-z]{2}, (\d\d) ([A-Z][a-z]{2}) (\d{4}) (\d\d:\d\d:\d\d) GMT\s*$/.exec(written ?? "") ?? [];
  return instant(year, month, day, clock, "Z");
}

/** `20211003011502123`, in UTC. */
function scrapbookTime(digits: string | undefined): string | undefined {
  return digits?.replace(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d{3})$/, "$1-$2-$3T$4:$5:$6.$7Z");
}

function instant(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  clock: string | undefined,
  zone: string | undefined,
): string | undefined {
  const number = monthNumber(month ?? "");
  if (year === undefined || day === undefined || clock === undefined || zone === undefined || number === undefined)
    return undefined;
  return `${year}-${String(number).padStart(2, "0")}-${day.padStart(2, "0")}T${clock}${zone}`;
}
