import { compareText } from "../../model/compareText.ts";
import type { Revision } from "./revision.ts";

/** Characters of text that are held to put them in order. */
const mostHeld = 16_000_000;

/** What a revision takes without its text, in characters. */
const ownSize = 200;

/** A revision, and how often its text came before within one second without standing directly before it. */
export interface OrderedRevision {
  readonly revision: Revision;
  /** From 1. */
  readonly occurrence: number;
}

/**
 * The revisions of one page by time, then by number: imported revisions have higher numbers and older times. Of a page with
 * more text than is held, only neighbours are put in order, which matters for revisions of one second alone.
 */
export class RevisionOrder {
  #held: Revision[] = [];
  #size = 0;

  /** @returns revisions that need not be held any longer */
  add(revision: Revision): readonly OrderedRevision[] {
    this.#held.push(revision);
    const { content, comment = "" } = revision;
    this.#size += ownSize + comment.length + (content.kind === "text" ? content.text.length : 0);
    return this.#size > mostHeld ? this.end() : [];
  }

  end(): readonly OrderedRevision[] {
    const held = this.#held.sort((a, b) => compareText(a.timestamp, b.timestamp) || a.id - b.id);
    this.#held = [];
    this.#size = 0;
    return withOccurrences(held);
  }
}

function withOccurrences(revisions: readonly Revision[]): OrderedRevision[] {
  let second = "";
  let before: string | undefined;
  let times = new Map<string, number>();
  return revisions.map((revision) => {
    if (revision.timestamp !== second) {
      second = revision.timestamp;
      before = undefined;
      times = new Map();
    }
    const { content } = revision;
    if (content.kind !== "text") return { revision, occurrence: 1 };
    const occurrence = (times.get(content.text) ?? 0) + (content.text === before ? 0 : 1);
    times.set(content.text, occurrence);
    before = content.text;
    return { revision, occurrence };
  });
}
