import { endOf } from "../formats/formatNames.ts";
import type { BodyFormat } from "./capture.ts";

const byEnd: ReadonlyMap<string, BodyFormat> = new Map([
  [".md", "markdown"],
  [".txt", "text"],
  [".html", "html"],
]);

/** How the file of a name is written, by its end as in a store: `markdown` of `Terms.MKD`. Undefined for other files. */
export function bodyFormatOf(name: string): BodyFormat | undefined {
  return byEnd.get(endOf(name));
}
