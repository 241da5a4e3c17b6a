import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { ArticleView } from "../../page/view.ts";
import { parseFrontMatterBlock } from "../../store/yaml/frontMatter.ts";

/** A page of an article, from the markdown that the build generated. */
export interface GeneratedPage {
  /** Of the markdown below its folder: `source-7/2021/03/article-1234.md`. */
  readonly file: string;
  /** Of the page on the site: `/source-7/2021/03/article-1234/`. */
  readonly path: string;
  readonly article: ArticleView;
}

/** Reads the generated markdown of a build, a page at a time. */
export async function* generatedPages(folder: string): AsyncGenerator<GeneratedPage> {
  const names = await readdir(folder, { recursive: true });
  for (const name of names.filter((each) => each.endsWith(".md")).sort()) {
    const text = await readFile(path.join(folder, name), "utf8");
    const block = text.slice("---\n".length, text.lastIndexOf("\n---"));
    const { permalink, article } = parseFrontMatterBlock(block) as { permalink: string; article: ArticleView };
    yield { file: name, path: permalink.replace(/index\.html$/, ""), article };
  }
}
