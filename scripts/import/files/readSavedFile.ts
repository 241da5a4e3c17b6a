import { parseDocument } from "../../formats/html/document.ts";
import { readPageFacts } from "../../formats/html/pageFacts.ts";
import type { CaptureTime } from "../../store/yaml/captureTime.ts";
import { webUrl } from "../../store/yaml/webUrl.ts";
import type { BodyFormat } from "../capture.ts";
import { decodeBody } from "../writing/decodeBody.ts";
import { markdownDocument } from "../writing/markdownMeta.ts";
import { readForeignDate } from "./foreignDates.ts";
import { readMhtml } from "./mhtml.ts";
import { savedNote } from "./savedNote.ts";

/** A saved page, and what it says of where and when it was saved. */
export interface SavedPage {
  readonly format: BodyFormat;
  readonly body: string | Uint8Array;
  readonly url?: string;
  /** What the page itself calls its address. */
  readonly canonical?: string;
  /** Its heading, else the title of its window. */
  readonly headline?: string;
  readonly time?: CaptureTime;
}

/** Keys of front matter under which the time of saving stands; `date` is when something was published. */
const timeKeys = ["captured", "saved", "clipped", "archived", "retrieved", "accessed", "created"];

/** Reads a file by its end; undefined where it holds no page. */
export function readSavedFile(name: string, bytes: Uint8Array): SavedPage | undefined {
  if (/\.mht(?:ml)?$/i.test(name)) {
    const page = readMhtml(bytes);
    return page && withFacts({ ...page, body: page.html }, page.html);
  }
  if (/\.(?:html?|xhtml)$/i.test(name)) {
    const { text } = decodeBody(bytes, true);
    return withFacts({ ...savedNote(text), body: bytes }, text);
  }
  const { text } = decodeBody(bytes, false);
  if (/\.txt$/i.test(name)) return { format: "text", body: bytes };
  const { meta, entries, body } = markdownDocument(text);
  const time = timeKeys
    .map((key) => entries.get(key))
    .map((value) => (value?.kind === "text" ? readForeignDate(value.text) : undefined))
    .find((found) => found !== undefined);
  const url = meta.url === undefined ? undefined : webUrl(meta.url);
  const headline = meta.title ?? /^# +(.+?)[ #]*$/m.exec(body)?.[1];
  return { format: "markdown", body: bytes, ...(url && { url }), ...(headline && { headline }), ...(time && { time }) };
}

function withFacts(
  { url, time, body }: { readonly url?: string; readonly time?: CaptureTime; readonly body: string | Uint8Array },
  html: string,
): SavedPage {
  const facts = readPageFacts(parseDocument(html));
  const own = url === undefined ? undefined : webUrl(url);
  const canonical = facts.url === undefined ? undefined : absolute(facts.url, own);
  const headline = facts.headings[0] ?? facts.headline ?? facts.shareTitle ?? facts.title;
  return {
    format: "html",
    body,
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
