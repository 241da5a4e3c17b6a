import { cp, mkdir, mkdtemp, readdir, readFile, realpath, symlink, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { repository } from "../code/repository.ts";
import { removeAtExit, removeUntilGone } from "../system/files/removeUntilGone.ts";
import { onExit } from "../system/onExit.ts";
import type { Mutant } from "./mutantsOf.ts";

const left = /^(?:node_modules|\.git|\.cache|_.*|\._.*)$/;

/**
 * A copy of the checkout in the system's temporary folder, in which files can be broken without touching the checkout.
 */
export class WorkingCopy {
  readonly root: string;
  /** Temporary folder for the copy's tests. */
  readonly temporary: string;
  readonly #folder: string;
  readonly #settled: () => void;

  private constructor(folder: string) {
    this.#folder = folder;
    this.root = path.join(folder, "checkout");
    this.temporary = path.join(folder, "tmp");
    this.#settled = onExit(() => removeAtExit(folder));
  }

  static async make(): Promise<WorkingCopy> {
    const copy = new WorkingCopy(await realpath(await mkdtemp(path.join(os.tmpdir(), "variorum-mutation-"))));
    for (const folder of [copy.root, copy.temporary]) await mkdir(folder);
    for (const name of (await readdir(repository)).filter((each) => !left.test(each))) {
      await cp(path.join(repository, name), path.join(copy.root, name), {
        recursive: true,
        filter: (file) => path.relative(repository, file) !== path.join("content", "articles"),
      });
    }
    await symlink(path.join(repository, "node_modules"), path.join(copy.root, "node_modules"), "dir");
    return copy;
  }

  /** Runs `during` while the mutant is applied to its file, and restores the file afterwards. */
  async withMutant<T>(mutant: Mutant, during: () => Promise<T>): Promise<T> {
    const file = path.join(this.root, mutant.file);
    const text = await readFile(file, "utf8");
    await writeFile(file, text.slice(0, mutant.start) + mutant.replacement + text.slice(mutant.end));
    try {
      return await during();
    } finally {
      await writeFile(file, text);
    }
  }

  async remove(): Promise<void> {
    this.#settled();
    await removeUntilGone(this.#folder);
  }
}
