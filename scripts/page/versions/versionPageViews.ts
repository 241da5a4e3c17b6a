import type { Article } from "../../model/article.ts";
import type { Change, LabelledArticle } from "../../model/change.ts";
import { isGood, type TextVersion } from "../../model/version.ts";
import { newestText, type PassageLife, passageLives } from "../life/passageLives.ts";
import { type UnchangedParagraphs, unchangedParagraphs } from "../rows/unchangedParagraphs.ts";
import { shortTitle } from "../summaries/shortTitle.ts";
import { versionView } from "../versionView.ts";
import type { Block, VersionView } from "../view.ts";
import { versionHref, versionPath } from "./versionPath.ts";
import { type ShownText, type TextBlocks, textBlocks, versionTexts } from "./versionTexts.ts";

/** The page of one version, whole. */
export interface VersionPageView {
  readonly path: string;
  readonly article: { readonly path: string; readonly source: { readonly path: string; readonly name: string } };
  /** As the version has it, else its first heading, else what an earlier version was called. */
  readonly title: string;
  readonly version: VersionView;
  readonly lang?: string;
  readonly byline?: string;
  readonly published?: string;
  /** Why the capture may not be the article. */
  readonly suspect?: string;
  /** The stored file. */
  readonly file: string;
  readonly sha256: string;
  /** Permalink of the change to this version. */
  readonly change?: { readonly n: number; readonly href: string };
  /** The nearest versions that have a page. */
  readonly previous?: { readonly n: number; readonly href: string };
  readonly next?: { readonly n: number; readonly href: string };
  readonly text:
    | ({ readonly kind: "shown"; readonly isCut?: true } & TextBlocks)
    | { readonly kind: "same"; readonly n: number; readonly href: string };
  /** The paragraphs that are shown, on the page of the newest text. */
  readonly passages?: readonly PassageView[];
}

/** Path of the page of the newest text, if it has one and there is a history to tell. */
export function currentPath(article: Article): string | undefined {
  const newest = newestText(article);
  return newest && newest.n > 0 ? versionHref(article, newest.n) : undefined;
}

/** One paragraph of the newest text, with its life. */
export interface PassageView extends Omit<PassageLife, "last"> {
  readonly block: Block;
  /** 0 to 4: how late in the article's history it was changed last. */
  readonly age: number;
  /** The last change of it. */
  readonly change?: { readonly n: number; readonly href: string };
}

/** A page of a version: its address, and its view, made when it is asked for. */
export interface VersionPage {
  readonly path: string;
  readonly view: () => VersionPageView;
}

/**
 * The pages of an article's versions, oldest first; none of a withheld version, nor of late returns. A page says nothing that a later version
 * would alter, except for the link to the next, so that adding a version changes one older page.
 */
export function versionPageViews({
  article,
  changes,
  permalinks,
}: LabelledArticle & { readonly permalinks: readonly string[] }): VersionPage[] {
  const newest = newestText(article);
  const texts = versionTexts(article);
  const versions = article.versions.filter(
    (version): version is TextVersion => version.kind === "text" && texts.has(version.n),
  );
  const link = (version: TextVersion | undefined) => version && { n: version.n, href: versionPath(article, version.n) };
  const { path, name } = article.source;
  const paragraphs = unchangedParagraphs();
  let title = article.title;
  return versions.map((version, index): VersionPage => {
    title = ownTitle(article, version) ?? title;
    const shownTitle = shortTitle(title);
    const page = versionPath(article, version.n);
    const [previous, next] = [link(versions[index - 1]), link(versions[index + 1])];
    const lang = version.lang ?? article.lang;
    const view = (): VersionPageView => ({
      path: page,
      article: { path: article.path, source: { path, name } },
      title: shownTitle,
      version: versionView(version),
      ...(lang && { lang }),
      ...(version.byline && { byline: version.byline }),
      ...(version.published && { published: version.published }),
      ...(version.suspect && { suspect: version.suspect }),
      file: version.file,
      sha256: version.sha256,
      ...(version.n > 0 && { change: { n: version.n, href: permalinks[version.n - 1]! } }),
      ...(previous && { previous }),
      ...(next && { next }),
      ...(version === newest && version.n > 0
        ? currentText(article, changes, permalinks, texts.get(version.n)!, paragraphs)
        : { text: shownText(article, version, texts.get(version.n)!, paragraphs) }),
    });
    return { path: page, view };
  });
}

/** The newest text, whole even where an earlier version had it, and the life of each of its paragraphs. */
function currentText(
  article: Article,
  changes: readonly Change[],
  permalinks: readonly string[],
  text: ShownText,
  paragraphs: UnchangedParagraphs,
): Pick<VersionPageView, "text" | "passages"> {
  const version = newestText(article)!;
  const whole = text.kind === "same" ? versionTexts(article).get(text.n)! : text;
  const shown = shownText(article, version, whole, paragraphs);
  if (shown.kind === "same") return { text: shown };
  const lives = passageLives(article, changes);
  const passages = shown.blocks.map((block, at): PassageView => {
    const { last, ...life } = lives[at]!;
    return {
      block,
      ...life,
      // From 0, as old as the article, to 4, of the newest version.
      age: Math.round((4 * (last ?? life.since)) / version.n),
      ...(last !== undefined && { change: { n: last, href: permalinks[last - 1]! } }),
    };
  });
  return { text: shown, passages };
}

/** What a version calls itself; an error page or a suspect capture says nothing of the article. */
function ownTitle(article: Article, version: TextVersion): string | undefined {
  if (!isGood(version)) return undefined;
  if (version.title) return version.title;
  return version.paragraphs.map((index) => article.paragraphs[index]!).find(({ type }) => type === "heading")?.text;
}

function shownText(
  article: Article,
  version: TextVersion,
  text: ShownText,
  paragraphs: UnchangedParagraphs,
): VersionPageView["text"] {
  if (text.kind === "same") return { ...text, href: versionPath(article, text.n) };
  return {
    kind: "shown",
    ...(text.isCut && { isCut: true }),
    ...textBlocks(article, version, text.count, paragraphs),
  };
}
