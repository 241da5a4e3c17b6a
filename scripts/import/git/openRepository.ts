import { mkdtempSync, rmSync, statSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { onExit } from "../../system/onExit.ts";
import { UsageError, UserError } from "../../system/userError.ts";
import { readGit, withoutPassword } from "./runGit.ts";

/** A repository whose history is readable. */
export interface OpenRepository {
  readonly folder: string;
  /** Display name of its folder or address. */
  readonly name: string;
  /** The newest commit, at which the walk starts; undefined if there are no commits. */
  readonly tip: string | undefined;
  /** Whether earlier commits were not fetched. */
  readonly isShallow: boolean;
  close(): void;
}

/**
 * Opens a repository in a folder, or clones one from any address that `git clone` accepts, to a temporary folder.
 *
 * @param ref a branch, tag or commit
 * @throws {UsageError} if it is no repository
 */
export async function openRepository(where: string, ref: string, onClone: () => void): Promise<OpenRepository> {
  const name = path.basename(where.replace(/[/\\]+$/, "").replace(/[/\\]?\.git$/, "")) || "repository";
  if (statSync(where, { throwIfNoEntry: false })?.isDirectory()) {
    await refuseWithin(where);
    return { folder: where, name, ...(await headOf(where, ref)), close() {} };
  }
  if (where.startsWith("-") || !/[:/]/.test(where))
    throw new UsageError(`There is no folder "${withoutPassword(where)}".`);
  onClone();
  const folder = mkdtempSync(path.join(os.tmpdir(), "variorum-git-"));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const settled = onExit(remove);
  const close = () => {
    settled();
    remove();
  };
  try {
    // Tags may have histories of their own, which are needed only if a tag is named.
    const tags = ref === "HEAD" ? ["--no-tags"] : [];
    await readGit(folder, ["clone", "--quiet", "--bare", ...tags, "--", absolute(where), "."]);
    return { folder, name, ...(await headOf(folder, ref)), close };
  } catch (error) {
    close();
    throw error;
  }
}

/** Git runs in another folder. */
function absolute(where: string): string {
  return statSync(where, { throwIfNoEntry: false }) ? path.resolve(where) : where;
}

async function refuseWithin(folder: string): Promise<void> {
  let prefix: string;
  try {
    prefix = (await readGit(folder, ["rev-parse", "--show-prefix"])).trim();
  } catch (error) {
    if (error instanceof UserError && error.message.includes("not a git repository"))
      throw new UsageError(`${folder} is no Git repository.`);
    throw error;
  }
  if (prefix !== "")
    throw new UsageError(`${folder} lies within a repository; name its top folder, and --include '${prefix}**'.`);
}

async function headOf(folder: string, ref: string): Promise<Pick<OpenRepository, "tip" | "isShallow">> {
  const isShallow = (await readGit(folder, ["rev-parse", "--is-shallow-repository"])).trim() === "true";
  try {
    const tip = await readGit(folder, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`]);
    return { tip: tip.trim(), isShallow };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    if (ref !== "HEAD") throw new UsageError(`The repository has no branch, tag or commit "${ref}".`);
    return { tip: undefined, isShallow };
  }
}
