/** What on a site's pages is the article and what is noise, as `source.yml` and `article.yml` say; the article's go first. */
export interface ReadingSettings {
  readonly extract?: PageExtract;
  /** Names of parameters that are left out of the targets of links, `*` at the end for any ending. */
  readonly ignoreParameters?: readonly string[];
  /** Regular expressions of what differs without saying anything. */
  readonly quiet?: readonly string[];
}

/** CSS selectors of the parts of a web page. */
export interface PageExtract {
  /** What is the article; several are joined. */
  readonly select?: readonly string[];
  /** What is taken out before anything is read. */
  readonly remove?: readonly string[];
}
