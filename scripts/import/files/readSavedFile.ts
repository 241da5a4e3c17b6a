import { parseDocument } from "../../formats/html/document.ts";
import { readPageFacts } from "../../formats/html/pageFacts.ts";
import type { CaptureTime } from "../../store/yaml/captureTime.ts";
import { webUrl } from "../../store/yaml/webUrl.ts";
import { bodyFormatOf } from "../bodyFormatOf.ts";
import type { BodyFormat } from "../capture.ts";
import { decodeBody } from "../writing/decodeBody.ts";
import { markdownDocument } from "../writing/markdownMeta.ts";
import { readForeignDate } from "./foreignDates.ts";
import { isMhtml, readMhtml } from "./mhtml.ts";
import { type SavedNote, savedNote } from "./savedNote.ts";

/** The text of a saved page. */
export interface SavedBody {
  readonly format: BodyFormat;
  readonly body: string | Uint8Array;
}

/** The metadata of a saved page on where and when it was saved. */
export interface SavedPage {
  readonly url?: string;
  /** The canonical address that the page states. */
  readonly canonical?: string;
  /** The page's heading, otherwise its `<title>`. */
  readonly headline?: string;
  readonly time?: CaptureTime;
}

/** Front matter keys for the time of saving; `date` is a date of publication. */
const timeKeys = ["captured", "saved", "clipped", "archived", "retrieved", "accessed", "created"];

/** The text of a file, read by its extension; undefined if it holds no page. Parses nothing of it. */
export function savedBody(name: string, bytes: Uint8Array): SavedBody | undefined {
  if (isMhtml(name)) {
    const page = readMhtml(bytes);
    return page && { format: "html", body: page.html };
  }
  const format = bodyFormatOf(name);
  return format && { format, body: bytes };
}

/** The metadata of a file, read by its extension; undefined if it holds no page. */
export function readSavedFile(name: string, bytes: Uint8Array): SavedPage | undefined {
  if (isMhtml(name)) {
    const page = readMhtml(bytes);
    return page && withFacts(page, page.html);
  }
  const format = bodyFormatOf(name);
  if (format === undefined) return undefined;
  if (format === "text") return {};
  const { text } = decodeBody(bytes, format === "html");
  if (format === "html") return withFacts(savedNote(text), text);
  const { meta, entries, body } = markdownDocument(text);
  const time = timeKeys
    .map((key) => entries.get(key))
    .map((value) => (value?.kind === "text" ? readForeignDate(value.text) : undefined))
    .find((found) => found !== undefined);
  const url = meta.url === undefined ? undefined : webUrl(meta.url);
  const headline = meta.title ?? /^# +(.+?)[ #]*$/m.exec(body)?.[1];
  return { ...(url && { url }), ...(headline && { headline }), ...(time && { time }) };
}

function withFacts({ url, time }: SavedNote, html: string): SavedPage {
  const facts = readPageFacts(parseDocument(html));
  const own = url === undefined ? undefined : webUrl(url);
  const canonical = facts.url === undefined ? undefined : absolute(facts.url, own);
  const headline = facts.headings[0] ?? facts.headline ?? facts.shareTitle ?? facts.title;
  return {
    ...(own && { url: own }),
    ...(canonical && { canonical }),
    ...(headline && { headline }),
    ...(time && { time }),
  };
}

function absolute(address: string, base: string | undefined): string | undefined {
  if (!URL.canParse(address, base)) return undefined;
  return webUrl(new URL(address, base).href);
}
