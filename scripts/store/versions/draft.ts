import type { OutsideChange } from "../../model/outsideChange.ts";
import type { SeenCapture, Withheld } from "../../model/version.ts";
import type { StoredVersion } from "./readVersion.ts";

/** An unfinished version: its paragraphs are indexes into the article's paragraph table, which is still growing. */
export interface Draft extends Pick<StoredVersion, "captured" | "file" | "sha256" | "meta"> {
  readonly paragraphs: readonly number[];
  readonly seen: readonly SeenCapture[];
  readonly withheld?: Withheld;
  /** Positions in `paragraphs`. */
  readonly hidden?: readonly number[];
  /** The page's text outside the article, until it is compared. */
  readonly beside?: Uint32Array;
  /** Differences there from the last good draft before it. */
  readonly outside?: OutsideChange;
  /** Whether it is a web page: then its facts may come from the page, and a missing fact is unknown. */
  readonly isPage?: true;
}

/** A key for the text of a draft: equal for the same paragraphs in the same order. */
export function textKey({ paragraphs }: Draft): string {
  return paragraphs.join();
}
