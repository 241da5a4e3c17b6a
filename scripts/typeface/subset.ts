import subsetFont from "subset-font";

/** What is kept of a font. */
export interface Cut {
  /** Ranges as in CSS: `U+0020-007E, U+20AC`. */
  readonly range: string;
  /** One weight, or the least and the greatest of a variable font. */
  readonly weight: number | { readonly min: number; readonly max: number };
  readonly format: "woff2" | "truetype";
}

/** The ids in a font's table of names that tell who made it and under which licence; they stay. */
const names = [0, 13, 14];

/** A smaller font, of the characters and weights that are needed. */
export function subset(font: Buffer, { range, weight, format }: Cut): Promise<Buffer> {
  return subsetFont(font, charactersOf(range), {
    targetFormat: format,
    variationAxes: { wght: weight },
    // The family's name (1, 2, 4) is what a renderer finds a font by.
    preserveNameIds: format === "woff2" ? names : [...names, 1, 2, 4, 6],
  });
}

/** Every character of ranges as CSS writes them. */
export function charactersOf(range: string): string {
  return [...range.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/g)]
    .flatMap(([, first, last = first]) => {
      const start = Number.parseInt(first!, 16);
      return Array.from({ length: Number.parseInt(last!, 16) - start + 1 }, (_, index) => start + index);
    })
    .map((codePoint) => String.fromCodePoint(codePoint))
    .join("");
}
