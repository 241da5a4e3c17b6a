import { createHash } from "node:crypto";
import { printable } from "../../formats/paragraphs/printable.ts";
import type { VersionToWrite } from "../../store/writing/versionText.ts";
import { isDay } from "../../store/yaml/captureTime.ts";
import { canonicalLanguage } from "../../store/yaml/valueReaders.ts";
import { webUrl } from "../../store/yaml/webUrl.ts";
import type { ImportedCapture } from "../capture.ts";
import { readInstant } from "../instants.ts";
import type { CaptureText } from "./captureText.ts";

export interface VersionOfCapture {
  readonly version: VersionToWrite;
  /** What could not be kept, one line each. */
  readonly warnings: readonly string[];
}

/** Maximum characters of a title, byline or note. */
const longestLine = 2_000;

/**
 * The version to store for a capture: its text, and all metadata that a version file can hold. Other metadata is
 * dropped with a warning, because a wrong language is no reason to lose a text.
 *
 * @param captured instant, validated
 * @param digest from `digestOf()`
 */
export function versionOf(
  capture: ImportedCapture,
  { body, meta, warnings: found }: CaptureText,
  captured: string,
  digest: string | undefined,
): VersionOfCapture {
  const warnings = [...found];
  const drop = (key: string, value: unknown, expected: string) => {
    warnings.push(`${key} ${JSON.stringify(value)?.slice(0, 80)} is left out: it must be ${expected}`);
    return undefined;
  };
  const { url, redirect, lang, published, status, ...known } = { ...meta, ...withoutUndefined(capture) };
  const values = {
    title: oneLine(known.title),
    // `source` may mean anything in third-party front matter, so only addresses from the importer itself give a
    // warning.
    url: url === undefined ? undefined : (webUrl(url) ?? (capture.url && drop("url", url, "a web address"))),
    published: published === undefined ? undefined : (dateOf(published) ?? drop("published", published, "a date")),
    byline: oneLine(known.byline),
    lang:
      lang === undefined
        ? undefined
        : (canonicalLanguage(lang.trim().replaceAll("_", "-")) ?? drop("lang", lang, "a BCP 47 language tag")),
    status:
      status === undefined || status === 200 ? undefined : (statusOf(status) ?? drop("status", status, "100 to 599")),
    redirect: redirect === undefined ? undefined : (webUrl(redirect) ?? drop("redirect", redirect, "a web address")),
    note: oneLine(known.note),
    suspect: oneLine(known.suspect),
    technical: known.technical === true ? true : undefined,
    digest,
  };
  const isExtracted = capture.format === "html" && capture.body !== undefined && { isExtracted: true };
  return { version: { captured, ...withoutUndefined(values), ...isExtracted, ...body } as VersionToWrite, warnings };
}

/** Digest of the body as captured, so that it does not depend on extraction. Undefined for a page that was gone. */
export function digestOf({ body, occurrence = 1 }: Partial<ImportedCapture>): string | undefined {
  if (body === undefined) return undefined;
  const hash = createHash("sha256").update(body);
  return (occurrence === 1 ? hash : hash.update(`\n${occurrence}`)).digest("hex");
}

/** One line, as front matter reads it back. */
export function oneLine(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const folded = printable(text.replace(/[\x00-\x1f\x7f\u0085\u2028\u2029]+/g, " "))
    .replace(/ +/g, " ")
    .replace(/^ | $/g, "");
  const characters = Array.from(folded);
  const short = characters.length > longestLine ? `${characters.slice(0, longestLine - 1).join("")}…` : folded;
  return short === "" ? undefined : short;
}

function dateOf(text: string): string | undefined {
  const reading = readInstant(text);
  if (reading.kind === "unusable") return undefined;
  return isDay(text.trim()) ? reading.time.iso.slice(0, 10) : reading.time.iso;
}

function statusOf(status: number): number | undefined {
  return Number.isInteger(status) && status >= 100 && status <= 599 ? status : undefined;
}

function withoutUndefined<T extends object>(values: T): Partial<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>;
}
