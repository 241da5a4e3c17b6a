import { readFileSync } from "node:fs";
import path from "node:path";
import { repository } from "../../code/repository.ts";
import { type FontMetrics, fontMetrics } from "./fontMetrics.ts";

let read: { readonly files: readonly Buffer[]; readonly metrics: FontMetrics } | undefined;

/** The fonts of pictures, and their metrics together. */
export function pictureFonts(): { readonly files: readonly Buffer[]; readonly metrics: FontMetrics } {
  if (read) return read;
  const files = ["picture.ttf", "picture-extended.ttf"].map((name) =>
    readFileSync(path.join(repository, "templates/fonts", name)),
  );
  const fonts = files.map(fontMetrics);
  const widthOf = (codePoint: number) =>
    fonts.map((font) => font.widthOf(codePoint)).find((width) => width !== undefined);
  read = { files, metrics: { widthOf } };
  return read;
}
