import { readFileSync } from "node:fs";
import path from "node:path";
import { repository } from "../code/repository.ts";
import { type Cut, subset } from "./subset.ts";

export interface FontFile {
  /** In `templates/fonts/`. */
  readonly name: string;
  readonly bytes: Buffer;
}

/** Newsreader, whole, by the ranges in which its package divides it. */
const whole = (range: "latin" | "latin-ext") =>
  readFileSync(
    path.join(repository, `node_modules/@fontsource-variable/newsreader/files/newsreader-${range}-wght-normal.woff2`),
  );

/** The languages of western Europe: `unicode-range` in `templates/css/fonts.css`. */
const latin =
  "U+0020-007E, U+00A0-00FF, U+0131, U+0152-0153, U+02BC, U+02C6, U+02DA, U+02DC, U+2010-2015, U+2018-201E, " +
  "U+2020-2022, U+2026, U+2030, U+2039-203A, U+2044, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215";

/** The other languages in Latin letters: those of eastern Europe, Turkish, and more. */
const latinExtended = "U+0100-0130, U+0132-0151, U+0154-017F, U+0192, U+0218-021B, U+0237, U+1E80-1E85, U+1E9E";

/** The weights that the site's styles use. */
const weights = { min: 400, max: 700 };

const files: readonly (Cut & { readonly name: string; readonly from: "latin" | "latin-ext" })[] = [
  { name: "newsreader.woff2", from: "latin", range: latin, weight: weights, format: "woff2" },
  { name: "newsreader-extended.woff2", from: "latin-ext", range: latinExtended, weight: weights, format: "woff2" },
  // For the pictures of articles, whose renderer knows neither variable nor compressed fonts.
  { name: "picture.ttf", from: "latin", range: latin, weight: 450, format: "truetype" },
  { name: "picture-extended.ttf", from: "latin-ext", range: latinExtended, weight: 450, format: "truetype" },
];

/** The site's font files, made from the whole typeface: the same bytes every time. */
export function fontFiles(): Promise<FontFile[]> {
  return Promise.all(files.map(async ({ name, from, ...cut }) => ({ name, bytes: await subset(whole(from), cut) })));
}

/** The ranges of the site's faces, in the order of `templates/css/fonts.css`. */
export const ranges: readonly string[] = [latin, latinExtended];
