import path from "node:path";
import chokidar from "@11ty/chokidar-with-glob-support";

/** Inputs of a site, beside the version files. */
const inputs = ["content", "templates", "scripts", ".eleventy.ts", "variorum.config.ts", "extensions", "package.json"];

/** Debounce time in ms: an editor saves several files at once. */
const quiet = 100;

/**
 * Calls `rebuild` with the names of the files edited since the last call. Edits made while it runs are gathered for
 * the next one.
 *
 * @param versions folder of version files, which may be outside the repository
 */
export async function watchInputs(
  repository: string,
  versions: string,
  rebuild: (files: readonly string[]) => Promise<void>,
): Promise<void> {
  const generated = path.join(repository, "content/articles");
  const watched = [...inputs.map((name) => path.join(repository, name)), path.resolve(versions)];
  const watcher = chokidar.watch(watched, {
    ignoreInitial: true,
    ignored: (file: string) => file === generated || file.startsWith(generated + path.sep),
  });
  const edited = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let building = false;

  const build = async () => {
    if (building || edited.size === 0) return;
    building = true;
    const files = [...edited].map((file) => path.relative(process.cwd(), file));
    edited.clear();
    try {
      await rebuild(files);
    } finally {
      building = false;
    }
    await build();
  };
  watcher.on("all", (_event: string, file: string) => {
    edited.add(file);
    clearTimeout(timer);
    timer = setTimeout(build, quiet);
  });
  await new Promise<void>((resolve) => watcher.on("ready", resolve));
}
