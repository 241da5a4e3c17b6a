import { existsSync } from "node:fs";
import path from "node:path";
import { repository } from "../code/repository.ts";
import { FolderError } from "../system/userError.ts";
import { articlesMarker } from "./markdownFolder.ts";

/**
 * The folder of markdown for Eleventy's own command.
 *
 * @param named relative to the working directory; by default that of the default store
 * @returns its absolute path
 * @throws {FolderError} if no build wrote the folder: front matter of other files, such as stored versions, could name
 *   any layout, address or template language
 */
export function markdownAlone(named?: string, checkout = repository): string {
  const folder = named ? path.resolve(named) : path.join(checkout, "content/articles");
  if (existsSync(path.join(folder, articlesMarker))) return folder;
  throw new FolderError(
    `${folder} holds no markdown that a build wrote; build first, or name it by VARIORUM_MARKDOWN.`,
  );
}
