import { writeContent } from "../../scripts/search/records/recordContent.ts";
import type { SearchRecord } from "../../scripts/search/records/records.ts";

/** A record of a few words: of a change in the n-th month from 2014 on, or of the text of article n. */
export function madeRecord(n: number, kind: SearchRecord["kind"] = "change", text = `word${n} common`): SearchRecord {
  const captured = new Date(Date.UTC(2014, n, 1)).toISOString();
  const words = text.split(" ");
  return {
    kind,
    url: kind === "change" ? `/paper/story/#change-${n}` : `/paper/story-${n}/`,
    title: `Story ${n}`,
    source: { id: n % 2 ? "paper" : "constructor", name: "The Paper" },
    captured,
    year: captured.slice(0, 4),
    labels: n % 3 ? [] : ["quotation"],
    in: kind === "change" ? ["added"] : ["text"],
    words: words.length,
    cut: false,
    content: writeContent({
      captured,
      cut: false,
      places: [{ passages: [{ words: words.map((word) => [word, kind === "change" ? "added" : "same"]) }] }],
    }),
  };
}
