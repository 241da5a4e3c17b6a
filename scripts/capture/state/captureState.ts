import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { addressKey } from "../../import/ids/addressKey.ts";
import type { Problem } from "../../model/problem.ts";
import { removeDrafts } from "../../system/files/createWhole.ts";
import { replaceWhole } from "../../system/files/replaceWhole.ts";
import type { FeedRecord, HostRecord, PageRecord } from "./records.ts";
import {
  instantText,
  nameOf,
  type RecordKind,
  type RecordOf,
  readStateLine,
  stateLine,
  stateText,
} from "./stateLines.ts";

/** The default folder of the state of `npm run capture`. */
export const defaultState = "content/capture";

/**
 * Records written since the files were saved: one per line, after its kind and source. Hidden, and removed at the end
 * of a run.
 */
const journalName = ".journal";

/** Conflict markers that git leaves in a file; both sides are read, and the later record counts. */
const conflictMark = /^(?:<{7}|={7}|>{7}|\|{7})(?: |$)/;

/** The state of one source, by `addressKey()`. */
interface SourceState {
  readonly pages: Map<string, PageRecord>;
  readonly feeds: Map<string, FeedRecord>;
}

/**
 * The state that captures keep from run to run, in text files that sort and merge well: `hosts.txt`,
 * `<source>.feeds.txt`, and `<source>.<month>.txt` with the pages that became known in that month, so that files of old
 * pages stay unchanged. Of two lines for one address the one with the later check counts, so `merge=union` joins the
 * states of two machines.
 *
 * Each change is appended to a journal at once; `save()` writes the files and removes it. After a kill, the next run
 * reads both.
 */
export class CaptureState {
  /** Lines that could not be read; the next save discards them. */
  readonly problems: readonly Problem[];
  readonly #folder: string;
  readonly #sources = new Map<string, SourceState>();
  readonly #hosts = new Map<string, HostRecord>();
  /** Names of files with changed records. */
  readonly #changed = new Set<string>();
  #journalEnds = true;

  /**
   * @param folder created with the first record
   * @throws {NodeJS.ErrnoException} if it cannot be read
   */
  constructor(folder: string) {
    this.#folder = folder;
    const problems: Problem[] = [];
    for (const name of existsSync(folder) ? readdirSync(folder).sort() : []) this.#readFile(name, problems);
    this.#readJournal();
    this.problems = problems;
  }

  /** Pages of a source by `addressKey()`. */
  pages(source: string): ReadonlyMap<string, PageRecord> {
    return this.#of(source).pages;
  }

  page(source: string, address: string): PageRecord | undefined {
    return this.#of(source).pages.get(addressKey(address));
  }

  /** Feeds and sitemaps of a source by `addressKey()`. */
  feeds(source: string): ReadonlyMap<string, FeedRecord> {
    return this.#of(source).feeds;
  }

  feed(source: string, address: string): FeedRecord | undefined {
    return this.#of(source).feeds.get(addressKey(address));
  }

  host(host: string): HostRecord | undefined {
    return this.#hosts.get(host);
  }

  putPage(source: string, record: PageRecord): void {
    this.#put("page", source, rounded(record));
  }

  putFeed(source: string, record: FeedRecord): void {
    this.#put("feed", source, rounded(record));
  }

  dropFeed(source: string, address: string): void {
    if (this.#of(source).feeds.delete(addressKey(address))) this.#changed.add(feedsFile(source));
  }

  putHost(record: HostRecord): void {
    this.#put("host", "", { ...record, wait: Math.ceil(record.wait / 1000) * 1000 });
  }

  dropHost(host: string): void {
    // Appended to the journal as a host whose wait is over.
    const known = this.#hosts.get(host);
    if (known) this.#put("host", "", { host, wait: 0, reason: known.reason });
  }

  /**
   * Writes the changed files, each atomically, and then removes the journal.
   *
   * @param now hosts whose waits are over by this time are dropped, unless they keep failing
   */
  save(now: number): void {
    for (const [host, { wait, failures = 0 }] of this.#hosts)
      if (wait <= now && failures === 0) {
        this.#hosts.delete(host);
        this.#changed.add(hostsFile);
      }
    for (const name of [...this.#changed].sort()) {
      const text = this.#textOf(name);
      const file = path.join(this.#folder, name);
      if (text === "") rmSync(file, { force: true });
      else {
        mkdirSync(this.#folder, { recursive: true });
        replaceWhole(file, text);
      }
    }
    this.#changed.clear();
    rmSync(path.join(this.#folder, journalName), { force: true });
    if (existsSync(this.#folder)) removeDrafts(this.#folder, readdirSync(this.#folder));
  }

  #of(source: string): SourceState {
    let state = this.#sources.get(source);
    if (!state) {
      state = { pages: new Map(), feeds: new Map() };
      this.#sources.set(source, state);
    }
    return state;
  }

  #put<Kind extends RecordKind>(kind: Kind, source: string, record: RecordOf<Kind>): void {
    mkdirSync(this.#folder, { recursive: true });
    // Without a line end, a line truncated by a kill would swallow the next one.
    const start = this.#journalEnds ? "" : "\n";
    const line = `${kind}\t${source}\t${stateLine(kind, record)}\n`;
    appendFileSync(path.join(this.#folder, journalName), start + line);
    this.#journalEnds = true;
    this.#set(kind, source, record);
  }

  #set<Kind extends RecordKind>(kind: Kind, source: string, record: RecordOf<Kind>): void {
    if (kind === "host") {
      this.#hosts.set(nameOf(record), record as HostRecord);
      this.#changed.add(hostsFile);
    } else if (kind === "feed") {
      this.#of(source).feeds.set(addressKey(nameOf(record)), record as FeedRecord);
      this.#changed.add(feedsFile(source));
    } else {
      const page = record as PageRecord;
      this.#of(source).pages.set(addressKey(page.address), page);
      this.#changed.add(pagesFile(source, page));
    }
  }

  #textOf(name: string): string {
    if (name === hostsFile) return stateText("host", this.#hosts.values());
    const { source, rest } = partsOf(name)!;
    if (rest === "feeds") return stateText("feed", this.#of(source).feeds.values());
    const pages = [...this.#of(source).pages.values()].filter((page) => pagesFile(source, page) === name);
    return stateText("page", pages);
  }

  #readFile(name: string, problems: Problem[]): void {
    const parts = partsOf(name);
    const kind = name === hostsFile ? "host" : parts?.rest === "feeds" ? "feed" : parts ? "page" : undefined;
    if (kind === undefined) return;
    const file = path.join(this.#folder, name);
    const source = parts?.source ?? "";
    let isAsWritten = true;
    for (const [index, line] of readFileSync(file, "utf8").split(/\r?\n/).entries()) {
      if (line === "") continue;
      const record = readRecord(kind, line);
      if (!record) {
        isAsWritten = false;
        if (conflictMark.test(line)) continue;
        const reason = "is no line of a capture state, and is left out; what it says will be captured anew";
        problems.push({ severity: "warning", file, line: index + 1, reason });
        continue;
      }
      const known = this.#known(kind, source, nameOf(record));
      if (known || (kind === "page" && pagesFile(source, record as PageRecord) !== name)) isAsWritten = false;
      if (isLater(record, known)) this.#set(kind, source, record);
    }
    if (isAsWritten) this.#changed.delete(name);
    else this.#changed.add(name);
  }

  #known(kind: RecordKind, source: string, name: string): RecordOf<RecordKind> | undefined {
    if (kind === "host") return this.#hosts.get(name);
    return kind === "feed" ? this.feed(source, name) : this.page(source, name);
  }

  #readJournal(): void {
    const file = path.join(this.#folder, journalName);
    if (!existsSync(file)) return;
    const text = readFileSync(file, "utf8");
    this.#journalEnds = text === "" || text.endsWith("\n");
    // Text after the last line end was truncated by a kill.
    for (const line of text.split("\n").slice(0, -1)) {
      const [kind = "", source = "", ...rest] = line.split("\t");
      if (kind !== "page" && kind !== "feed" && kind !== "host") continue;
      const record = readRecord(kind, rest.join("\t"));
      if (record) this.#set(kind, source, record);
    }
  }
}

const hostsFile = "hosts.txt";

function feedsFile(source: string): string {
  return `${source}.feeds.txt`;
}

/** The file of a page, by the month in which it became known. */
function pagesFile(source: string, { since }: PageRecord): string {
  return `${source}.${instantText(since).slice(0, 7)}.txt`;
}

function partsOf(name: string): { source: string; rest: string } | undefined {
  const [, source, rest] = /^([^.].*|)\.(feeds|\d{4}-\d\d)\.txt$/.exec(name) ?? [];
  return source ? { source, rest: rest! } : undefined;
}

/** Parses a record whose address is valid for requests. */
function readRecord<Kind extends RecordKind>(kind: Kind, line: string): RecordOf<Kind> | undefined {
  const record = readStateLine(kind, line);
  return record && (kind === "host" || URL.canParse(nameOf(record))) ? record : undefined;
}

function isLater(record: RecordOf<RecordKind>, known: RecordOf<RecordKind> | undefined): boolean {
  if (!known) return true;
  const time = (of: RecordOf<RecordKind>) => ("host" in of ? of.wait : (of.checked ?? of.since));
  return time(record) >= time(known);
}

/** Rounds times to whole seconds, as they are written: past times down, future times up. */
function rounded<Kept extends PageRecord | FeedRecord>(record: Kept): Kept {
  const down = (ms: number | undefined) => (ms === undefined ? undefined : Math.floor(ms / 1000) * 1000);
  const times = Object.fromEntries(
    (["since", "checked", "changed", "full", "missing", "ended"] as const).flatMap((key) => {
      const ms = down((record as PageRecord)[key]);
      return ms === undefined ? [] : [[key, ms]];
    }),
  );
  return { ...record, ...times, next: Math.ceil(record.next / 1000) * 1000 };
}
