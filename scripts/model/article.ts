import type { Paragraph } from "./paragraph.ts";
import type { ReadingSettings } from "./settings/readingSettings.ts";
import type { Version, Withheld } from "./version.ts";

/** A publisher watched. */
export interface Source extends ReadingSettings {
  /** First segment of its articles' ids. */
  readonly id: string;
  /** Path of its page, `/<slug>/`. */
  readonly path: string;
  readonly name: string;
  readonly homepage?: string;
  readonly lang?: string;
  readonly note?: string;
}

/** One document at a source, watched over time. */
export interface Article {
  /** Path of its folder below the store, with `/` between segments. */
  readonly id: string;
  /** Path of its page, `/<source>/<article…>/`; a function of the id alone. */
  readonly path: string;
  readonly source: Source;
  readonly title: string;
  /** The newest http(s) address that is not withheld. */
  readonly url?: string;
  /** BCP 47; absent where unknown. */
  readonly lang?: string;
  readonly published?: string;
  readonly tags: readonly string[];
  /** Absent where nothing says whether it is still watched. */
  readonly tracking?: "open" | "ended";
  /** Day on which a capture last looked at it, changed or not; absent where nothing tells. */
  readonly checked?: string;
  /** Earlier ids; each gets a redirect page. */
  readonly aliases: readonly string[];
  readonly note?: string;
  /** Regular expressions of what differs without saying anything, in RE2's syntax. */
  readonly quiet?: readonly string[];
  /** The whole article is withheld: `versions` and `paragraphs` are empty, title and url say nothing of its text. */
  readonly withheld?: Withheld;
  /** Each distinct paragraph of the article once, in order of first appearance. */
  readonly paragraphs: readonly Paragraph[];
  readonly versions: readonly Version[];
}

/** The text of one of the article's versions, in reading order. */
export function paragraphsOf(article: Pick<Article, "paragraphs">, version: Version): Paragraph[] {
  return version.paragraphs.map((index) => article.paragraphs[index]!);
}
