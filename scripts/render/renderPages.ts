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

/** One page of an article: a markdown file with only front matter. */
export interface GeneratedPage {
  /** Path below the folder of generated articles. */
  readonly path: string;
  /** The front matter. */
  readonly data: Readonly<Record<string, unknown>>;
}

const config = scriptFile(".eleventy");
const content = path.join(repository, "content");

/** The pages of one Eleventy run. */
export type PageRun =
  /** The site's own pages in content/, except for the paginated ones, with the data they show. */
  | { readonly data: Readonly<Record<string, unknown>>; readonly paginated: readonly string[] }
  /** The pages of one template in content/, which get only this data. */
  | { readonly template: string; readonly data: Readonly<Record<string, unknown>> }
  /** Generated articles. */
  | { readonly articles: readonly GeneratedPage[] };

/** A page as Eleventy rendered it. */
export interface RenderedPage {
  /** Path of its file below the output, with `/` between segments: `post/a/index.html`. */
  readonly path: string;
  readonly html: string;
}

/** Placeholder for the output folder, to which Eleventy writes nothing. */
const noOutput = "_site";

/**
 * Runs Eleventy once with `.eleventy.ts` and returns the rendered pages. Memory grows with the pages of one run, so they
 * are rendered in batches. Because Eleventy does not write them itself, they need not be read back for the cache, and are
 * written by the one writer that checks their paths.
 *
 * @throws {Error} an error of Eleventy, naming the template
 */
export async function renderPages(run: PageRun, environment: TemplateEnvironment): Promise<RenderedPage[]> {
  // Loaded only if there is something to render: it takes half a second.
  const { default: Eleventy } = await import("@11ty/eleventy");
  const eleventy = new Eleventy("content", noOutput, {
    configPath: config,
    quietMode: true,
    config(user) {
      user.setLibrary("njk", environment);
      if ("articles" in run) {
        // Addresses are computed, not written by hand, and are never templates.
        user.setDynamicPermalinks(false);
        // Passed as data, because Eleventy would parse the text again.
        for (const { path, data } of run.articles) user.addTemplate(`content/articles/${path}`, "", data);
        return;
      }
      for (const [name, value] of Object.entries(run.data)) user.addGlobalData(name, value);
      for (const name of "template" in run ? [run.template] : ownPages(run.paginated))
        user.addTemplate(`content/${name}`, readFileSync(path.join(content, name), "utf8"));
    },
  });
  // Eleventy logs to standard output, which belongs to the build; failures are still thrown.
  eleventy.disableLogger();
  const rendered = await eleventy.toJSON();
  // Otherwise Eleventy keeps compiled templates, and with them the data of all pages of this run, for the life of the
  // process. Reset alone would call .eleventy.ts without the library above, as if Eleventy were run without a build.
  eleventy.eleventyConfig.projectConfigPaths = [];
  await eleventy.eleventyConfig.reset();
  return rendered.flatMap(({ outputPath, content: html }) =>
    outputPath && html !== undefined ? [{ path: path.posix.relative(noOutput, outputPath), html }] : [],
  );
}

/** File names of the site's own pages, except for list templates: only files directly in content/, never in a folder there. */
function ownPages(paginated: readonly string[]): string[] {
  const files = readdirSync(content, { withFileTypes: true }).filter((entry) => !entry.isDirectory());
  const pages = files.map(({ name }) => name).filter((name) => name.endsWith(".njk") && !paginated.includes(name));
  return pages.sort(compareText);
}
