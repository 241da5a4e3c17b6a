import type { Article } from "../model/article.ts";
import { removalOf } from "../model/captures/removal.ts";
import type { Change, LabelledArticle } from "../model/change.ts";
import { countWords } from "../model/countWords.ts";
import { isGood, shownTime } from "../model/version.ts";
import { changePagesOf, partsOf } from "./changePages.ts";
import { changeViews } from "./changeViews.ts";
import { collapseRepeats } from "./collapseRepeats.ts";
import { comparePath } from "./comparison/comparePageView.ts";
import { fitting } from "./rows/fold.ts";
import { blockOf } from "./rows/rowView.ts";
import { headlines } from "./story/headlines.ts";
import { storyView } from "./story/storyView.ts";
import { versionParagraphs } from "./versionParagraphs.ts";
import { versionHref } from "./versions/versionPath.ts";
import { versionView } from "./versionView.ts";
import type { ArticleView, ChangeView, Item } from "./view.ts";

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
  const pathOf = (index: number) => (index < kept ? blockPath(index) : article.path);
  const urls = new Map<number, string>();
  blocks.forEach((block, index) => {
    for (const { n, anchor } of block) if (!urls.has(n)) urls.set(n, `${pathOf(index)}#${anchor}`);
  });
  const blockLinks = blocks.slice(0, kept).map((block, index) => ({
    href: blockPath(index),
    first: block[0]!.n,
    last: block.at(-1)!.n,
  }));
  const facts = articleFacts(article, changes);
  const contents = (pieces: readonly ChangeView[]) =>
    pieces
      .filter(({ part, state }) => (!part || part.k === 1) && state.kind !== "outside")
      .map(({ n, anchor, after, wordsAdded, wordsRemoved }) => ({
        n,
        captured: after.captured,
        href: `#${anchor}`,
        wordsAdded,
        wordsRemoved,
      }));

  const linked = linkParts(blocks, pathOf);
  const here = linked.slice(kept).flat();
  const inFull = new Set(here.filter(({ part }) => !part || part.k === 1).map(({ n }) => n));
  const stubs = views
    .filter(({ n }) => !inFull.has(n))
    .map(({ outside: _, inWords: __, ...view }): ChangeView => {
      const isOutsideOnly = view.state.kind === "outside";
      const state = { kind: "elsewhere", href: urls.get(view.n)!, ...(isOutsideOnly && { isOutsideOnly }) } as const;
      return { ...view, state, items: [] };
    });
  const shown = [...stubs, ...here];
  const only = shown.some(({ items }) => items.length > 0) || kept > 0 ? undefined : onlyText(article);
  const compare = comparePath(article);
  const pages: ArticlePage[] = [
    {
      path: article.path,
      view: {
        ...facts,
        ...(!article.withheld && { story: storyView({ article, changes }) }),
        ...headlines(
          { article, changes },
          views.map(({ anchor }) => anchor),
        ),
        ...(only && { only }),
        ...(compare && { compare }),
        changes: collapseRepeats(shown),
        contents: contents(here),
        blocks: blockLinks,
      },
    },
  ];
  for (let index = 0; index < kept; index++) {
    pages.push({
      path: blockPath(index),
      view: {
        ...facts,
        changes: collapseRepeats(linked[index]!),
        contents: contents(linked[index]!),
        blocks: blockLinks,
        block: {
          k: index + 1,
          ...(index > 0 && { previous: blockPath(index - 1) }),
          next: pathOf(index + 1),
        },
      },
    });
  }
  return {
    article,
    changes,
    pages,
    changeUrls: changes.map(({ n }) => urls.get(n)!),
    permalinks: views.map(({ anchor }) => `${article.path}#${anchor}`),
  };
}

/** Gives each part of a divided change links to the previous and next part, and links that lead from part to part. */
function linkParts(blocks: readonly (readonly ChangeView[])[], pathOf: (index: number) => string): ChangeView[][] {
  const hrefs = new Map<string, string>();
  blocks.forEach((block, index) => {
    for (const { n, anchor, part } of block) if (part) hrefs.set(`${n} ${part.k}`, `${pathOf(index)}#${anchor}`);
  });
  const places = movesBetweenParts(blocks);
  return blocks.map((block, index) =>
    block.map((view) => {
      if (!view.part) return view;
      const linkFrom = (href: string) => {
        const place = pathOf(places.get(href) ?? index);
        return place === pathOf(index) ? href : place + href;
      };
      const items = places.size === 0 ? view.items : view.items.map((item) => withMoveLinks(item, linkFrom));
      const previous = hrefs.get(`${view.n} ${view.part.k - 1}`);
      const next = hrefs.get(`${view.n} ${view.part.k + 1}`);
      return { ...view, items, part: { ...view.part, ...(previous && { previous }), ...(next && { next }) } };
    }),
  );
}

/** Fragment of each moved row, and of each ghost, of divided changes, with the index of the page that holds it. */
function movesBetweenParts(blocks: readonly (readonly ChangeView[])[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  blocks.forEach((block, index) => {
    for (const { part, items } of block) {
      if (!part) continue;
      for (const item of items) {
        if (item.kind === "ghost") places.set(`#${item.ghost.id}`, index);
        else if (item.kind === "row" && item.row.origin) places.set(`#${item.row.id}`, index);
      }
    }
  });
  return places;
}

function withMoveLinks(item: Item, linkFrom: (href: string) => string): Item {
  if (item.kind === "ghost") return { ...item, ghost: { ...item.ghost, href: linkFrom(item.ghost.href) } };
  if (item.kind === "row" && item.row.origin)
    return { ...item, row: { ...item.row, origin: linkFrom(item.row.origin) } };
  return item;
}

function articleFacts(article: Article, changes: readonly Change[]) {
  const { id, path, title, source, url, lang, published, tags, note, tracking, checked, withheld, versions } = article;
  const ofText = changes.filter(({ isOutsideOnly }) => !isOutsideOnly);
  const lastChange = ofText.at(-1);
  const outsideCount = changes.length - ofText.length;
  const oldest = versions[0];
  const removed = removalOf(versions);
  // Of a removed article, what was seen last is its text, not the error page.
  const newest = removed ? versions.findLast(isGood) : versions.at(-1);
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

/** The newest good text, for an article without a diff to show: it never changed, or its other versions are gone. */
function onlyText(article: Article): ArticleView["only"] {
  const version = article.versions.findLast(isGood);
  if (!version) return undefined;
  const paragraphs = versionParagraphs(article, version);
  const shown = fitting(paragraphs, longestText);
  const left = paragraphs.slice(shown);
  const words = left.reduce((sum, { text }) => sum + countWords(text), 0);
  return {
    version: versionView(version, versionHref(article, version.n)),
    blocks: paragraphs.slice(0, shown).map((paragraph) => blockOf(paragraph)),
    ...(left.length > 0 && { left: { count: left.length, words } }),
  };
}
