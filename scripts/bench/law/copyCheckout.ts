import { cp, readdir, symlink } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";

const repository = fileURLToPath(new URL("../../../", import.meta.url));
/** Everything that a build reads of a checkout, except for the packages. */
const read = new Set(["package.json", ".eleventy.ts", "tsconfig.json", "scripts", "templates", "content"]);

/** Copies what a build needs, so that its settings and templates may be edited; packages are linked. */
export async function copyCheckout(folder: string): Promise<void> {
  for (const name of (await readdir(repository)).filter((each) => read.has(each))) {
    await cp(path.join(repository, name), path.join(folder, name), {
      recursive: true,
      filter: (file) => !/content\/(?:articles|versions)$/.test(file.split(path.sep).join("/")),
    });
  }
  await symlink(path.join(repository, "node_modules"), path.join(folder, "node_modules"), "dir");
}
