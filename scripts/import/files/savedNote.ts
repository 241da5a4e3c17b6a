import type { CaptureTime } from "../../store/yaml/captureTime.ts";
import { readForeignDate } from "./foreignDates.ts";

/** The note that a program wrote into a page when saving it. */
export interface SavedNote {
  readonly url?: string;
  readonly time?: CaptureTime;
}

/** Characters at the start of a page that are searched for such notes. */
const mostHead = 20_000;

/**
 * Reads the note of the program that saved a page: SingleFile's comment, browsers' `saved from url`, WebScrapBook's
 * attributes. Only comments before the page's content are notes; the same words further on are content.
 */
export function savedNote(html: string): SavedNote {
  let note: SavedNote = {};
  for (const piece of headOf(html.slice(0, mostHead))) {
    if (piece.kind === "comment") note = { ...ofSingleFile(piece.text), ...ofBrowser(piece.text), ...note };
    else note = { ...ofWebScrapBook(piece.text), ...note };
  }
  return note;
}

interface HeadPiece {
  readonly kind: "comment" | "html";
  readonly text: string;
}

const doctype = /^<(?:!doctype|\?xml)[^>]*>/i;
const comment = /^<!--([\s\S]*?)-->/;
const htmlTag = /^<html(?:\s(?:"[^"]*"|'[^']*'|[^'">])*)?>/i;

function* headOf(html: string): Generator<HeadPiece> {
  let rest = html.replace(/^\ufeff/, "");
  for (;;) {
    rest = rest.trimStart();
    const found = doctype.exec(rest) ?? comment.exec(rest) ?? htmlTag.exec(rest);
    if (!found) return;
    if (found[1] !== undefined) yield { kind: "comment", text: found[1] };
    else if (/^<html/i.test(found[0])) yield { kind: "html", text: found[0] };
    rest = rest.slice(found[0].length);
  }
}

function ofSingleFile(text: string): SavedNote {
  const [head = "", ...lines] = text.trim().split("\n");
  if (!/^(?:Page saved with|Archive processed by) SingleFile/.test(head.trim())) return {};
  let note: SavedNote = {};
  for (const line of lines) {
    const [, key, value = ""] = /^\s*(url|saved date|info):\s*(.*?)\s*$/.exec(line) ?? [];
    // The rest was written by the reader.
    if (key === "info") break;
    if (key === "url" && note.url === undefined) note = { ...note, url: value };
    const time = key === "saved date" && !note.time ? readForeignDate(value) : undefined;
    if (time) note = { ...note, time };
  }
  return note;
}

function ofBrowser(text: string): SavedNote {
  const [, url] = /^\s*saved from url=\(\d{4,}\)(\S+)/.exec(text) ?? [];
  return url === undefined ? {} : { url };
}

function ofWebScrapBook(tag: string): SavedNote {
  const [, url] = /\sdata-scrapbook-source="([^"]*)"/.exec(tag) ?? [];
  const [, digits] = /\sdata-scrapbook-create="(\d{17})"/.exec(tag) ?? [];
  const time =
    digits === undefined
      ? undefined
      : readForeignDate(`${digits.slice(0, 8)}T${digits.slice(8, 14)}.${digits.slice(14)}Z`);
  return { ...(url !== undefined && { url: url.replaceAll("&amp;", "&") }), ...(time && { time }) };
}
