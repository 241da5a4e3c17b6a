import { hash } from "node:crypto";
import { diffWords } from "../../diff/mod.ts";
import type { Article } from "../../model/article.ts";
import type { Change, Row, Run } from "../../model/change.ts";
import { metaOf } from "../../model/version.ts";
import { rowIds } from "../../page/rows/rowId.ts";
import type { Place } from "../query/matchRecord.ts";
import { nearRuns } from "./nearRuns.ts";

/** A place with what a result shows of it. */
export interface RecordPlace extends Place {
  /** Id of the row on the article's page; absent for title and byline, and where the page refers to an equal change instead. */
  readonly row?: string;
}

/**
 * The places of a change: its title and its byline if they changed, then every row that changed otherwise than by moving. Of long
 * rows, what stands around the changed words.
 *
 * @param anchor of the change, from which ids of rows are made
 */
export function changePlaces(article: Article, change: Change, anchor: string): RecordPlace[] {
  const places: RecordPlace[] = [];
  const [was, is] = [article.versions[change.before]!, article.versions[change.after]!].map(
    (version) => metaOf(version).byline ?? "",
  ) as [string, string];
  if (change.title) places.push(...nearRuns(change.title).map((runs) => ({ of: "title" as const, runs })));
  if (was !== is && change.rows.length > 0)
    places.push(...nearRuns(diffWords(was, is)).map((runs) => ({ of: "byline" as const, runs })));
  const idOf = rowIds(anchor, (text) => hash("sha256", text));
  for (const row of change.rows) {
    if (row.kind === "unchanged") continue;
    const id = idOf(textOf(article, change.before, row.before), textOf(article, change.after, row.after));
    for (const runs of nearRuns(runsOf(article, change, row)))
      places.push({ ...(change.sameAs === undefined && { row: id }), runs });
  }
  return places;
}

function runsOf(article: Article, change: Change, row: Exclude<Row, { kind: "unchanged" }>): readonly Run[] {
  switch (row.kind) {
    case "added":
      return [["+", textOf(article, change.after, row.after)]];
    case "removed":
      return [["-", textOf(article, change.before, row.before)]];
    case "edited":
    case "moved":
    case "split":
    case "merged":
      return row.runs;
  }
}

function textOf(article: Article, version: number, positions: readonly number[]): string {
  const { paragraphs } = article.versions[version]!;
  return positions.map((position) => article.paragraphs[paragraphs[position]!]!.text).join("\n");
}
