import type { RowMessages } from "../../templates/messages/messages.ts";
import type { Block, Item, MarkChange, Segment } from "../page/view.ts";
import { blocks, type Manner } from "./blocks.ts";
import { href } from "./href.ts";
import { markList } from "./markList.ts";
import { type Languages, rows } from "./rows.ts";
import { words } from "./words.ts";

/** The site that shows the HTML of rows. */
export interface RowSite {
  /** `/` or `/name/`. */
  readonly basePath: string;
  /** Language of the interface, BCP 47. */
  readonly lang: string;
  readonly messages: RowMessages;
}

/** Writers of the HTML of rows, paragraphs and marked words. */
export interface RowHtml {
  rows(items: readonly Item[], languages?: Languages): string;
  blocks(blocks?: readonly Block[], manner?: Manner): string;
  marks(marks?: readonly MarkChange[], own?: string): string;
  words(segments: readonly Segment[], unlinked?: boolean): string;
}

/** Creates the writers of rows, for a build's templates and for a page that compares two versions in the browser. */
export function rowHtml({ basePath, lang, messages }: RowSite): RowHtml {
  const address = href(basePath);
  const marked = words(address);
  const paragraphs = blocks(messages, marked, lang);
  const marks = markList(messages, address);
  return { rows: rows(messages, address, paragraphs, marks), blocks: paragraphs, marks, words: marked };
}
