import type { ViewedArticle } from "../page/articlePages.ts";
import type { GeneratedFile, GeneratedPage } from "../render/renderPages.ts";
import { writeFrontMatter } from "../store/yaml/frontMatter.ts";

/** A page as markdown with front matter, for Eleventy to render. */
export type MarkdownPage = GeneratedFile & GeneratedPage;

/**
 * The pages of one article as markdown, one file a page. A text is printed each time it is asked for: those of a long
 * article are a hundred megabytes, and each is written before the next is needed.
 */
export function markdownPages({ pages }: ViewedArticle): MarkdownPage[] {
  return pages.map(({ path, view }) => {
    const data = { layout: "article.njk", permalink: `${path}index.html`, article: view };
    return {
      path: `${path.slice(1, -1)}.md`,
      data,
      get text() {
        return writeFrontMatter(data, "");
      },
    };
  });
}
