import type { Problem } from "../model/problem.ts";

/** What could hold a capture, by the end of its name, and what to do about it; the rest is what pages bring along. */
const documents: readonly [end: RegExp, hint: string][] = [
  [/\.(?:mht|mhtml|maff|webarchive)$/i, "; save the page as one HTML file"],
  [/\.(?:pdf|docx?|odt|rtf|epub|pages)$/i, "; store its text as a .txt file of the same name"],
  [/\.(?:gz|zip|bz2|xz|zst|7z)$/i, "; unpack it"],
  [/\.(?:warc|wacz|arc|jsonl|csv)$/i, "; npm run import makes version files of it"],
];

/** How to tell of a file in an article's folder that is no version file: a capture that is left out is a refusal. */
export function passedOver(name: string): { readonly severity: Problem["severity"]; readonly hint: string } {
  const [, hint] = documents.find(([end]) => end.test(name)) ?? [];
  if (hint !== undefined) return { severity: "refused", hint };
  // `2014-01-13T13-05-00Z` without any end.
  if (/^[^.]*$|[-_T]\d\dZ$/.test(name))
    return { severity: "refused", hint: `; name it "${name}.html", "${name}.md" or "${name}.txt"` };
  return { severity: "warning", hint: "" };
}
