import { diffWords } from "../../diff/mod.ts";
import type { Article } from "../../model/article.ts";
import type { Change, Row } from "../../model/change.ts";
import { metaOf } from "../../model/version.ts";
import type { Place } from "../query/matchRecord.ts";

/** What a search compares of a change: its title, its byline and its rows, whole. */
export function placesOf(article: Article, change: Change): Place[] {
  const places: Place[] = [];
  if (change.title) places.push({ of: "title", runs: change.title });
  const bylineOf = (n: number) => metaOf(article.versions[n]!).byline ?? "";
  const [was, is] = [bylineOf(change.before), bylineOf(change.after)];
  // Of a page that is gone, or withheld, nothing is compared.
  if (was !== is && change.rows.length > 0) places.push({ of: "byline", runs: diffWords(was, is) });
  for (const row of change.rows) {
    const runs = runsOf(article, change, row);
    if (runs) places.push({ runs });
  }
  return places;
}

function runsOf(article: Article, change: Change, row: Row): Place["runs"] | undefined {
  const text = (version: number, position: number) =>
    article.paragraphs[article.versions[version]!.paragraphs[position]!]!.text;
  switch (row.kind) {
    case "unchanged":
      return undefined;
    case "added":
      return [["+", text(change.after, row.after[0])]];
    case "removed":
      return [["-", text(change.before, row.before[0])]];
    case "edited":
    case "moved":
    case "split":
    case "merged":
      return row.runs;
  }
}
