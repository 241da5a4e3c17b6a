import type { Article } from "../model/article.ts";
import { removalOf } from "../model/captures/removal.ts";
import type { Change, LabelledArticle } from "../model/change.ts";
import { countWords } from "../model/countWords.ts";
import { isGood, isSuspect, newestShown, shownTime } from "../model/version.ts";
import { changePagesOf, holdsFurtherParts, partsOf } from "./changePages.ts";
import { changeViews } from "./changeViews.ts";
import { collapseRepeats } from "./collapseRepeats.ts";
import { comparePath } from "./comparison/comparePageView.ts";
import { withPartLinks } from "./paging/partLinks.ts";
import { fittingIds, rowIdsOf } from "./paging/rowPlaces.ts";
import { fitting } from "./rows/fold.ts";
import { blockOf } from "./rows/rowView.ts";
import { changeMap } from "./story/changeMap.ts";
import { contentsOf } from "./story/contents.ts";
import { headlines } from "./story/headlines.ts";
import { storyView } from "./story/storyView.ts";
import { versionParagraphs } from "./versionParagraphs.ts";
import { currentPath } from "./versions/versionPageViews.ts";
import { versionHref } from "./versions/versionPath.ts";
import { versionView } from "./versionView.ts";
import type { ArticleView, ChangeView, OlderChange } from "./view.ts";

/** Maximum length of a text that is shown whole because there is no change to show, in UTF-16 units. */
const longestText = 400_000;

/** One page of an article: the article page itself or a page of older changes. */
export interface ArticlePage {
  /** Path of the page, with a slash at the end. */
  readonly path: string;
  readonly view: ArticleView;
}

/** An article with the views of its pages, and the addresses of its changes. */
export interface ViewedArticle extends LabelledArticle {
  /** The article page, then its pages of older changes, oldest first. */
  readonly pages: readonly ArticlePage[];
  /** For each change, in order, the address where it is currently shown in full. */
  readonly changeUrls: readonly string[];
  /** For each change, in order, its permalink: on the article page, which links on once the change has moved. */
  readonly permalinks: readonly string[];
}

/** The views of all pages of one article, from that article alone. */
export function articlePages({ article, changes }: LabelledArticle): ViewedArticle {
  const views = changeViews(article, changes);
  const { blocks, kept } = changePagesOf(views.flatMap((view) => partsOf(view)));
  const blockPath = (index: number) => `${article.path}changes/${index + 1}/`;
  const isHere = (index: number) => index >= kept && !holdsFurtherParts(blocks[index]);
  const pathOf = (index: number) => (isHere(index) ? article.path : blockPath(index));
  const urls = new Map<number, string>();
  blocks.forEach((block, index) => {
    for (const { n, anchor } of block) if (!urls.has(n)) urls.set(n, `${pathOf(index)}#${anchor}`);
  });
  const moved = blocks.flatMap((block, index) =>
    isHere(index) ? [] : { index, path: blockPath(index), first: block[0]!.n, last: block.at(-1)!.n },
  );
  const facts = articleFacts(article, changes);
  const anchors = views.map(({ anchor }) => anchor);
  const map = changeMap({ article, changes }, anchors);

  const linked = withPartLinks(blocks, pathOf).map((block) => block.map(withFirstRow));
  const here = linked.filter((_, index) => isHere(index)).flat();
  const inFull = new Set(here.map(({ n }) => n));
  // Rows that stand on other pages, for links to them: those of changes that moved, and those of further parts.
  const elsewhere = linked.flatMap((block, index) => (isHere(index) ? [] : block));
  const ids = fittingIds(elsewhere.map(rowIdsOf));
  const idsOf = new Map(elsewhere.map(({ anchor }, index) => [anchor, ids[index]!]));
  const idsOfChange = new Map<number, string[]>();
  for (const { n, anchor } of elsewhere) idsOfChange.set(n, [...(idsOfChange.get(n) ?? []), ...idsOf.get(anchor)!]);
  const older = views
    .filter(({ n }) => !inFull.has(n))
    .map(({ n, anchor, after }): OlderChange => {
      const rows = idsOfChange.get(n)!;
      return { n, anchor, captured: after.captured, href: urls.get(n)!, ...(rows.length > 0 && { rows }) };
    });
  const blockLinks = moved
    .filter(({ index }) => !holdsFurtherParts(blocks[index]))
    .map(({ path, first, last }) => ({ href: path, first, last }));
  const shown = here.map((view) => withRowsOfParts(view, idsOf));
  const only = shown.some(({ items }) => items.length > 0) || moved.length > 0 ? undefined : onlyText(article);
  const compare = comparePath(article);
  const current = currentPath(article);
  const pages: ArticlePage[] = [
    {
      path: article.path,
      view: {
        ...facts,
        ...(!article.withheld && { story: storyView({ article, changes }) }),
        ...headlines({ article, changes }, anchors),
        ...(map && { map }),
        ...(only && { only }),
        ...(compare && { compare }),
        ...(current && { current }),
        older,
        changes: collapseRepeats(shown),
        contents: contentsOf(here),
        blocks: blockLinks,
      },
    },
    ...moved.map(({ index, path, first, last }): ArticlePage => {
      const [{ part }] = linked[index] as [ChangeView, ...ChangeView[]];
      return {
        path,
        view: {
          ...facts,
          older: [],
          changes: collapseRepeats(linked[index]!),
          contents: contentsOf(linked[index]!),
          blocks: blockLinks,
          block: {
            k: index + 1,
            first,
            last,
            ...(part && part.k > 1 && { part: { k: part.k, of: part.of } }),
            ...(index > 0 && { previous: pathOf(index - 1) }),
            next: pathOf(index + 1),
          },
        },
      };
    }),
  ];
  return {
    article,
    changes,
    pages,
    changeUrls: changes.map(({ n }) => urls.get(n)!),
    permalinks: views.map(({ anchor }) => `${article.path}#${anchor}`),
  };
}

function withFirstRow(view: ChangeView): ChangeView {
  const first = view.items.find((item) => item.kind === "row" && item.row.id);
  return first?.kind === "row" ? { ...view, firstRow: first.row.id! } : view;
}

/** The first part of a divided change, with the ids of the rows of its further ones. */
function withRowsOfParts(view: ChangeView, idsOf: ReadonlyMap<string, readonly string[]>): ChangeView {
  const { part } = view;
  if (!part?.hrefs || part.k > 1) return view;
  const rows = part.hrefs.map((href) => idsOf.get(href.slice(href.indexOf("#") + 1)) ?? []);
  return { ...view, part: { ...part, rows } };
}

function articleFacts(article: Article, changes: readonly Change[]) {
  const { id, path, title, source, url, lang, published, tags, note, tracking, checked, withheld, versions } = article;
  const ofText = changes.filter(({ isOutsideOnly }) => !isOutsideOnly);
  const lastChange = ofText.at(-1);
  const outsideCount = changes.length - ofText.length;
  const oldest = versions[0];
  const removed = removalOf(versions);
  // What was seen last is the text, not an error page or a suspect capture.
  const newest = removed
    ? versions.findLast(isGood)
    : (versions.findLast((version) => !isSuspect(version)) ?? versions.at(-1));
  const lastSeen = newest && shownTime(newest.seen.at(-1) ?? newest);
  return {
    id,
    path,
    title,
    source: { id: source.id, path: source.path, name: source.name },
    ...(url && { url }),
    ...(lang && { lang }),
    ...(published && { published }),
    tags,
    ...(note && { note }),
    ...(tracking && { tracking }),
    ...(oldest && { firstSeen: shownTime(oldest) }),
    ...(lastChange && { lastChanged: shownTime(versions[lastChange.after]!) }),
    ...(lastSeen && { lastSeen }),
    ...(lastSeen && checked && checked > lastSeen.slice(0, 10) && { lastChecked: checked }),
    changeCount: ofText.length,
    ...(outsideCount > 0 && { outsideCount }),
    versionCount: versions.length,
    ...(withheld && { withheld }),
    ...(removed && !withheld && { removed }),
  };
}

/** The newest good text, for an article without a diff to show: it never changed, or its other versions are gone or suspect. */
function onlyText(article: Article): ArticleView["only"] {
  const version = newestShown(article.versions);
  if (!version) return undefined;
  const paragraphs = versionParagraphs(article, version);
  const shown = fitting(paragraphs, longestText);
  const left = paragraphs.slice(shown);
  const words = left.reduce((sum, { text }) => sum + countWords(text), 0);
  return {
    version: versionView(version, versionHref(article, version.n)),
    ...(isSuspect(version) && { suspect: version.suspect }),
    blocks: paragraphs.slice(0, shown).map((paragraph) => blockOf(paragraph)),
    ...(left.length > 0 && { left: { count: left.length, words } }),
  };
}
