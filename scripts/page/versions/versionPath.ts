import type { Article } from "../../model/article.ts";
import { versionTexts } from "./versionTexts.ts";

/** Path of the page of one version. */
export function versionPath({ path }: Pick<Article, "path">, n: number): string {
  return `${path}v/${n}/`;
}

/** The same, if the version has a page. */
export function versionHref(article: Pick<Article, "path" | "paragraphs" | "versions">, n: number): string | undefined {
  return versionTexts(article).has(n) ? versionPath(article, n) : undefined;
}
