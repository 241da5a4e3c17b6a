import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { temporaryFolder } from "../../fixtures/temporaryFolder.ts";

/** A repository that a test fills. */
export interface GitRepository {
  readonly folder: string;
  /** Writes files, and removes those that are null. */
  write(files: Readonly<Record<string, string | Uint8Array | null>>): void;
  /** Commits all, at an instant. */
  commit(at: string, subject?: string): void;
  git(...args: string[]): string;
}

export function gitRepository(): GitRepository {
  const folder = path.join(temporaryFolder("variorum-git"), "policies");
  mkdirSync(folder);
  let date = "2024-01-01T00:00:00Z";
  const git = (...args: string[]) =>
    execFileSync("git", ["-c", "user.name=Desk", "-c", "user.email=desk@gazette.example", ...args], {
      cwd: folder,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
      env: {
        ...process.env,
        ...{ GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_SYSTEM: "/dev/null" },
        ...{ GIT_AUTHOR_DATE: "2001-01-01T00:00:00Z", GIT_COMMITTER_DATE: date },
      },
    });
  git("init", "-q", "-b", "main");
  return {
    folder,
    git,
    write(files) {
      for (const [name, content] of Object.entries(files)) {
        const file = path.join(folder, name);
        mkdirSync(path.dirname(file), { recursive: true });
        if (content === null) rmSync(file);
        else writeFileSync(file, content);
      }
    },
    commit(at, subject = "Edited") {
      date = at;
      git("add", "-A");
      git("commit", "-q", "--allow-empty", "-m", subject);
    },
  };
}
