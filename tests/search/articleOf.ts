import type { Article } from "../../scripts/model/article.ts";
import type { Change, Row } from "../../scripts/model/change.ts";
import type { Version } from "../../scripts/model/version.ts";

/** One version of a test's article: its paragraphs, and what else matters. */
export type VersionOf = { readonly texts: readonly string[] } & Partial<Omit<Version, "paragraphs">>;

/** An article made of literal texts; versions are captured on the first of January, year after year from 2014. */
export function articleOf(versions: readonly VersionOf[], rest: Partial<Article> = {}): Article {
  const paragraphs: string[] = [];
  const indexOf = (text: string) => (paragraphs.includes(text) ? paragraphs.indexOf(text) : paragraphs.push(text) - 1);
  return {
    id: "guardian/talks",
    path: "/guardian/talks/",
    source: { id: "guardian", path: "/guardian/", name: "The Guardian" },
    title: "Syria talks",
    tags: [],
    tracking: "open",
    aliases: [],
    versions: versions.map(({ texts, ...version }, n) => ({
      n,
      captured: `${2014 + n}-01-01T10:00:00Z`,
      file: `${n}.md`,
      sha256: "0".repeat(64),
      seen: [],
      technical: false,
      words: 0,
      ...version,
      paragraphs: texts.map(indexOf),
    })),
    paragraphs: paragraphs.map((text) => ({ text })),
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
