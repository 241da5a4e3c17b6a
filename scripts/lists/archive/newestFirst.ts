import { compareInstants } from "../../model/compareInstants.ts";
import { compareText } from "../../model/compareText.ts";

interface Dated {
  readonly captured: string;
  readonly url: string;
}

/**
 * Orders newest first and, at the same instant, by URL, so that the order never depends on that of the input: descending,
 * because the second change of an article at one instant has the longer anchor (`…Z-2`).
 */
export function newestFirst(a: Dated, b: Dated): number {
  return compareInstants(b.captured, a.captured) || compareText(b.url, a.url);
}
