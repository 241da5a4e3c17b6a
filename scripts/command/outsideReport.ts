import { counted } from "../formatting/counted.ts";
import type { Article } from "../model/article.ts";
import type { Problem } from "../model/problem.ts";

/** Articles that a report names. */
const mostNamed = 10;

interface OutsideOfArticle {
  readonly directory: string;
  readonly words: number;
  /** Captures in which a word differs outside the text, and those in which nothing else does. */
  readonly captures: number;
  readonly alone: number;
  readonly versions: number;
}

/**
 * The articles in which most words came and went outside the text: where the article's part of the page may have been
 * chosen wrongly. It holds ten articles at a time.
 */
export function outsideReport(): {
  /** @param directory as the keeper would type it */
  add(directory: string, article: Article): void;
  /** A note an article, the most words first. */
  problems(): Problem[];
} {
  let most: OutsideOfArticle[] = [];
  return {
    add(directory, { versions }) {
      let words = 0;
      let captures = 0;
      let alone = 0;
      for (const [n, version] of versions.entries()) {
        if (version.kind === "withheld" || !version.outside) continue;
        words += version.outside.wordsAdded + version.outside.wordsRemoved;
        captures++;
        if (version.paragraphs.join() === versions[n - 1]?.paragraphs.join()) alone++;
      }
      if (words === 0) return;
      most.push({ directory, words, captures, alone, versions: versions.length });
      // Equal ones stay in the order of the store.
      most = most.sort((a, b) => b.words - a.words).slice(0, mostNamed);
    },
    problems: () =>
      most.map(({ directory, words, captures, alone, versions }) => {
        const reason = `outside the article's text ${counted(words, "word")} changed, in ${captures} of ${counted(versions, "version")}, in ${alone} of them nothing else`;
        return { severity: "note", file: directory, reason };
      }),
  };
}
