import type { ViewedArticle } from "../../page/articlePages.ts";
import { versionPageViews } from "../../page/versions/versionPageViews.ts";
import type { GeneratedFile } from "../../render/renderPages.ts";
import { renderTemplate } from "../../render/templateEnvironment.ts";
import type { ArticleSite } from "../workerContext.ts";

/** A page for each version that is not withheld: `<article>/v/<n>/`. */
export function* versionPages(viewed: ViewedArticle, { environment }: ArticleSite): Generator<GeneratedFile> {
  for (const { path, view } of versionPageViews(viewed))
    yield {
      path: `${path}index.html`,
      get text() {
        return renderTemplate(environment, "layouts/version.njk", { page: view() });
      },
    };
}
