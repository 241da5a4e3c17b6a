import type { Source } from "../../model/article.ts";
import { compareInstants } from "../../model/compareInstants.ts";
import { compareText } from "../../model/compareText.ts";
import { listPages } from "../../page/listPages.ts";
import { calendarOf } from "../../page/lists/calendar.ts";
import { prominenceOf } from "../../page/lists/prominence.ts";
import type { ArticleSummary, SourceSummary } from "../../page/view.ts";
import type { ArchivedChange } from "../archive/archivedChange.ts";
import { groupChanges } from "../groupChanges.ts";
import type { ListDefinition } from "../listDefinition.ts";
import { kindCounts } from "./kindCounts.ts";

const articlesPerPage = 100;
/** Changes on the first page of a source: so many that are not quiet, or so many in all. */
const [mostTold, mostNewest] = [6, 24];

/** The sources with their totals, and the articles of each, first seen last. */
export const sources: ListDefinition = {
  name: "sourcePages",
  layout: "source.njk",
  reduce(archive, site) {
    const ofSource = new Map<string, ArticleSummary[]>(site.sources.map(({ id }) => [id, []]));
    for (const { summary } of archive.articles) ofSource.get(summary.source)!.push(summary);
    const summaries = site.sources.map((source) => sourceSummary(source, ofSource.get(source.id)!));
    const changes = groupChanges(archive.oldestFirst(), ({ article }) => [article.summary.source]);
    const pages = summaries.flatMap((source) => {
      const oldestFirst = ofSource
        .get(source.id)!
        .sort((a, b) => compareInstants(a.firstSeen ?? "1970", b.firstSeen ?? "1970") || compareText(a.id, b.id));
      // Only the first page shows totals, so that a full one never changes again.
      const { id, path, name, lang } = source;
      const named = { id, path, name, ...(lang && { lang }) };
      return listPages(oldestFirst, articlesPerPage, path).map((list) => ({
        href: list.href,
        data: list.number ? { source: named, list } : { source, list, ...firstPage(source, changes.get(id) ?? []) },
        ...(!list.number && { items: newestOf(changes.get(id) ?? []) }),
      }));
    });
    return { data: { sources: summaries }, pages };
  },
};

/** What only the first page of a source shows of its changes. */
function firstPage(source: SourceSummary, changes: readonly ArchivedChange[]) {
  return { kinds: kindCounts(changes, source), calendar: calendarOf(changes.map(({ captured }) => captured)) };
}

/** The newest changes of a source, newest first: as many as it takes for some that say something. */
function newestOf(oldestFirst: readonly ArchivedChange[]): ArchivedChange[] {
  const newest: ArchivedChange[] = [];
  let told = 0;
  for (let at = oldestFirst.length - 1; at >= 0 && told < mostTold && newest.length < mostNewest; at--) {
    newest.push(oldestFirst[at]!);
    if (prominenceOf(oldestFirst[at]!.labels) !== "quiet") told++;
  }
  return newest;
}

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
