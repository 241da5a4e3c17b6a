import type { Run } from "../../scripts/model/run.ts";
import { type FoundRecord, type SearchRecord, searchRecord } from "../../scripts/search/records/records.ts";

/** A record of a few words: of a change in the n-th month from 2014 on, or of the text of article n. */
export function madeRecord(n: number, kind: FoundRecord["kind"] = "change", text = `word${n} common`): SearchRecord {
  return recordOf(n, kind, [[kind === "change" ? "+" : "=", text]]);
}

/** The same of runs. */
export function recordOf(n: number, kind: FoundRecord["kind"], runs: readonly Run[]): SearchRecord {
  return searchRecord({
    kind,
    url: kind === "change" ? `/paper/story/#change-${n}` : `/paper/story-${n}/`,
    title: `Story ${n}`,
    source: n % 2 ? "paper" : "constructor",
    captured: new Date(Date.UTC(2014, n, 1)).toISOString(),
    n,
    labels: n % 3 || kind === "article" ? [] : ["quotation"],
    tags: n % 4 ? [] : ["water"],
    ...(n % 5 && { lang: "en" }),
    places: [{ runs }],
  });
}
