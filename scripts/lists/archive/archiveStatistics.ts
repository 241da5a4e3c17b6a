import type { ArticleStatistics } from "../../articles/statistics/articleStatistics.ts";

/** The statistics of all articles, added up. */
export class ArchiveStatistics {
  /** Numbers of versions captured in each month. */
  readonly versions = new Map<string, number>();
  /**
   * By language ("" where it is unknown) and word: numbers of articles from which changes removed the word. Grows with the
   * vocabulary, not with the archive: 100,000 articles have some 300,000 words, which take 30 MB.
   */
  readonly removedWords = new Map<string, Map<string, number>>();

  /** @param lang the article's language tag, if it is known */
  add({ versions, removedWords }: ArticleStatistics, lang = ""): void {
    for (const { month, count } of versions) this.versions.set(month, (this.versions.get(month) ?? 0) + count);
    if (removedWords.length === 0) return;
    const language = lang.split("-", 1)[0]!.toLowerCase();
    const words = this.removedWords.get(language) ?? new Map<string, number>();
    this.removedWords.set(language, words);
    for (const word of removedWords) words.set(word, (words.get(word) ?? 0) + 1);
  }
}
