import { mkdtempSync, rmSync, statSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { onExit } from "../../system/onExit.ts";
import { UsageError, UserError } from "../../system/userError.ts";
import { readGit, withoutPassword } from "./runGit.ts";

/** A repository whose history can be read. */
export interface OpenRepository {
  readonly folder: string;
  /** Readable, of its folder or address. */
  readonly name: string;
  /** Where the history begins, its newest commit; undefined where there is no commit. */
  readonly tip: string | undefined;
  /** Earlier commits were not fetched. */
  readonly isShallow: boolean;
  close(): void;
}

/**
 * Opens a repository in a folder, or clones one from whatever `git clone` takes, to a temporary folder.
 *
 * @param ref a branch, tag or commit
 * @throws {UsageError} where it is none
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
    // Tags may have histories of their own, which nobody needs who does not name one.
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
