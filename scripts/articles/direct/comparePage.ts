import type { ViewedArticle } from "../../page/articlePages.ts";
import { comparePageView, comparePath } from "../../page/comparison/comparePageView.ts";
import type { GeneratedFile } from "../../render/renderPages.ts";
import { renderTemplate } from "../../render/templateEnvironment.ts";
import type { ArticleSite } from "../workerContext.ts";

/** The page `<article>/compare/`, where there is more than one change. */
export function comparePage(viewed: ViewedArticle, { environment }: ArticleSite): GeneratedFile[] {
  const path = comparePath(viewed.article);
  if (path === undefined) return [];
  return [
    {
      path: `${path}index.html`,
      get text() {
        return renderTemplate(environment, "layouts/compare.njk", { page: comparePageView(viewed) });
      },
    },
  ];
}
