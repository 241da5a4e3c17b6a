import type { FontMetrics } from "./fontMetrics.ts";

/** A stretch of text that is drawn in one manner. */
export interface Stretch {
  readonly text: string;
  readonly change?: "deleted" | "inserted";
}

/** A word in its place in a line. */
export interface PlacedWord extends Stretch {
  readonly x: number;
  readonly width: number;
}

/**
 * Sets text in lines, broken between words; the last of too many ends in `…`.
 *
 * @param limits width in pixels, number of lines, size of the font
 * @returns undefined if the font lacks a character
 */
export function setLines(
  stretches: readonly Stretch[],
  { width, lines: most, size }: { readonly width: number; readonly lines: number; readonly size: number },
  font: FontMetrics,
): PlacedWord[][] | undefined {
  const widthOf = (text: string): number => {
    let sum = 0;
    for (const character of text) sum += (font.widthOf(character.codePointAt(0)!) ?? Number.NaN) * size;
    return sum;
  };
  const [space, dots] = [widthOf(" "), widthOf("…")];
  const lines: PlacedWord[][] = [[]];
  let x = 0;
  for (const { text, ...manner } of stretches) {
    for (const piece of text.split(/(\s+)/)) {
      if (piece === "") continue;
      if (/^\s/.test(piece)) {
        if (x > 0) x += space;
        continue;
      }
      const last = lines.at(-1)!.at(-1);
      // Where both stand side by side, the eye needs to see two words.
      if (manner.change && last?.change && last.change !== manner.change && x === last.x + last.width) x += size * 0.2;
      const wide = widthOf(piece);
      if (Number.isNaN(wide)) return undefined;
      if (x > 0 && x + wide > width) {
        if (lines.length === most) {
          lines.at(-1)!.push({ text: "…", x: Math.min(x, width - dots), width: dots });
          return lines;
        }
        lines.push([]);
        x = 0;
      }
      lines.at(-1)!.push({ text: piece, ...manner, x, width: wide });
      x += wide;
    }
  }
  return lines;
}
