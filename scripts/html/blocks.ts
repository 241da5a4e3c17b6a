import type { RowMessages } from "../../templates/messages/messages.ts";
import type { Block, Segment } from "../page/view.ts";
import { direction } from "./direction.ts";
import { escapeHtml } from "./escapeHtml.ts";

/** Options, which templates pass by name: `| blocks(lines=true)`. */
export interface Manner {
  /** Its links must not be reached a second time. */
  readonly unlinked?: boolean;
  /** Whether each is written on a separate line. */
  readonly lines?: boolean;
}

/**
 * Captured paragraphs as HTML. Their roles are visible, but they are not headings or lists of this page.
 *
 * In TypeScript for the same reason as `words`: a page has dozens, and as a macro in a loop they took 0.11 ms of the
 * 0.42 ms of CPU that Nunjucks took for a page.
 *
 * @param t messages of the interface
 * @param words `words()`
 * @param lang language of the interface
 */
export function blocks(
  t: RowMessages,
  words: (segments: readonly Segment[], unlinked?: boolean) => string,
  lang: string,
): (blocks?: readonly Block[], manner?: Manner) => string {
  const own = `lang="${escapeHtml(lang)}" dir="${direction(lang)}"`;
  const whatIsLeft = (left: number): string =>
    `<p class="fold-left" ${own}>${escapeHtml(t.charactersLeftOut(left))}</p>`;
  const sign = `<span class="unopened" ${own}>${escapeHtml(t.hidden)}</span> `;
  const shown = (block: Block, unlinked: boolean): string => {
    const names = classesOf(block);
    const html = block.segments ? words(block.segments, unlinked) : escapeHtml(block.text ?? "");
    const left = block.left ? whatIsLeft(block.left) : "";
    return `<p${names && ` class="${escapeHtml(names)}"`} dir="auto">${block.hidden ? sign : ""}${html}</p>${left}`;
  };
  // An added row has no paragraphs before.
  return (blocks = [], { unlinked = false, lines = false } = {}) => {
    let html = "";
    for (const block of blocks) html += shown(block, unlinked) + (lines ? "\n" : "");
    return html;
  };
}

/** "" for a plain paragraph. */
function classesOf({ type, level, ordered, long }: Block): string {
  if (!type && !long) return "";
  return `${type ?? "paragraph"}${level ? ` level-${level}` : ""}${ordered ? " ordered" : ""}${long ? " long" : ""}`;
}
