import type { SiteAddress } from "../model/settings/siteAddress.ts";

/** Options of a build, which the command reads from its flags. */
export interface BuildOptions {
  /** Folder of the stored version files. */
  readonly versions: string;
  readonly output: string;
  readonly cache: string;
  /** At least 1. */
  readonly jobs: number;
  /** `index` from 1 to `of`. */
  readonly shard?: { readonly index: number; readonly of: number };
  /** Write nothing if any file is refused. */
  readonly strict: boolean;
  readonly search: boolean;
  /** Takes the place of the address in the site's settings. */
  readonly address?: SiteAddress;
}

/** Receives the progress of a build: its current stage, and how much of that is done. */
export type OnProgress = (stage: string, done: number, total: number) => void;
