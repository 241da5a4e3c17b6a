import { type Article, paragraphsOf } from "../model/article.ts";
import type { Paragraph } from "../model/paragraph.ts";
import type { Version } from "../model/version.ts";
import type { VersionParagraph } from "./rows/rowView.ts";

/** One marked copy of each paragraph, so that what is remembered of a paragraph is remembered of its copy, too. */
const marked = new WeakMap<Paragraph, VersionParagraph>();

/**
 * The paragraphs of a version, those marked that were hidden when it was captured. Where all of it was, until a script
 * showed the page, the mark on each would tell nothing: `isWhollyHidden()` says it of the version.
 */
export function versionParagraphs(article: Pick<Article, "paragraphs">, version: Version): VersionParagraph[] {
  const paragraphs = paragraphsOf(article, version);
  if (version.kind === "withheld" || !version.hidden || isWhollyHidden(version)) return paragraphs;
  const hidden = new Set(version.hidden);
  return paragraphs.map((paragraph, at) => (hidden.has(at) ? hiddenCopy(paragraph) : paragraph));
}

/** Whether a version's whole text was hidden when captured. */
export function isWhollyHidden(version: Version): boolean {
  return version.kind === "text" && version.hidden?.length === version.paragraphs.length;
}

function hiddenCopy(paragraph: Paragraph): VersionParagraph {
  const known = marked.get(paragraph);
  if (known) return known;
  const copy: VersionParagraph = { ...paragraph, isHidden: true };
  marked.set(paragraph, copy);
  return copy;
}
