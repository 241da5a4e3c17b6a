import type { FeedEntryView } from "../page/view.ts";
import type { ArticleFiles } from "./articleFiles.ts";
import { mostEntries } from "./atomFeed.ts";
import { Newest } from "./newest.ts";
import type { AliasedArticle } from "./redirects.ts";
import type { ListedArticle } from "./siteLists.ts";

/** What the lists and feeds of the site need of all articles, kept as each one passes; its texts are not kept. */
export class ArchiveSummary {
  readonly listed: ListedArticle[] = [];
  readonly aliased: AliasedArticle[] = [];
  readonly newest = new Newest<FeedEntryView>(mostEntries);
  readonly newestOfSource = new Map<string, Newest<FeedEntryView>>();
  versions = 0;
  changes = 0;

  /** @param file the article's `article.yml`, to be named where one of its aliases is taken */
  add({ summary, changes, pages, aliases, feedEntries }: ArticleFiles, file: string): void {
    const { path, title, source } = summary;
    this.listed.push({ summary, changes, pages: summary.withheld ? [] : pages });
    if (aliases.length > 0) this.aliased.push({ path, title, aliases, file });
    this.newest.add(feedEntries);
    this.#ofSource(source).add(feedEntries);
    this.versions += summary.versions;
    this.changes += summary.changes;
  }

  #ofSource(id: string): Newest<FeedEntryView> {
    const newest = this.newestOfSource.get(id) ?? new Newest<FeedEntryView>(mostEntries);
    this.newestOfSource.set(id, newest);
    return newest;
  }
}
