/** What a build is asked to do; the command reads it from its flags. */
export interface BuildOptions {
  /** Folder of the stored version files. */
  readonly versions: string;
  readonly output: string;
  readonly cache: string;
  /** At least 1. */
  readonly jobs: number;
  /** `index` from 1 to `of`. */
  readonly shard?: { readonly index: number; readonly of: number };
  /** Writes nothing where any file is refused. */
  readonly strict: boolean;
  readonly search: boolean;
}

/** Told by a build as it goes: the stage it is in, and how much of it is done. */
export type OnProgress = (stage: string, done: number, total: number) => void;
