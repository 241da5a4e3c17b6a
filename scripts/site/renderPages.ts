import { fileURLToPath } from "node:url";
import Eleventy from "@11ty/eleventy";
import type { TemplateEnvironment } from "./templateEnvironment.ts";

/** One generated markdown file: its path below the folder of generated articles, and its text. */
export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
}

const config = fileURLToPath(new URL("../../.eleventy.ts", import.meta.url));

/**
 * Runs Eleventy once over `.eleventy.ts`. Memory grows with the pages of one run, so articles come in batches.
 *
 * @param pages either the site's own pages in content/ with the data they list, or a batch of generated articles
 * @param output folder that pages are written to, absolute
 * @throws {Error} Eleventy's own, naming the template
 */
export async function renderPages(
  pages: { readonly data: Readonly<Record<string, unknown>> } | { readonly articles: readonly GeneratedFile[] },
  environment: TemplateEnvironment,
  output: string,
): Promise<void> {
  const eleventy = new Eleventy("content", output, {
    configPath: config,
    quietMode: true,
    config(user) {
      user.setLibrary("njk", environment);
      if ("data" in pages) {
        for (const [name, value] of Object.entries(pages.data)) user.addGlobalData(name, value);
        return;
      }
      user.ignores.add("content/**");
      for (const { path, text } of pages.articles) user.addTemplate(`content/articles/${path}`, text);
    },
  });
  // Its messages go to standard output, which is the build's own; a failure is thrown all the same.
  eleventy.disableLogger();
  await eleventy.write();
}
