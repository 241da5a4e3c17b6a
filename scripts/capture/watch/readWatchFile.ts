import { existsSync } from "node:fs";
import { pathFilter } from "../../import/pathFilter.ts";
import type { PageExtract } from "../../model/settings/readingSettings.ts";
import { nameFault } from "../../store/nameFault.ts";
import { readingKeys } from "../../store/settings/readingKeys.ts";
import { type KeyFault, type Keys, readKeys } from "../../store/yaml/readKeys.ts";
import { readYamlFile } from "../../store/yaml/readYamlFile.ts";
import { oneOrMore, text, UnusableValue, webAddress } from "../../store/yaml/valueReaders.ts";
import type { YamlEntries, YamlValue } from "../../store/yaml/yamlValue.ts";
import { readStoredFile } from "../../system/files/readStoredFile.ts";
import { UsageError } from "../../system/userError.ts";
import { duration, durationOrNever } from "./duration.ts";
import { usualTimes, type WatchedSource, type WatchList } from "./watchList.ts";

/** `watch.yml` is missing or invalid; the message has a line for each fault, with the file and its line. */
export class WatchFileError extends UsageError {
  override name = "WatchFileError";
  /** In the order of the lines; none where there is no file. */
  readonly faults: readonly WatchFault[];

  constructor(message: string, faults: readonly WatchFault[] = []) {
    super(message);
    this.faults = faults;
  }
}

/** `line` from 1; absent where the whole file is unreadable. */
export interface WatchFault {
  readonly line?: number;
  readonly reason: string;
}

function wrong(file: string, faults: readonly WatchFault[]): WatchFileError {
  return new WatchFileError(
    faults.map(({ line, reason }) => `${file}${line ? `:${line}` : ""} ${reason}`).join("\n"),
    faults,
  );
}

interface SourceKeys {
  pages: readonly string[];
  feeds: readonly string[];
  sitemaps: readonly string[];
  include: readonly string[];
  exclude: readonly string[];
  first: number;
  longer: number;
  until: number;
  delay: number;
  feedEvery: number;
  extract: PageExtract;
}

const sourceKeys: Keys<SourceKeys> = {
  pages: oneOrMore(plainWebAddress),
  feeds: oneOrMore(plainWebAddress),
  sitemaps: oneOrMore(plainWebAddress),
  include: oneOrMore(glob),
  exclude: oneOrMore(glob),
  first: duration(1_000),
  longer,
  until: durationOrNever(60_000),
  delay: duration(0),
  feedEvery: duration(60_000),
  extract: readingKeys.extract,
};

/**
 * Reads the list of what to watch. Any fault in it is an error, because a page that is not watched cannot be captured
 * later.
 *
 * @throws {WatchFileError}
 */
export function readWatchFile(file: string): WatchList {
  if (!existsSync(file))
    throw new WatchFileError(
      `There is no ${file}. It says what to watch, for example:\n\ncontact: https://archive.example/about/\nsources:\n  gazette:\n    feeds: [https://gazette.example/feed.xml]\n`,
    );
  const yaml = readYamlFile(file, readStoredFile);
  if (yaml.kind === "broken") throw wrong(file, [yaml]);
  const faults: KeyFault[] = [];
  const top = readKeys(yaml.entries, {
    contact,
    sources: (value: YamlValue) => sourcesOf(value, faults),
  } satisfies Keys<WatchList>);
  faults.push(...top.faults);
  const { contact: contactAddress, sources } = top.values;
  const isTold = (key: string) => faults.some(({ reason }) => reason.startsWith(`${key}:`));
  if (contactAddress === undefined && !isTold("contact"))
    faults.push({ line: 1, reason: "contact: is missing; write a page about the archive, or a mail address" });
  if (!sources?.length && !isTold("sources") && faults.length === 0)
    faults.push({ line: yaml.entries.get("sources")?.line ?? 1, reason: "sources: is missing; name at least one" });
  if (faults.length > 0 || contactAddress === undefined || !sources)
    throw wrong(
      file,
      faults.sort((a, b) => a.line - b.line),
    );
  return { contact: contactAddress, sources };
}

function sourcesOf(value: YamlValue, faults: KeyFault[]): readonly WatchedSource[] {
  if (value.kind !== "map") throw new UnusableValue("must be sources by their ids, each with pages, feeds or sitemaps");
  return [...value.entries].flatMap(([id, source]) => {
    const fault = id.startsWith(".") ? "it begins with a dot" : nameFault(id);
    if (fault !== undefined || id.includes("/")) {
      faults.push({
        line: source.line,
        reason: `"${id.slice(0, 40)}" is no id of a source: ${fault ?? "it has a slash"}`,
      });
      return [];
    }
    if (source.kind !== "map") {
      faults.push({ line: source.line, reason: `${id}: must have pages, feeds or sitemaps` });
      return [];
    }
    return sourceOf(id, source.line, source.entries, faults);
  });
}

function sourceOf(id: string, line: number, entries: YamlEntries, faults: KeyFault[]): WatchedSource[] {
  const { values, faults: own } = readKeys(entries, sourceKeys);
  faults.push(...own.map((fault) => ({ line: fault.line, reason: `${id}: ${fault.reason}` })));
  const { pages = [], feeds = [], sitemaps = [], include = [], exclude = [], extract, ...times } = values;
  if (pages.length + feeds.length + sitemaps.length === 0 && own.length === 0)
    faults.push({ line, reason: `${id}: names nothing to watch; it needs pages, feeds or sitemaps` });
  const includes = pathFilter(include, exclude);
  return [
    {
      id,
      ...{ pages, feeds, sitemaps },
      includes: (address) => includes(address),
      ...usualTimes,
      ...times,
      ...(extract && { extract }),
    },
  ];
}

function contact(value: YamlValue): string {
  const written = text(value);
  // It is sent in a header, so it must be plain ASCII without spaces.
  const isMail = /^(?:mailto:)?[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(written);
  const isPage = /^https?:\/\/[\x21-\x7e]+$/i.test(written) && URL.canParse(written);
  if (!isMail && !isPage) throw new UnusableValue("must be a page about the archive (https://…) or a mail address");
  return written;
}

function plainWebAddress(value: YamlValue): string {
  const url = new URL(webAddress(value));
  if (url.username !== "" || url.password !== "") throw new UnusableValue("an address must not hold a password");
  url.hash = "";
  return url.href;
}

function glob(value: YamlValue): string {
  const written = text(value);
  if (written.length > 500) throw new UnusableValue("a pattern has at most 500 characters");
  return written;
}

function longer(value: YamlValue): number {
  const written = text(value);
  const factor = /^\d{1,3}(?:\.\d{1,4})?$/.test(written) ? Number(written) : Number.NaN;
  if (!(factor >= 1)) throw new UnusableValue(`"${written.slice(0, 40)}" is no factor from 1, such as 1.2`);
  return factor;
}
