import type { Article } from "../../model/article.ts";
import { isGood, metaOf, type Version } from "../../model/version.ts";
import type { LabelContext } from "../label.ts";
import type { FailedPage } from "../words/languageWords.ts";
import { failedPageListsIn, failedPageListsOf, onceForLists, type WordLists } from "../words/wordLists.ts";

/** Maximum remaining share of a text of which more than 70 % is gone. */
const mostLeft = 0.3;

/** The kinds of pages that a version may look like. */
export type OtherPage = FailedPage | "source's name";

/**
 * The kind of page that a version looks like, if not the article. It is compared with the longest version up to `until`:
 * with earlier ones or, if it is the first, with its successor. Later ones are ignored, so the label of a change never
 * depends on later versions.
 */
export function failedPage(
  { article }: Pick<LabelContext, "article">,
  version: Version,
  until: Version = version,
): OtherPage | undefined {
  if (!isGood(version) || version.paragraphs.length === 0) return undefined;
  let known = ofArticle.get(article);
  if (!known) {
    known = new Map();
    ofArticle.set(article, known);
  }
  const key = version.n * article.versions.length + until.n;
  if (!known.has(key)) known.set(key, look(article, version, until));
  return known.get(key);
}

const ofArticle = new WeakMap<Article, Map<number, OtherPage | undefined>>();

function look(article: Article, version: Version, until: Version): OtherPage | undefined {
  let longest = 0;
  for (const other of article.versions) {
    if (other.n > until.n) break;
    if (isGood(other)) longest = Math.max(longest, other.words);
  }
  // Without a longer version to compare with, a short text may be an article about an error.
  if (version.words >= longest * mostLeft) return undefined;
  const { title } = metaOf(version);
  const text = version.paragraphs.map((index) => article.paragraphs[index]!.text).join("\n");
  const words = even(`${title ?? ""}\n${text}`);
  const kind = kindIn(words, failedPageListsOf(article, version));
  if (kind !== undefined) return kind;
  const heading = title ?? text.slice(0, text.indexOf("\n") >>> 0);
  return even(heading).trim() === even(article.source.name).trim() ? "source's name" : undefined;
}

/**
 * The kind of page whose phrases stand in a text, from the most to the least certain; undefined where none does. Alone it is
 * no evidence: articles mention captchas, and pages have notices on cookies.
 *
 * @param lang of the text, BCP 47; without one, the phrases of all languages count
 */
export function failedPagePhrase(text: string, lang: string | undefined): FailedPage | undefined {
  return kindIn(even(text), failedPageListsIn(lang));
}

function kindIn(evenText: string, lists: WordLists): FailedPage | undefined {
  for (const [kind, phrases] of phrasesIn(lists)) if (phrases.some((phrase) => evenText.includes(phrase))) return kind;
  return undefined;
}

const phrasesIn = onceForLists((languages) => {
  const kinds = new Map<FailedPage, string[]>();
  // From the most to the least certain: error pages, too, ask to enable cookies in their footers.
  for (const kind of ["captcha", "script wall", "paywall", "error page", "consent wall"] as const) {
    kinds.set(
      kind,
      languages.flatMap(({ failed }) => failed[kind] ?? []),
    );
  }
  return kinds;
});

function even(text: string): string {
  return text.toLowerCase().replaceAll("’", "'").replace(/\s+/g, " ");
}
