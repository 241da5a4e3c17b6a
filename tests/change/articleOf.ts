import type { Article } from "../../scripts/model/article.ts";
import { type Paragraph, paragraphKey } from "../../scripts/model/paragraph.ts";
import type { Version } from "../../scripts/model/version.ts";

export interface Told extends Partial<Omit<Version, "paragraphs">> {
  readonly paragraphs: readonly (string | Paragraph)[];
}

/** An article with these versions, captured an hour after each other. */
export function articleOf(told: readonly Told[]): Article {
  const paragraphs: Paragraph[] = [];
  const known = new Map<string, number>();
  const versions = told.map(({ paragraphs: texts, ...rest }, n): Version => {
    const indexes = texts.map((of) => {
      const paragraph = typeof of === "string" ? { text: of } : of;
      const key = paragraphKey(paragraph);
      const index = known.get(key) ?? paragraphs.push(paragraph) - 1;
      known.set(key, index);
      return index;
    });
    return {
      n,
      captured: new Date(Date.UTC(2024, 0, 1, n)).toISOString().replace(".000", ""),
      file: `${n}.txt`,
      sha256: "0".repeat(64),
      seen: [],
      technical: false,
      words: 0,
      paragraphs: indexes,
      ...rest,
    };
  });
  return {
    id: "paper/story",
    path: "/paper/story/",
    source: { id: "paper", path: "/paper/", name: "The Paper" },
    title: "Story",
    tags: [],
    tracking: "open",
    aliases: [],
    paragraphs,
    versions,
  };
}
