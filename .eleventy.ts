import path from "node:path";
import type UserConfig from "@11ty/eleventy/UserConfig";
import { useConfig } from "./scripts/config/useConfig.ts";
import { parseFrontMatterBlock } from "./scripts/store/yaml/frontMatter.ts";

const refused = (engine: string) => ({
  parse(): never {
    throw new Error(`Front matter in ${engine} is not read here; write YAML between two lines of ---.`);
  },
});

/**
 * What holds for every run of Eleventy over this site. The build adds each run's data and pages
 * (scripts/render/renderPages.ts). Run by itself, Eleventy renders the pages of articles from their generated markdown,
 * the same bytes as the build: see `npm run pages` in docs/commands.md.
 */
export default async function configure(eleventy: UserConfig) {
  // The generated articles are git-ignored, and must be built all the same.
  eleventy.setUseGitIgnore(false);

  // No page has a file of data beside it: all data is handed over or in the page's own front matter.
  eleventy.setDataFileSuffixes([]);

  // One YAML for every file; front matter that is code is refused, whatever its name (`jsLegacy` is Eleventy's own).
  eleventy.setFrontMatterParsingOptions({
    language: "yaml",
    engines: {
      yaml: parseFrontMatterBlock,
      json: refused("JSON"),
      toml: refused("TOML"),
      js: refused("JavaScript"),
      javascript: refused("JavaScript"),
      jsLegacy: refused("JavaScript"),
      coffee: refused("CoffeeScript"),
      node: refused("JavaScript"),
    },
  });

  let input = "content";
  // Eleventy says whether its own command runs, or a program, as the build is: also where it reads this once more at the
  // end of a run.
  if (process.env.ELEVENTY_SOURCE !== "cli") {
    // No file is a template because of where it lies: a store may lie anywhere below content/. The build hands over each
    // page by name, the site's own and those of articles.
    eleventy.ignores.add("content/**");
  } else {
    await useConfig();
    // Loaded here because the threads of a build need none of it, and it brings esbuild along.
    const { markdownAlone } = await import("./scripts/output/markdownAlone.ts");
    const { pagesAlone } = await import("./scripts/render/pagesAlone.ts");
    input = await pagesAlone(eleventy, markdownAlone(process.env.VARIORUM_MARKDOWN));
  }

  const templates = (folder: string) => path.posix.join(path.relative(input, "templates"), folder);
  return {
    dir: { input, includes: templates(""), layouts: templates("layouts"), data: templates("data") },
    templateFormats: ["njk", "md"],
    // Text in markdown is data: no template language runs in it.
    markdownTemplateEngine: false,
    htmlTemplateEngine: false,
  };
}
