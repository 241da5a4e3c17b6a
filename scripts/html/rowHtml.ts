import type { RowMessages } from "../../templates/messages/messages.ts";
import type { Block, Item, Segment } from "../page/view.ts";
import { blocks, type Manner } from "./blocks.ts";
import { href } from "./href.ts";
import { type Languages, rows } from "./rows.ts";
import { words } from "./words.ts";

/** Where the HTML of rows is shown. */
export interface RowSite {
  /** `/` or `/name/`. */
  readonly basePath: string;
  /** Language of the site's own words, BCP 47. */
  readonly lang: string;
  readonly messages: RowMessages;
}

/** The HTML of a change's rows, and of what they are made of. */
export interface RowHtml {
  rows(items: readonly Item[], languages?: Languages): string;
  blocks(blocks?: readonly Block[], manner?: Manner): string;
  words(segments: readonly Segment[], unlinked?: boolean): string;
}

/** The functions that write rows, for a build's templates and for a page that compares two versions in the browser. */
export function rowHtml({ basePath, lang, messages }: RowSite): RowHtml {
  const address = href(basePath);
  const marked = words(address);
  const paragraphs = blocks(messages, marked, lang);
  return { rows: rows(messages, address, paragraphs), blocks: paragraphs, words: marked };
}
