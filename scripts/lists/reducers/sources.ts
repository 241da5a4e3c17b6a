import type { Source } from "../../model/article.ts";
import { compareInstants } from "../../model/compareInstants.ts";
import { compareText } from "../../model/compareText.ts";
import { listPages } from "../../page/listPages.ts";
import type { ArticleSummary, SourceSummary } from "../../page/view.ts";
import { groupChanges } from "../groupChanges.ts";
import type { ListDefinition } from "../listDefinition.ts";
import { kindCounts } from "./kindCounts.ts";

const articlesPerPage = 100;

/** The sources with their totals, and the articles of each, first seen last. */
export const sources: ListDefinition = {
  name: "sourcePages",
  layout: "source.njk",
  reduce(archive, site) {
    const ofSource = new Map<string, ArticleSummary[]>(site.sources.map(({ id }) => [id, []]));
    for (const { summary } of archive.articles) ofSource.get(summary.source)!.push(summary);
    const summaries = site.sources.map((source) => sourceSummary(source, ofSource.get(source.id)!));
    const changes = groupChanges(archive.changes, ({ article }) => [article.summary.source]);
    const pages = summaries.flatMap((source) => {
      const oldestFirst = ofSource
        .get(source.id)!
        .sort((a, b) => compareInstants(a.firstSeen ?? "1970", b.firstSeen ?? "1970") || compareText(a.id, b.id));
      // Only the first page shows totals, so that a full one never changes again.
      const { id, path, name, lang } = source;
      const named = { id, path, name, ...(lang && { lang }) };
      return listPages(oldestFirst, articlesPerPage, path).map((list) => ({
        href: list.href,
        data: list.number
          ? { source: named, list }
          : { source, list, kinds: kindCounts(changes.get(id) ?? [], source) },
      }));
    });
    return { data: { sources: summaries }, pages };
  },
};

function sourceSummary(source: Source, articles: readonly ArticleSummary[]): SourceSummary {
  const { id, path, name, homepage, note, lang } = source;
  const sum = (count: (article: ArticleSummary) => number) =>
    articles.reduce((total, article) => total + count(article), 0);
  const lastChanged = articles
    .map(({ lastChanged }) => lastChanged)
    .filter((instant) => instant !== undefined)
    .reduce<string | undefined>(
      (last, instant) => (!last || compareInstants(last, instant) < 0 ? instant : last),
      undefined,
    );
  return {
    id,
    path,
    name,
    ...(homepage && { homepage }),
    ...(note && { note }),
    ...(lang && { lang }),
    articles: articles.length,
    versions: sum(({ versions }) => versions),
    changes: sum(({ changes }) => changes),
    ...(lastChanged && { lastChanged }),
  };
}
