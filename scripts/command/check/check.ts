import type { SiteAddress } from "../../model/settings/siteAddress.ts";
import type { CheckTally } from "./checkTally.ts";

/** The input of a check. */
export interface CheckInput {
  /** Folder of the store, as typed. */
  readonly versions: string;
  /** Overrides the address in the site's settings. */
  readonly address?: SiteAddress;
  /** The folder of the site's own files. */
  readonly content: string;
}

/**
 * Reads some of the files that a build or a capture reads, and reports every problem in them.
 *
 * @throws {UserError} if a build would abort with it
 */
export type Check = (input: CheckInput, tally: CheckTally) => Promise<void>;
