import type { Article } from "../../model/article.ts";
import { metaOf, type Version } from "../../model/version.ts";
import type { LabelContext } from "../label.ts";
import { ar } from "./ar.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { ja } from "./ja.ts";
import type { LanguageWords } from "./languageWords.ts";
import { zh } from "./zh.ts";

/** Every language with words of its own. A new one is a file beside these and a line here. */
const lists: Readonly<Record<string, LanguageWords>> = { en, de, fr, es, ar, ja, zh };

export const allLanguages: readonly LanguageWords[] = Object.values(lists);

/** The lists of some languages; `key` names them, for what is made of them once and kept. */
export interface WordLists {
  readonly key: string;
  readonly languages: readonly LanguageWords[];
}

const known = new Map<string, WordLists>();
// Of the change asked of last; gone with its article, for a change holds all that was worked out of it.
const ofArticle = new WeakMap<Article, { readonly context: LabelContext; readonly lists: WordLists }>();

/**
 * The word lists of the languages of both versions; all of them where neither says its language, none for a language
 * that has none: a wrong list would find what is not there.
 */
export function wordListsOf(context: LabelContext): WordLists {
  // Nearly every label asks, one after another.
  let last = ofArticle.get(context.article);
  if (last?.context !== context) {
    last = { context, lists: listsNamed(languagesOf(context.article, [context.before, context.after])) };
    ofArticle.set(context.article, last);
  }
  return last.lists;
}

/** Those of one version, and English: servers speak it whatever the site's language. */
export function failedPageListsOf(article: Article, version: Version): WordLists {
  return listsNamed([...new Set([...languagesOf(article, [version]), "en"])]);
}

/** Those of one language, and English. Without a language, all. */
export function failedPageListsIn(lang: string | undefined): WordLists {
  if (lang === undefined) return listsNamed(Object.keys(lists));
  return listsNamed([...new Set([primary(lang), "en"])].filter((name) => Object.hasOwn(lists, name)));
}

/** Those of one language. Without a language, all. */
export function listsIn(lang: string | undefined): WordLists {
  if (lang === undefined) return listsNamed(Object.keys(lists));
  return listsNamed([primary(lang)].filter((name) => Object.hasOwn(lists, name)));
}

function languagesOf(article: Article, versions: readonly Version[]): string[] {
  const tags = versions
    .map((version) => metaOf(version).lang || article.lang)
    .filter((tag) => tag !== undefined && tag !== "");
  if (tags.length === 0) return Object.keys(lists);
  return [...new Set(tags.map((tag) => primary(tag!)))].filter((name) => Object.hasOwn(lists, name));
}

function listsNamed(names: readonly string[]): WordLists {
  const key = names.join();
  let found = known.get(key);
  if (!found) {
    found = { key, languages: names.map((name) => lists[name]!) };
    known.set(key, found);
  }
  return found;
}

/** `en-GB` → `en`. */
function primary(tag: string): string {
  return tag.split("-", 1)[0]!.toLowerCase();
}

/** Something made of word lists, made once for each choice of languages. */
export function onceForLists<T>(make: (languages: readonly LanguageWords[]) => T): (lists: WordLists) => T {
  const made = new Map<string, T>();
  return ({ key, languages }) => {
    if (!made.has(key)) made.set(key, make(languages));
    return made.get(key)!;
  };
}
