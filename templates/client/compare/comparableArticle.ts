import type { Paragraph } from "../../../scripts/model/paragraph.ts";
import type { Version } from "../../../scripts/model/version.ts";
import type { ComparableArticle } from "../../../scripts/page/comparison/comparisonView.ts";

/** The parts of `article.json` that a comparison needs: docs/article-json.md. */
interface ArticleJson {
  readonly lang?: string;
  readonly paragraphs: readonly Paragraph[];
  readonly versions: readonly (Omit<Extract<Version, { kind: "text" }>, "kind" | "seen" | "technical"> & {
    readonly seen?: Extract<Version, { kind: "text" }>["seen"];
    readonly technical?: true;
    readonly withheld?: { readonly reason: string; readonly date: string };
  })[];
}

/**
 * An article as a build has it, from its data.
 *
 * @param path of the article, without the base path, which the data does not say
 */
export function comparableArticle(json: ArticleJson, path: string): ComparableArticle {
  const versions = json.versions.map(
    ({ seen = [], technical = false, withheld, ...version }): Version =>
      withheld
        ? { kind: "withheld", ...version, seen: [], withheld, paragraphs: [], words: 0 }
        : { kind: "text", ...version, seen, technical },
  );
  return { path, ...(json.lang && { lang: json.lang }), paragraphs: json.paragraphs, versions };
}
