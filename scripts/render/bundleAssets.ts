import { readdirSync } from "node:fs";
import path from "node:path";
import type { BuildOptions } from "esbuild";
import { bundle } from "../code/bundle.mjs";
import { repository } from "../code/repository.ts";
import { compareText } from "../model/compareText.ts";
import type { InterfaceLanguage } from "../model/settings/settings.ts";
import { folderWriter } from "../system/files/folderWriter.ts";
import type { Assets } from "./assets.ts";
import { compiledTemplates } from "./compiledTemplates.ts";

/** The asset files of a site, and their names in templates. */
export interface AssetBundle {
  readonly assets: Assets;
  readonly files: readonly { readonly path: string; readonly bytes: Uint8Array }[];
}

/** Scripts that are bundled each by itself: what they shared with others would be one more file for the others to load. */
const alone: ReadonlySet<string> = new Set(
  ["article", "compare", "compareWorker", "searchWorker"].map((name) => `templates/client/${name}.ts`),
);

/** The styles of every page, and those of some kinds of pages alone. */
const styleSheets = ["site", "article", "embed", "lists", "search", "version"] as const;

/** Placeholder for the output folder, which a bundle does not know. */
const anyOutput = path.join(repository, "any-output");

/**
 * Bundles the site's styles, fonts, images and client scripts for `/assets/`, minified, each named by a hash of its
 * content, so that hosts may let browsers keep them for ever.
 *
 * Entry points are `templates/css/site.css` and the style sheets of some kinds of pages beside it, every `templates/client/*.ts`
 * and every `templates/images/*`. A style
 * sheet imported by a client script comes out beside it under the script's name (`search.ts` → `search.css`).
 *
 * @param language whose texts the client scripts contain: `#words`, in package.json the English ones
 * @throws {Error} with esbuild's own messages (file, line, reason) in `errors` when a file does not bundle, or a style is malformed
 */
export async function bundleAssets(language: InterfaceLanguage): Promise<AssetBundle> {
  const below = (folder: string, ending: RegExp) =>
    readdirSync(path.join(repository, "templates", folder))
      .filter((name) => ending.test(name))
      // The order of directory entries depends on the file system.
      .sort()
      .map((name) => `templates/${folder}/${name}`);
  const scripts = below("client", /\.ts$/);
  const together = [
    ...styleSheets.map((name) => `templates/css/${name}.css`),
    ...scripts.filter((file) => !alone.has(file)),
    ...below("images", /\.svg$/),
  ];
  const groups = [together, ...scripts.filter((file) => alone.has(file)).map((file) => [file])];
  const bundles = await Promise.all(groups.map((entryPoints) => bundle(repository, optionsOf(entryPoints, language))));
  // Browsers would drop the rest of the sheet without a word.
  const faults = bundles.flatMap(({ warnings }) => warnings.filter(({ id }) => id === "css-syntax-error"));
  if (faults.length > 0) throw Object.assign(new Error("A style sheet has faults."), { errors: faults });
  const outputs = bundles
    .flatMap(({ outputFiles }) => outputFiles)
    .map(({ path: file, contents }) => ({
      path: path.relative(anyOutput, file).replaceAll(path.sep, "/"),
      bytes: contents,
    }));
  const files = outputs.sort((one, other) => compareText(one.path, other.path));
  const assets: Record<string, string> = {};
  for (const { path: file } of files) {
    const name = path.basename(file);
    // `site-4XJ2KQWA.css` → `site.css`; esbuild's hashes are eight of A–Z and 2–7.
    assets[name.replace(/-[A-Z0-9]{8}(?=\.\w+$)/, "")] = `/assets/${name}`;
  }
  return { assets, files };
}

function optionsOf(entryPoints: string[], language: InterfaceLanguage): BuildOptions {
  return {
    entryPoints,
    outdir: path.join(anyOutput, "assets"),
    entryNames: "[name]-[hash]",
    assetNames: "[name]-[hash]",
    chunkNames: "[name]-[hash]",
    minify: true,
    plugins: [compiledTemplates(path.join(repository, "templates"))],
    alias: { "#words": path.join(repository, `templates/client/words/${language}.ts`) },
    target: ["es2022", "chrome109", "firefox115", "safari16"],
    loader: { ".woff2": "file", ".svg": "copy" },
    // Pagefind writes its own script beside its index, after this.
    external: ["/pagefind/*"],
  };
}

/** Writes the assets to the output. */
export function writeAssets({ files }: AssetBundle, output: string): void {
  const writer = folderWriter(output);
  for (const { path, bytes } of files) writer.write(path, bytes);
}
