import type { ImportedCapture } from "./capture.ts";

/** An option of a single importer. */
export interface ImporterOption {
  /** `string` takes a value, `list` may be repeated with one. */
  readonly type: "boolean" | "string" | "list";
  /** One line for `--help`. */
  readonly help: string;
  /** Placeholder for the value in the help: `INSTANT`. */
  readonly value?: string;
}

/**
 * Reads captures from one kind of input. It writes nothing: the writer that all importers share names, validates, counts and
 * stores the captures.
 */
export interface Importer {
  /** As typed: `npm run import -- <name> …`. */
  readonly name: string;
  /** One line for `--help`: the kind of input. */
  readonly summary: string;
  /** Placeholder for the arguments in the usage: `REPOSITORY`. */
  readonly what: string;
  /** Options by name, without the dashes. */
  readonly options?: Readonly<Record<string, ImporterOption>>;
  /**
   * The captures, in any order, generated lazily, because they may exceed memory. The caller may stop at any moment, so close
   * open files in `finally`.
   *
   * @throws {UsageError} if the arguments are invalid
   * @throws {UserError} if nothing can be read at all
   */
  captures(input: ImportInput): AsyncIterable<ImportedCapture>;
}

/** The input of an importer, and its report. */
export interface ImportInput {
  /** The arguments after its name: files, folders, addresses. At least one. */
  readonly what: readonly string[];
  /** Values of the importer's own options. */
  readonly options: Readonly<Record<string, boolean | string | readonly string[] | undefined>>;
  /** The source given by `--source`, which overrides that of captures. */
  readonly source?: string;
  /**
   * Whether a path or an address is selected by `--include` and `--exclude`.
   *
   * @param usual the result without `--include`
   */
  readonly includes: (pathOrAddress: string, usual?: boolean) => boolean;
  /**
   * Milliseconds since 1970, both inclusive. An importer may omit captures outside the range; what it yields is
   * checked.
   */
  readonly since: number;
  readonly until: number;
  /**
   * Maximum of one capture of an article per period. An importer may thin out itself; what it yields is thinned out.
   */
  readonly every?: "hour" | "day";
  /** Whether nothing is stored, so that a body that is expensive to fetch may be omitted. */
  readonly dryRun: boolean;
  /**
   * Whether the store already holds a capture of that instant, so that it need not be fetched: it is then counted as
   * known and must not be yielded.
   */
  readonly countIfKnown: (capture: CaptureHead) => boolean;
  /** Whether the requested number of captures has been counted, so that no more input need be read. */
  readonly isEnough?: () => boolean;
  readonly report: ImportReport;
}

/** The data of a capture that is known before its body is fetched. */
export type CaptureHead = Pick<ImportedCapture, "source" | "article" | "url" | "articleUrl" | "title" | "captured">;

/** Receives reports on input that an importer does not yield. */
export interface ImportReport {
  /** Reports an unusable capture; the rest goes on. */
  refuse(origin: string, reason: string): void;
  /** Reports a warning. */
  warn(origin: string, reason: string): void;
  /** Reports skipped input that was not meant to be a capture: counted by kind, with the first names. */
  passOver(kind: string, name: string): void;
  /** @param total at most 1 if nothing can be counted */
  progress(stage: string, done: number, total: number): void;
}
