import { isGone, isSuspect, shownTime, type Version } from "../version.ts";

/** That an article's page is no longer there, as far as its captures tell. */
export interface Removal {
  /** When that was first seen: an instant or, where no more is known, a day. */
  readonly since: string;
  /** The HTTP status of the newest capture, from 400. */
  readonly status: number;
}

/**
 * The removal of an article whose newest captures found no article. Suspect ones tell nothing of that.
 *
 * @returns undefined if the newest version has a text, or is withheld
 */
export function removalOf(all: readonly Version[]): Removal | undefined {
  const versions = all.filter((version) => !isSuspect(version));
  const newest = versions.at(-1);
  if (!newest || !isGone(newest)) return undefined;
  const last = versions.findLastIndex((version) => !isGone(version));
  return { since: shownTime(versions[last + 1]!), status: newest.status };
}
