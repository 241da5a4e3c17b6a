import { readdir } from "node:fs/promises";
import path from "node:path";
import { bundle } from "../code/bundle.mjs";
import { repository } from "../code/repository.ts";
import { folderWriter } from "./folderWriter.ts";

/** Logical name of an asset (`site.css`, `search.js`, `newsreader-latin-wght-normal.woff2`) → its path on the site. */
export type Assets = Readonly<Record<string, string>>;

/**
 * Writes the site's styles, fonts, images and client scripts to `<output>/assets/`, minified, each named by a hash of
 * its content, so that hosts may let browsers keep them for ever.
 *
 * Entry points are `templates/css/site.css`, every `templates/client/*.ts` and every `templates/images/*`. A style
 * sheet imported by a client script comes out beside it under the script's name (`search.ts` → `search.css`).
 *
 * @throws {Error} with esbuild's own messages (file, line, reason) when a file does not bundle
 */
export async function bundleAssets(output: string): Promise<Assets> {
  const below = async (folder: string, ending: RegExp) => {
    const names = await readdir(path.join(repository, "templates", folder));
    // Sorted, because the order of a folder's entries is the file system's own.
    return names
      .filter((name) => ending.test(name))
      .sort()
      .map((name) => `templates/${folder}/${name}`);
  };
  const { metafile, outputFiles } = await bundle({
    entryPoints: ["templates/css/site.css", ...(await below("client", /\.ts$/)), ...(await below("images", /\.svg$/))],
    outdir: path.join(output, "assets"),
    entryNames: "[name]-[hash]",
    assetNames: "[name]-[hash]",
    chunkNames: "[name]-[hash]",
    minify: true,
    target: ["es2022", "chrome109", "firefox115", "safari16"],
    loader: { ".woff2": "file", ".svg": "copy" },
    // Pagefind writes its own script beside its index, after this.
    external: ["/pagefind/*"],
  });
  const writer = folderWriter(output);
  for (const { path: file, contents } of outputFiles) writer.write(path.relative(output, file), contents);
  const assets: Record<string, string> = {};
  for (const file of Object.keys(metafile.outputs).sort()) {
    const name = path.basename(file);
    // `site-4XJ2KQWA.css` → `site.css`; esbuild's hashes are eight of A–Z and 2–7.
    assets[name.replace(/-[A-Z0-9]{8}(?=\.\w+$)/, "")] = `/assets/${name}`;
  }
  return assets;
}
