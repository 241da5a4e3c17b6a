import { cp, mkdir, readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { messagesOf } from "../../../templates/messages/messages.ts";
import type { ArticleView } from "../../page/view.ts";
import { labelText } from "../../render/filters/labelText.ts";
import { readSettings } from "../../store/settings/settings.ts";
import { benchAddress } from "../runs/benchAddress.ts";
import { type TimedRun, timedRun } from "../runs/timedRun.ts";
import { generatedPages } from "./generatedPages.ts";

const layouts = fileURLToPath(new URL("hugo/layouts/", import.meta.url));
const settingsFile = fileURLToPath(new URL("../../../content/site.yml", import.meta.url));

/**
 * Creates a Hugo site from a build's results: the data of each page as JSON front matter, which Hugo reads fastest, and
 * layouts that write the same page from it.
 *
 * @param generated folder of the build's markdown
 * @param output the finished site, for the names of its assets
 * @param folder the Hugo site, new
 */
export async function writeHugoSite(generated: string, output: string, folder: string): Promise<void> {
  for await (const { file, path: url, article } of generatedPages(generated)) {
    const page = path.join(folder, "content", file);
    await mkdir(path.dirname(page), { recursive: true });
    await writeFile(page, `${JSON.stringify({ title: article.title, url, article: inWords(article) })}\n`);
  }
  await cp(layouts, path.join(folder, "layouts"), { recursive: true });
  const { title, lang, description } = await readSettings(settingsFile);
  const names = await readdir(path.join(output, "assets"));
  const asset = (name: RegExp) => `/assets/${names.find((each) => name.test(each))}`;
  const assets = {
    font: asset(/^newsreader-[A-Z0-9]{8}\./),
    style: asset(/^site-\w+\.css$/),
    icon: asset(/^favicon-/),
    script: asset(/^site-\w+\.js$/),
  };
  const config = {
    baseURL: `${benchAddress}/`,
    title,
    languageCode: lang,
    // Only article pages: no lists, feeds or sitemap.
    disableKinds: ["home", "section", "taxonomy", "term", "RSS", "sitemap", "robotsTXT", "404"],
    disableHugoGeneratorInject: true,
    params: { description, assets },
  };
  await writeFile(path.join(folder, "hugo.json"), JSON.stringify(config, null, 2));
}

const messages = messagesOf({ interface: "en" });

/** A page with its texts resolved, because Hugo's layouts have no message catalogue. */
function inWords(article: ArticleView): object {
  const changes = article.changes.map((change) => ({
    ...change,
    elapsed: messages.format.elapsed(change.elapsedSeconds),
    labels: change.labels.map((label) => ({ name: label.name, ...textOf(label) })),
  }));
  return { ...article, changes };
}

const textOf = labelText(messages);

/** Runs Hugo over its site, on all processors; the pages are written to `<folder>/public`. */
export function runHugo(folder: string): Promise<TimedRun> {
  return timedRun("hugo", ["--quiet", "--source", folder, "--destination", path.join(folder, "public")]);
}
