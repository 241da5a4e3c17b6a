import type { Segment } from "../page/view.ts";
import { codePoints } from "./codePoints.ts";
import { escapeHtml } from "./escapeHtml.ts";

/**
 * A stretch of captured text as HTML, with changed words marked; `unlinked` to leave out links that are already on the page.
 *
 * TypeScript writes HTML here, in blocks.ts, rows.ts and feedRows.ts, and nowhere else: a page has hundreds of segments,
 * and each iteration of a loop in Nunjucks sets eight variables. A macro took 0.45 ms more CPU, of 1.1 ms for a page.
 *
 * @param href `href()`, which rejects scripts
 */
export function words(href: (url: unknown) => string): (segments: readonly Segment[], unlinked?: boolean) => string {
  const shown = ({ text, change }: Segment): string => {
    const pieces = change && codePoints(text);
    if (!pieces) return escapeHtml(text);
    return pieces
      .map((piece) =>
        "codePoint" in piece
          ? `<span class="code-point">${escapeHtml(piece.codePoint)}</span>`
          : escapeHtml(piece.text),
      )
      .join("");
  };
  const linked = (html: string, url: string): string =>
    url ? `<a href="${escapeHtml(url)}" rel="external nofollow noopener">${html}</a>` : html;
  return (segments, unlinked = false) => {
    let words = "";
    for (const segment of segments) {
      if (segment.joint) {
        // Drawn by the style sheet: the sign is no part of the text.
        words += segment.change === "deleted" ? '<del class="joint"></del>' : '<ins class="joint"></ins>';
        continue;
      }
      let html = shown(segment);
      if (segment.code) html = `<code>${html}</code>`;
      if (segment.strike) html = `<s>${html}</s>`;
      if (segment.inserted) html = `<u>${html}</u>`;
      if (segment.raised && !isRaised.test(segment.text)) html = `<sup>${html}</sup>`;
      if (segment.lowered && !isLowered.test(segment.text)) html = `<sub>${html}</sub>`;
      if (segment.emphasis) html = `<em>${html}</em>`;
      if (segment.strong) html = `<strong>${html}</strong>`;
      // White space alone, as between two pictures, makes no accessible link.
      if (segment.href && !unlinked && /\S/.test(segment.text)) html = linked(html, href(segment.href));
      if (segment.change) {
        const tag = segment.change === "deleted" ? "del" : "ins";
        html = `<${tag}${segment.quiet ? ' class="quiet"' : ""}>${html}</${tag}>`;
      }
      words += html;
    }
    return words;
  };
}

/** Matches text whose characters are themselves superscript (or subscript). */
const isRaised = /^[⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ\s]+$/;
const isLowered = /^[₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎\s]+$/;
