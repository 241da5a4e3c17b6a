import type { Article } from "../model/article.ts";
import type { Change, LabelledArticle, Row } from "../model/change.ts";
import { changeAnchors } from "../model/changeAnchors.ts";
import type { Version } from "../model/version.ts";

/** Total size of an article's rows, in bytes, above which each change's rows go into a separate file. */
const mostRowBytes = 5_000_000;

export interface ArticleData {
  /** Text of `article.json`. */
  readonly json: string;
  /**
   * Rows that stand apart: path of each file (without the base path) and its text. Printed each time it is asked for: all
   * together may be hundreds of megabytes.
   */
  readonly rowFiles: readonly { readonly path: string; readonly text: string }[];
}

/** A labelled article whose changes have addresses. */
export interface AddressedArticle extends LabelledArticle {
  /** Address where each change is shown in full, in the order of `changes`. */
  readonly changeUrls: readonly string[];
}

/**
 * An article as open data: its versions, their paragraphs, and the rows of each change. Rows of an earlier change are
 * referred to, not repeated.
 */
export function articleData({ article, changes, changeUrls }: AddressedArticle): ArticleData {
  const inPlace = ({ rows, sameAs }: Change): RowsData => (sameAs === undefined ? { rows } : { sameAs });
  if (fewestRowBytes(changes) <= mostRowBytes) {
    // For nearly every article, rows are printed once: if the whole fits, the rows need no separate count.
    const whole = print(article, changes, changeUrls, inPlace);
    // A UTF-16 unit takes three bytes at most.
    if (
      3 * whole.length <= mostRowBytes ||
      Buffer.byteLength(whole) <= mostRowBytes ||
      rowBytes(changes) <= mostRowBytes
    )
      return { json: whole, rowFiles: [] };
  }
  const anchors = changeAnchors(article, changes);
  const rowPath = (index: number) => `${article.path}changes/${anchors[index]!.slice("change-".length)}.json`;
  const standsApart = ({ rows, sameAs }: Change) => sameAs === undefined && rows.length > 0;
  return {
    json: print(article, changes, changeUrls, (change, index) =>
      standsApart(change) ? { rowsUrl: rowPath(index) } : inPlace(change),
    ),
    rowFiles: changes.flatMap((change, index) => (standsApart(change) ? [rowFile(rowPath(index), change.rows)] : [])),
  };
}

function rowFile(path: string, rows: readonly Row[]): ArticleData["rowFiles"][number] {
  return {
    path,
    get text() {
      return `${JSON.stringify(rows)}\n`;
    },
  };
}

/** Lower bound on the size of rows, so that those of a long article need not be printed to be counted. */
function fewestRowBytes(changes: readonly Change[]): number {
  const row = `{"kind":"added","before":[],"after":[0]},`.length;
  return changes.reduce((sum, { rows, sameAs }) => sum + (sameAs === undefined ? rows.length * row : 0), 0);
}

function rowBytes(changes: readonly Change[]): number {
  const own = changes.filter(({ sameAs }) => sameAs === undefined);
  return own.reduce((sum, { rows }) => sum + Buffer.byteLength(JSON.stringify(rows)), 0);
}

/** The rows of a change: inline, in a separate file, or in an earlier change. */
type RowsData = { readonly rows: readonly Row[] } | { readonly rowsUrl: string } | { readonly sameAs: number };

function print(
  article: Article,
  changes: readonly Change[],
  changeUrls: readonly string[],
  rowsOf: (change: Change, index: number) => RowsData,
): string {
  const last = changes.at(-1);
  const { id, url, title, lang, source, versions, tracking = "open" } = article;
  const data = {
    id,
    ...(url && { url }),
    title,
    ...(lang && { lang }),
    source: { id: source.id, name: source.name },
    firstSeen: versions[0]?.captured ?? null,
    lastChanged: last ? versions[last.after]!.captured : null,
    tracking,
    ...(article.published && { published: article.published }),
    ...(article.tags.length > 0 && { tags: article.tags }),
    ...(article.note && { note: article.note }),
    ...(article.withheld && { withheld: article.withheld }),
    paragraphs: article.paragraphs,
    versions: versions.map((version) => versionData(version, lang)),
    changes: changes.map((change, index) => changeData(change, changeUrls[index]!, rowsOf(change, index))),
  };
  return `${JSON.stringify(data)}\n`;
}

function versionData(version: Version, articleLang: string | undefined) {
  if (version.kind === "withheld") {
    const { n, captured, day, file, withheld } = version;
    return { n, captured, ...(day && { day }), file, words: 0, paragraphs: [], withheld };
  }
  const { n, captured, title, file, sha256, words, paragraphs, seen, status, byline, published, note } = version;
  const { technical, redirect, suspect, hidden, day, lang } = version;
  return {
    n,
    captured,
    ...(day && { day }),
    ...(title && { title }),
    file,
    sha256,
    words,
    paragraphs,
    ...(hidden && { hidden }),
    ...(lang && lang !== articleLang && { lang }),
    ...(seen.length > 0 && { seen }),
    ...(status && { status }),
    ...(byline && { byline }),
    ...(published && { published }),
    ...(note && { note }),
    ...(technical && { technical }),
    ...(redirect && { redirect }),
    ...(suspect !== undefined && { suspect }),
  };
}

function changeData(change: Change, url: string, rows: RowsData) {
  const { n, before, after, elapsedSeconds, wordsAdded, wordsRemoved, labels, title, revertsTo, outside } = change;
  return {
    n,
    before,
    after,
    elapsedSeconds,
    url,
    wordsAdded,
    wordsRemoved,
    labels,
    title,
    ...(revertsTo !== undefined && { revertsTo }),
    ...(outside && { outside: { wordsAdded: outside.wordsAdded, wordsRemoved: outside.wordsRemoved } }),
    ...rows,
  };
}
