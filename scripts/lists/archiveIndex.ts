import path from "node:path";
import type { ArticleReport, LoggedChange, LoggedListing, LoggedRecord } from "../articles/articleReport.ts";
import { mostEntries } from "../feeds/atomFeed.ts";
import type { Problem } from "../model/problem.ts";
import type { ArticleSummary } from "../page/view.ts";
import type { AliasedArticle } from "./redirects.ts";
import { TopN } from "./topN.ts";

/** What the lists, feeds and the search need of all articles; texts stay in the recordLogs. */
export class ArchiveIndex {
  readonly articles: { readonly summary: ArticleSummary; readonly pages: readonly string[] }[] = [];
  readonly changes: LoggedListing[] = [];
  readonly newest = new TopN<LoggedChange>(mostEntries);
  readonly newestOfSource = new Map<string, TopN<LoggedChange>>();
  readonly records: LoggedRecord[] = [];
  readonly aliased: AliasedArticle[] = [];
  /** Of every article folder, used or not. */
  readonly paths = new Set<string>();
  readonly problems: Problem[] = [];
  /** Keys of the cache. */
  readonly keys = new Set<string>();
  versions = 0;
  /** Pages of articles rendered, and taken over from an earlier build. */
  rendered = 0;
  reused = 0;

  add({ path: page, directory, problems, key, reused, article }: ArticleReport): void {
    this.paths.add(page);
    this.problems.push(...problems);
    this.keys.add(key);
    if (!article) return;
    const { summary, pages, aliases, changes, feedEntries, records } = article;
    this.articles.push({ summary, pages });
    this.changes.push(...changes);
    this.newest.add(feedEntries);
    this.#ofSource(summary.source).add(feedEntries);
    this.records.push(...records);
    if (aliases.length > 0)
      this.aliased.push({ path: page, title: summary.title, aliases, file: path.join(directory, "article.yml") });
    this.versions += summary.versions;
    if (reused) this.reused += pages.length;
    else this.rendered += pages.length;
  }

  /** Paths of the generated markdown, below its folder. */
  markdown(): Set<string> {
    return new Set(this.articles.flatMap(({ pages }) => pages.map((page) => `${page.slice(1, -1)}.md`)));
  }

  #ofSource(id: string): TopN<LoggedChange> {
    const newest = this.newestOfSource.get(id) ?? new TopN<LoggedChange>(mostEntries);
    this.newestOfSource.set(id, newest);
    return newest;
  }
}
