import type { Article } from "../model/article.ts";
import type { Change, LabelledArticle, Row } from "../model/change.ts";
import { changeAnchors } from "../model/changeAnchors.ts";
import type { Version } from "../model/version.ts";

/** Bytes of all rows of an article together, above which each change's rows stand in a file of their own. */
const mostRowBytes = 5_000_000;

export interface ArticleData {
  /** Text of `article.json`. */
  readonly json: string;
  /** Rows that stand apart: path of each file (without the base path) and its text. */
  readonly rowFiles: readonly { readonly path: string; readonly json: string }[];
}

/** A labelled article whose changes have addresses. */
export interface AddressedArticle extends LabelledArticle {
  /** Where each change is read in full, in the order of `changes`. */
  readonly changeUrls: readonly string[];
}

/** An article as open data: its versions, their paragraphs, and the rows of each change. */
export function articleData({ article, changes, changeUrls }: AddressedArticle): ArticleData {
  // Rows are printed once for nearly every article: what fits with all else around it needs no count of its own.
  const whole = print(article, changes, changeUrls, ({ rows }) => rows);
  // A UTF-16 unit takes three bytes at most.
  if (3 * whole.length <= mostRowBytes || Buffer.byteLength(whole) <= mostRowBytes)
    return { json: whole, rowFiles: [] };
  const rows = changes.map((change) => JSON.stringify(change.rows));
  if (rows.reduce((sum, text) => sum + Buffer.byteLength(text), 0) <= mostRowBytes)
    return { json: whole, rowFiles: [] };
  const anchors = changeAnchors(article, changes);
  const rowPath = (index: number) => `${article.path}changes/${anchors[index]!.slice("change-".length)}.json`;
  return {
    json: print(article, changes, changeUrls, (change, index) =>
      change.rows.length > 0 ? rowPath(index) : change.rows,
    ),
    rowFiles: changes.flatMap((change, index) =>
      change.rows.length > 0 ? [{ path: rowPath(index), json: `${rows[index]}\n` }] : [],
    ),
  };
}

/** @param rowsOf the rows of a change, or the path of the file they stand in */
function print(
  article: Article,
  changes: readonly Change[],
  changeUrls: readonly string[],
  rowsOf: (change: Change, index: number) => string | readonly Row[],
): string {
  const last = changes.at(-1);
  const { id, url, title, lang, source, versions, tracking } = article;
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
    versions: versions.map(versionData),
    changes: changes.map((change, index) => changeData(change, changeUrls[index]!, rowsOf(change, index))),
  };
  return `${JSON.stringify(data)}\n`;
}

function versionData(version: Version) {
  if (version.kind === "withheld") {
    const { n, captured, file, withheld } = version;
    return { n, captured, file, words: 0, paragraphs: [], withheld };
  }
  const { n, captured, title, file, sha256, words, paragraphs, seen, status, byline, published, note } = version;
  const { technical, redirect } = version;
  return {
    n,
    captured,
    ...(title && { title }),
    file,
    sha256,
    words,
    paragraphs,
    ...(seen.length > 0 && { seen }),
    ...(status && { status }),
    ...(byline && { byline }),
    ...(published && { published }),
    ...(note && { note }),
    ...(technical && { technical }),
    ...(redirect && { redirect }),
  };
}

function changeData(change: Change, url: string, rows: string | readonly Row[]) {
  const { n, before, after, elapsedSeconds, wordsAdded, wordsRemoved, labels, title, revertsTo } = change;
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
    ...(typeof rows === "string" ? { rowsUrl: rows } : { rows }),
  };
}
