import type { Article } from "../../scripts/model/article.ts";
import type { Change, Row } from "../../scripts/model/change.ts";
import { articleOf as articleOfVersions, type Told } from "../fixtures/articleOf.ts";

/** One version of a test's article: its paragraphs, and what else matters. */
export type VersionOf = { readonly texts: readonly string[] } & Omit<Told, "paragraphs">;

/** An article made of literal texts; versions are captured on the first of January, year after year from 2014. */
export function articleOf(versions: readonly VersionOf[], rest: Partial<Article> = {}): Article {
  const told = versions.map(({ texts, ...version }, n) => ({
    captured: `${2014 + n}-01-01T10:00:00Z`,
    ...version,
    paragraphs: texts,
  }));
  return {
    ...articleOfVersions(told),
    id: "guardian/talks",
    path: "/guardian/talks/",
    source: { id: "guardian", path: "/guardian/", name: "The Guardian" },
    title: "Syria talks",
    ...rest,
  };
}

/** Change `n` with the rows given; every row that is not given is left out, which the records do not mind. */
export function changeOf(n: number, rows: readonly Row[], rest: Partial<Change> = {}): Change {
  return {
    n,
    before: n - 1,
    after: n,
    elapsedSeconds: 60,
    wordsAdded: 0,
    wordsRemoved: 0,
    labels: [],
    title: null,
    rows,
    ...rest,
  };
}
