import type { SiteAddress } from "../../model/settings/siteAddress.ts";
import type { CheckTally } from "./checkTally.ts";

/** What is checked. */
export interface CheckInput {
  /** Folder of the store, as the keeper typed it. */
  readonly versions: string;
  /** Takes the place of the address in the site's settings. */
  readonly address?: SiteAddress;
  /** The folder of the site's own files. */
  readonly content: string;
}

/**
 * Reads some of the files that a build or a capture reads, and reports every problem in them.
 *
 * @throws {UserError} where a build would end with it
 */
export type Check = (input: CheckInput, tally: CheckTally) => Promise<void>;
