import { rmSync } from "node:fs";
import { cp, mkdtemp, readdir, readFile, realpath, rm, symlink, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { repository } from "../code/repository.ts";
import type { Mutant } from "./mutantsOf.ts";

const left = /^(?:node_modules|\.git|\.cache|_.*|\._.*)$/;

/** A copy of the checkout in the system's temporary folder, in which files may be broken: the checkout never is. */
export class WorkingCopy {
  readonly root: string;

  private constructor(root: string) {
    this.root = root;
  }

  static async make(): Promise<WorkingCopy> {
    const root = await realpath(await mkdtemp(path.join(os.tmpdir(), "variorum-mutation-")));
    process.once("exit", () => rmSync(root, { recursive: true, force: true }));
    for (const name of (await readdir(repository)).filter((each) => !left.test(each))) {
      await cp(path.join(repository, name), path.join(root, name), {
        recursive: true,
        filter: (file) => path.relative(repository, file) !== path.join("content", "articles"),
      });
    }
    await symlink(path.join(repository, "node_modules"), path.join(root, "node_modules"), "dir");
    return new WorkingCopy(root);
  }

  /** Runs `during` while the mutant is in its file, which is as before afterwards. */
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
    await rm(this.root, { recursive: true, force: true });
  }
}
