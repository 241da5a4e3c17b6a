import { lstat, readdir, realpath } from "node:fs/promises";
import path from "node:path";
import { codeFolders } from "../code/codeFolders.ts";
import { FolderError } from "../system/userError.ts";

/** Marks a folder as an output of Variorum, which may be replaced. */
export const outputMarker = ".variorum";

/** The real path of a folder that may not exist yet: that of its nearest existing ancestor, and the rest as given. */
export async function realFolder(folder: string): Promise<string> {
  const absolute = path.resolve(folder);
  try {
    return await realpath(absolute);
  } catch {
    const parent = path.dirname(absolute);
    return parent === absolute ? absolute : path.join(await realFolder(parent), path.basename(absolute));
  }
}

/** Whether `inner` is `outer` or below it; both are real paths. */
export function holds(outer: string, inner: string): boolean {
  const relative = path.relative(outer, inner);
  return relative === "" || (!relative.startsWith(`..${path.sep}`) && relative !== ".." && !path.isAbsolute(relative));
}

export interface BuildFolders {
  readonly versions: string;
  readonly output: string;
  readonly cache: string;
  /** Folder of the generated markdown, from which a build removes what it did not write. */
  readonly markdown: string;
  readonly repository: string;
}

/** Folders in which a captured file would be code, a template or a page of the site. */
const notStore = [...codeFolders, "content/articles"];

/**
 * Refuses folders whose use would destroy something: an output that contains the store, the cache or the repository, is in
 * the store, or exists and was not made by a build; a cache in the store or in the output; generated markdown in the store
 * or in the output; a store whose files would be code.
 *
 * @throws {FolderError}
 */
export async function checkFolders(folders: BuildFolders): Promise<void> {
  const { versions, output, cache, markdown } = folders;
  const store = await realFolder(versions);
  const out = await realFolder(output);
  const cached = await realFolder(cache);
  const made = await realFolder(markdown);
  const repo = await realFolder(folders.repository);
  const refuse = (reason: string): never => {
    throw new FolderError(reason);
  };
  if (holds(out, store))
    refuse(`--output ${output} holds the version files, and would be replaced; choose another folder.`);
  if (holds(store, out))
    refuse(`--output ${output} lies among the version files; choose a folder outside ${versions}.`);
  if (holds(out, repo))
    refuse(`--output ${output} holds Variorum itself, and would be replaced; choose another folder.`);
  if (holds(out, cached)) refuse(`--cache ${cache} lies in the output, which is replaced; choose another folder.`);
  if (holds(store, cached))
    refuse(`--cache ${cache} lies among the version files; choose a folder outside ${versions}.`);
  await checkStoreFolder(versions, folders.repository);
  if (holds(made, store) || holds(store, made))
    refuse(`--versions ${versions} lies where generated articles go (${markdown}); choose another --cache.`);
  if (holds(made, out) || holds(out, made))
    refuse(`--output ${output} lies where generated articles go (${markdown}); choose another folder.`);
  for (const [flag, folder] of [
    ["--output", output],
    ["--cache", cache],
  ])
    if (await liesInFile(folder!)) refuse(`${flag} ${folder} lies in a file; choose a folder.`);
  // Resolved, because lstat() follows a link whose path ends with a slash.
  const status = await lstat(path.resolve(output)).catch(nothingThere);
  if (!status) return;
  if (status.isSymbolicLink()) refuse(`--output ${output} is a symbolic link; name the folder itself.`);
  if (!status.isDirectory()) refuse(`--output ${output} is not a folder.`);
  const entries = await readdir(output);
  if (entries.length > 0 && !entries.includes(outputMarker)) {
    refuse(
      `--output ${output} holds something that no build wrote (no file ${outputMarker} in it); choose an empty folder.`,
    );
  }
}

/**
 * Refuses a store whose files would be code.
 *
 * @throws {FolderError}
 */
export async function checkStoreFolder(versions: string, repository: string): Promise<void> {
  const store = await realFolder(versions);
  const repo = await realFolder(repository);
  for (const folder of notStore.map((name) => path.join(repo, name)))
    if (holds(folder, store) || holds(store, folder))
      throw new FolderError(
        `--versions ${versions} lies among Variorum's own files; choose a folder below content, or elsewhere.`,
      );
}

async function liesInFile(folder: string): Promise<boolean> {
  const error = await lstat(path.resolve(folder)).catch((error: NodeJS.ErrnoException) => error);
  return "code" in error && error.code === "ENOTDIR";
}

function nothingThere(error: NodeJS.ErrnoException): undefined {
  if (error.code !== "ENOENT") throw error;
}
