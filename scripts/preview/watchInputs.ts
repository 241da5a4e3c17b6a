import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import chokidar from "@11ty/chokidar-with-glob-support";

/** Inputs of a site, beside the version files. */
const inputs = ["content", "templates", "scripts", ".eleventy.ts", "variorum.config.ts", "extensions", "package.json"];

/** Debounce time in ms: an editor saves several files at once. */
const quiet = 100;

/** Time in ms after which all folders are watched: ten times as long as it took a small tree. */
const settling = 50;

/** Watches the inputs of a site from the moment that it is made. */
export interface InputWatcher {
  /**
   * Calls `rebuild` with the names of the files edited since the watch began or the last call. Edits made while it runs are
   * gathered for the next one.
   */
  start(rebuild: (files: readonly string[]) => Promise<void>): void;
  close(): Promise<void>;
}

/**
 * Watches the inputs of a site. An edit made before start() is kept for it, so that none is lost while the first build runs.
 *
 * @param versions folder of version files, which may be outside the repository
 */
export async function watchInputs(repository: string, versions: string): Promise<InputWatcher> {
  const generated = path.join(repository, "content/articles");
  const watched = [...inputs.map((name) => path.join(repository, name)), path.resolve(versions)];
  const watcher = chokidar.watch(watched, {
    ignoreInitial: true,
    ignored: (file: string) => file === generated || file.startsWith(generated + path.sep),
  });
  const edited = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let rebuild: ((files: readonly string[]) => Promise<void>) | undefined;
  let isBuilding = false;

  const build = async () => {
    if (!rebuild || isBuilding || edited.size === 0) return;
    isBuilding = true;
    const files = [...edited].map((file) => path.relative(process.cwd(), file));
    edited.clear();
    try {
      await rebuild(files);
    } finally {
      isBuilding = false;
    }
    await build();
  };
  const buildSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(build, quiet);
  };
  watcher.on("all", (_event: string, file: string) => {
    edited.add(file);
    buildSoon();
  });
  await new Promise<void>((resolve) => watcher.on("ready", resolve));
  // Chokidar reports that it is ready some milliseconds before it watches the last folders that it read.
  await pause(settling);
  return {
    start(given) {
      rebuild = given;
      buildSoon();
    },
    async close() {
      clearTimeout(timer);
      rebuild = undefined;
      await watcher.close();
    },
  };
}
