import type { Article } from "../../model/article.ts";
import { isGone, type TextVersion } from "../../model/version.ts";
import { fitting } from "../rows/fold.ts";
import type { UnchangedParagraphs } from "../rows/unchangedParagraphs.ts";
import { versionParagraphs } from "../versionParagraphs.ts";
import type { Block } from "../view.ts";

/** The texts of an article. */
type Texts = Pick<Article, "paragraphs" | "versions">;

/** Limits of the pages of an article's versions; lengths in UTF-16 units. */
export interface VersionLimits {
  /** So many versions have pages with their whole texts; of later ones only those with a new text have one, with its start. */
  readonly versions: number;
  /** A text up to this length is shown whole: as much as on an article page. */
  readonly whole: number;
  /** How much text the pages of an article show together; later pages show the start of their texts. */
  readonly together: number;
  /** The start. */
  readonly start: number;
}

const usual: VersionLimits = { versions: 100, whole: 400_000, together: 20_000_000, start: 4_000 };

/** What the page of a version shows of its text. */
export type ShownText =
  | {
      readonly kind: "shown";
      /** How many paragraphs are shown, from the first. */
      readonly count: number;
      /** Only the start is shown, because the article's earlier versions fill the room. */
      readonly isCut?: true;
    }
  /** The text of an earlier version `n`, paragraph by paragraph. */
  | { readonly kind: "same"; readonly n: number };

/**
 * The versions that have a page, by number, and what it shows of the text. It is decided from the versions before alone, so
 * that a page never changes when versions are added.
 *
 * A text that stood before is told by reference. Of a page that is vandalised for years, 1,668 of 1,684 versions are such
 * returns: from the hundredth version on these have no page, or they alone would be half of the article's output. And
 * 2,484 versions of 100 kB would be 250 MB.
 */
export function shownTexts(article: Texts, limits: VersionLimits = usual): Map<number, ShownText> {
  const shown = new Map<number, ShownText>();
  const earlier = new Map<string, number>();
  let room = limits.together;
  for (const version of article.versions) {
    if (version.kind !== "text") continue;
    const isLate = version.n >= limits.versions;
    const key = `${isGone(version) ? "gone" : ""} ${version.paragraphs.join()} ${version.hidden?.join() ?? ""}`;
    const same = earlier.get(key);
    if (same !== undefined && version.paragraphs.length > 0) {
      if (!isLate) shown.set(version.n, { kind: "same", n: same });
      continue;
    }
    earlier.set(key, version.n);
    const paragraphs = version.paragraphs.map((index) => article.paragraphs[index]!);
    const length = paragraphs.reduce((sum, { text }) => sum + text.length, 0);
    const hasRoom = !isLate && Math.min(length, limits.whole) <= room;
    // A first paragraph that is longer than the limit is shortened by its block.
    const fits = Math.max(1, fitting(paragraphs, hasRoom ? limits.whole : limits.start));
    const count = Math.min(fits, paragraphs.length);
    shown.set(version.n, { kind: "shown", count, ...(!hasRoom && count < paragraphs.length && { isCut: true }) });
    if (hasRoom) room -= Math.min(length, limits.whole);
  }
  return shown;
}

const known = new WeakMap<Texts, Map<number, ShownText>>();

/** `shownTexts()` of an article, computed once. */
export function versionTexts(article: Texts): ReadonlyMap<number, ShownText> {
  const before = known.get(article);
  if (before) return before;
  const texts = shownTexts(article);
  known.set(article, texts);
  return texts;
}

/** A text as blocks, and how much of it is left out. */
export interface TextBlocks {
  readonly blocks: readonly Block[];
  readonly left?: { readonly count: number; readonly words: number };
}

/**
 * The first `count` paragraphs of a version.
 *
 * @param shown one for all versions of an article, which have most paragraphs in common
 */
export function textBlocks(
  article: Article,
  version: TextVersion,
  count: number,
  { blockOf, wordsOf }: UnchangedParagraphs,
): TextBlocks {
  const paragraphs = versionParagraphs(article, version);
  const left = paragraphs.slice(count);
  const words = left.reduce((sum, paragraph) => sum + wordsOf(paragraph), 0);
  return {
    blocks: paragraphs.slice(0, count).map(blockOf),
    ...(left.length > 0 && { left: { count: left.length, words } }),
  };
}
