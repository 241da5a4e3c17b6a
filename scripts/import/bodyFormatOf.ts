import { endOf } from "../formats/formatNames.ts";
import type { BodyFormat } from "./capture.ts";

const byEnd: ReadonlyMap<string, BodyFormat> = new Map([
  [".md", "markdown"],
  [".txt", "text"],
  [".html", "html"],
]);

/**
 * The format of a file by its name's extension, as in a store: `markdown` for `Terms.MKD`. Undefined for other files.
 */
export function bodyFormatOf(name: string): BodyFormat | undefined {
  return byEnd.get(endOf(name));
}
