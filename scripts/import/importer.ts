import type { ImportedCapture } from "./capture.ts";

/** An option that one importer takes besides those of all. */
export interface ImporterOption {
  /** `string` takes a value, `list` may be given several times with one. */
  readonly type: "boolean" | "string" | "list";
  /** One line for `--help`. */
  readonly help: string;
  /** What stands for the value in the help: `INSTANT`. */
  readonly value?: string;
}

/**
 * Reads captures from one kind of place. It writes nothing: what it yields is stored by the one writer of all importers,
 * which names, checks and counts.
 */
export interface Importer {
  /** As typed: `npm run import -- <name> …`. */
  readonly name: string;
  /** One line for `--help`: what is read. */
  readonly summary: string;
  /** What stands for the arguments in the usage: `REPOSITORY`. */
  readonly what: string;
  /** By name, without the dashes. */
  readonly options?: Readonly<Record<string, ImporterOption>>;
  /**
   * The captures, in any order, each made when it is asked for: what is yielded may be more than fits into memory. Whoever
   * asks may stop at any moment, so what is open is closed in `finally`.
   *
   * @throws {UsageError} where the arguments cannot be meant so
   * @throws {UserError} where nothing can be read at all
   */
  captures(input: ImportInput): AsyncIterable<ImportedCapture>;
}

/** What an importer is asked for, and whom it reports to. */
export interface ImportInput {
  /** The arguments after its name: files, folders, addresses. At least one. */
  readonly what: readonly string[];
  /** Values of its own options. */
  readonly options: Readonly<Record<string, boolean | string | readonly string[] | undefined>>;
  /** The source that a person named; what is yielded goes there whatever source it names. */
  readonly source?: string;
  /**
   * Whether a path or an address is wanted by `--include` and `--exclude`.
   *
   * @param usual what holds without `--include`
   */
  readonly includes: (pathOrAddress: string, usual?: boolean) => boolean;
  /** Milliseconds since 1970, both included. An importer may leave out what lies outside; what it yields is checked. */
  readonly since: number;
  readonly until: number;
  /** At most one capture of an article in each. An importer may thin out itself; what it yields is thinned out. */
  readonly every?: "hour" | "day";
  /** Nothing is stored, so a body that costs much to get may be left out. */
  readonly dryRun: boolean;
  /**
   * Whether the store holds a capture of that instant already, so that it need not be fetched: then it is counted as
   * known, and must not be yielded.
   */
  readonly countIfKnown: (capture: CaptureHead) => boolean;
  readonly report: ImportReport;
}

/** What is known of a capture before its body is there. */
export type CaptureHead = Pick<ImportedCapture, "source" | "article" | "url" | "articleUrl" | "title" | "captured">;

/** Whom an importer tells what it does not yield. */
export interface ImportReport {
  /** Something that should be a capture and cannot be used; the rest goes on. */
  refuse(origin: string, reason: string): void;
  /** Something that the person should know, although it goes on. */
  warn(origin: string, reason: string): void;
  /** Something that is no capture and was not meant to be one: counted by its kind, the first ones named. */
  passOver(kind: string, name: string): void;
  /** @param total at most 1 where nothing can be counted */
  progress(stage: string, done: number, total: number): void;
}
