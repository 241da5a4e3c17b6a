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
  /** What the page holds outside the article's text, until it is compared. */
  readonly beside?: Uint32Array;
  /** What differs there from the last good draft before it. */
  readonly outside?: OutsideChange;
  /** A web page: what its file does not say may be its own word, and what it lacks is unknown. */
  readonly isPage?: true;
}

/** A key for the text of a draft: equal for the same paragraphs in the same order. */
export function textKey({ paragraphs }: Draft): string {
  return paragraphs.join();
}
