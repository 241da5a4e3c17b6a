import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { repository } from "../code/repository.ts";
import { scriptFile } from "../code/scriptFile.ts";
import { compareText } from "../model/compareText.ts";
import type { TemplateEnvironment } from "./templateEnvironment.ts";

/** One generated file: its path below its folder, and its text. */
export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
}

/** One page of an article: a markdown file of nothing but front matter. */
export interface GeneratedPage {
  /** Below the folder of generated articles. */
  readonly path: string;
  /** What its front matter says. */
  readonly data: Readonly<Record<string, unknown>>;
}

const config = scriptFile(".eleventy");
const content = path.join(repository, "content");

/** What one run of Eleventy renders. */
export type PageRun =
  /** The site's own pages in content/, but for these, with the data they show. */
  | { readonly data: Readonly<Record<string, unknown>>; readonly paginated: readonly string[] }
  /** The pages of one template in content/, which are given this and nothing else. */
  | { readonly template: string; readonly data: Readonly<Record<string, unknown>> }
  /** Generated articles. */
  | { readonly articles: readonly GeneratedPage[] };

/** A page as Eleventy rendered it. */
export interface RenderedPage {
  /** Of its file below the output, `/` between segments: `post/a/index.html`. */
  readonly path: string;
  readonly html: string;
}

/** Stands for the output folder, to which Eleventy writes nothing. */
const noOutput = "_site";

/**
 * Runs Eleventy once over `.eleventy.ts` and hands over what it rendered. Memory grows with the pages of one run, so they
 * come in batches. Writing them here and not in Eleventy saves reading them back for the cache, and keeps them below the
 * output by the one writer that checks.
 *
 * @throws {Error} Eleventy's own, naming the template
 */
export async function renderPages(run: PageRun, environment: TemplateEnvironment): Promise<RenderedPage[]> {
  // Loaded where there is something to render: it takes half a second.
  const { default: Eleventy } = await import("@11ty/eleventy");
  const eleventy = new Eleventy("content", noOutput, {
    configPath: config,
    quietMode: true,
    config(user) {
      user.setLibrary("njk", environment);
      if ("articles" in run) {
        // Their addresses are made, not written by hand: nothing in one is a template.
        user.setDynamicPermalinks(false);
        // The data, not the text that says the same, which Eleventy would parse again.
        for (const { path, data } of run.articles) user.addTemplate(`content/articles/${path}`, "", data);
        return;
      }
      for (const [name, value] of Object.entries(run.data)) user.addGlobalData(name, value);
      for (const name of "template" in run ? [run.template] : ownPages(run.paginated))
        user.addTemplate(`content/${name}`, readFileSync(path.join(content, name), "utf8"));
    },
  });
  // Its messages go to standard output, which is the build's own; a failure is thrown all the same.
  eleventy.disableLogger();
  const rendered = await eleventy.toJSON();
  // What it compiled it would keep for as long as the process runs, and with that the data of all pages of this run.
  // Reset alone would call .eleventy.ts without the library above, so as for a run of Eleventy without a build.
  eleventy.eleventyConfig.projectConfigPaths = [];
  await eleventy.eleventyConfig.reset();
  return rendered.flatMap(({ outputPath, content: html }) =>
    outputPath && html !== undefined ? [{ path: path.posix.relative(noOutput, outputPath), html }] : [],
  );
}

/** Names of the site's own pages, but for those made of lists: only files directly in content/, never in a folder there. */
function ownPages(paginated: readonly string[]): string[] {
  const files = readdirSync(content, { withFileTypes: true }).filter((entry) => !entry.isDirectory());
  const pages = files.map(({ name }) => name).filter((name) => name.endsWith(".njk") && !paginated.includes(name));
  return pages.sort(compareText);
}
