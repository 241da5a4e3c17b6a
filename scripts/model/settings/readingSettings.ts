/** Settings of `source.yml` and `article.yml` that say what the article is on a page, and what is noise; the article's take precedence. */
export interface ReadingSettings {
  readonly extract?: PageExtract;
  /** Names of parameters that are left out of the targets of links, `*` at the end for any ending. */
  readonly ignoreParameters?: readonly string[];
  /** Regular expressions for text whose changes are insignificant. */
  readonly quiet?: readonly string[];
}

/** CSS selectors of the parts of a web page. */
export interface PageExtract {
  /** What is the article; several are joined. */
  readonly select?: readonly string[];
  /** Elements that are removed before anything is read. */
  readonly remove?: readonly string[];
}
