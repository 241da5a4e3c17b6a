import { escapeHtml } from "../../html/escapeHtml.ts";
import type { FontMetrics } from "./fontMetrics.ts";
import { type PlacedWord, type Stretch, setLines } from "./setLines.ts";

/** What a picture of an article says. */
export interface PictureView {
  readonly source: string;
  readonly title: string;
  /** How often it changed, and when last. */
  readonly says: string;
  /** The newest change: a passage with its marks, or a sentence. */
  readonly passage: readonly Stretch[];
  readonly site: string;
}

/** Width and height that previews on other sites ask for. */
export const pictureSize = { width: 1_200, height: 630 };

/** The light colours of `templates/css/tokens.css`. */
const colours = {
  paper: "#fbf8f2",
  ink: "#1e1b17",
  quiet: "#655e54",
  deleted: { ground: "#f7c8b2", ink: "#571a05" },
  inserted: { ground: "#a8dbd9", ink: "#06383b" },
} as const;

const margin = 72;
const width = pictureSize.width - 2 * margin;

/**
 * The picture of an article as SVG.
 *
 * @returns undefined if the font lacks a character of the title, the source or the site; a passage that cannot be drawn is left out
 */
export function pictureSvg({ source, title, says, passage, site }: PictureView, font: FontMetrics): string | undefined {
  const one = (text: string, size: number) => setLines([{ text }], { width, lines: 1, size }, font);
  const short = setLines([{ text: title }], { width, lines: 2, size: 68 }, font);
  const isShort = short && short.at(-1)?.at(-1)?.text !== "…";
  const size = isShort ? 68 : 54;
  const headline = isShort ? short : setLines([{ text: title }], { width, lines: 3, size }, font);
  const [from, sum, name] = [one(source, 32), one(says, 32), one(site, 30)];
  if (!headline || !from || !sum || !name) return undefined;
  const below = 150 + headline.length * size * 1.12;
  const room = Math.floor((pictureSize.height - 110 - (below + 60)) / 50);
  const words = room > 0 ? (setLines(passage, { width, lines: Math.min(room, 4), size: 36 }, font) ?? []) : [];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${pictureSize.width}" height="${pictureSize.height}">`,
    `<rect width="100%" height="100%" fill="${colours.paper}"/><rect width="100%" height="12" fill="${colours.ink}"/>`,
    drawn(from, { y: 96, size: 32, step: 0, fill: colours.quiet }),
    drawn(headline, { y: 96 + size * 1.1, size, step: size * 1.12, fill: colours.ink }),
    drawn(sum, { y: below + 10, size: 32, step: 0, fill: colours.quiet }),
    drawn(words, { y: below + 78, size: 36, step: 50, fill: colours.ink }),
    `<rect x="${margin}" y="552" width="${width}" height="2" fill="${colours.ink}"/>`,
    drawn(name, { y: 596, size: 30, step: 0, fill: colours.ink }),
    "</svg>",
  ].join("");
}

function drawn(
  lines: readonly (readonly PlacedWord[])[],
  { y, size, step, fill }: { readonly y: number; readonly size: number; readonly step: number; readonly fill: string },
): string {
  return lines
    .flatMap((line, index) =>
      line.map((word) => {
        const [x, base] = [margin + word.x, y + index * step];
        if (!word.change) return textAt(word.text, x, base, size, fill);
        const { ground, ink } = colours[word.change];
        const mark = word.change === "deleted" ? base - size * 0.27 : base + size * 0.14;
        return [
          `<rect x="${round(x - 3)}" y="${round(base - size * 0.8)}" width="${round(word.width + 6)}" height="${round(size * 1.08)}" fill="${ground}"/>`,
          textAt(word.text, x, base, size, ink),
          `<rect x="${round(x)}" y="${round(mark)}" width="${round(word.width)}" height="3" fill="${ink}"/>`,
        ].join("");
      }),
    )
    .join("");
}

function textAt(text: string, x: number, y: number, size: number, fill: string): string {
  return `<text x="${round(x)}" y="${round(y)}" font-family="Newsreader" font-size="${size}" fill="${fill}">${escapeHtml(text)}</text>`;
}

function round(value: number): string {
  return value.toFixed(1);
}
