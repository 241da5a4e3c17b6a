import { spawn } from "node:child_process";
import { UserError } from "../../system/userError.ts";

/**
 * Overrides of the user's own Git settings for colours, notes, signatures and other programs, because a program reads
 * the output.
 */
const settings = [
  ...["color.ui=false", "core.quotePath=false", "log.showSignature=false", "log.showRoot=true", "log.follow=false"],
  ...["diff.renames=true", "diff.external=", "core.pager=cat", "core.fsmonitor=false"],
].flatMap((setting) => ["-c", setting]);

/**
 * Variables that name another repository, or other content for one: Git sets them for hooks, in which an import may run
 * (`git rev-parse --local-env-vars` prints most of them).
 */
const ofOtherRepositories = new Set(
  [
    ...["DIR", "WORK_TREE", "COMMON_DIR", "INDEX_FILE", "NAMESPACE", "PREFIX", "SHALLOW_FILE", "GRAFT_FILE"],
    ...["OBJECT_DIRECTORY", "ALTERNATE_OBJECT_DIRECTORIES", "QUARANTINE_PATH", "IMPLICIT_WORK_TREE"],
    ...["CONFIG", "CONFIG_PARAMETERS", "CONFIG_COUNT", "REPLACE_REF_BASE", "NO_REPLACE_OBJECTS"],
    ...["INTERNAL_SUPER_PREFIX", "EXTERNAL_DIFF", "DIFF_OPTS", "LITERAL_PATHSPECS", "ICASE_PATHSPECS"],
    ...["GLOB_PATHSPECS", "NOGLOB_PATHSPECS"],
  ].map((name) => `GIT_${name}`),
);

/**
 * Protocols allowed for cloning a repository. Nothing else may fetch, not even the missing objects of a partial clone.
 */
const cloned = "file:git:http:https:ssh";

/** The environment of a Git command. */
function environmentOf(command: string | undefined): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !ofOtherRepositories.has(name));
  return {
    ...Object.fromEntries(own),
    ...{ LC_ALL: "C", GIT_TERMINAL_PROMPT: "0", GIT_OPTIONAL_LOCKS: "0", GIT_NO_LAZY_FETCH: "1" },
    GIT_ALLOW_PROTOCOL: command === "clone" ? cloned : "",
  };
}

/** Removes user names and passwords from an address, or from a text with addresses. */
export function withoutPassword(text: string): string {
  return text.replace(/(?<=\b[a-z][a-z0-9+.-]{1,20}:\/\/)[^/\s@'"]{1,1000}@/gi, "");
}

/** A running Git command. */
export interface GitCommand {
  readonly output: AsyncIterable<Buffer>;
  /** @throws {UserError} with Git's message, if it failed */
  readonly ended: Promise<void>;
  stop(): void;
}

/**
 * Starts a Git command.
 *
 * @param input its standard input, produced as it is read
 */
export function startGit(
  folder: string,
  args: readonly string[],
  input?: AsyncIterable<string> | Iterable<string>,
): GitCommand {
  const child = spawn("git", ["--no-pager", ...settings, ...args], {
    cwd: folder,
    env: environmentOf(args[0]),
    stdio: ["pipe", "pipe", "pipe"],
  });
  let said = "";
  let isStopped = false;
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    said = (said + text).slice(-4_000);
  });
  const ended = new Promise<void>((resolve, reject) => {
    child.on("error", (error: NodeJS.ErrnoException) =>
      reject(error.code === "ENOENT" ? new UserError("Git is not installed, or not to be found.") : error),
    );
    child.on("close", (code) => {
      if (code === 0 || isStopped) resolve();
      else reject(new UserError(`git ${args[0]} failed: ${withoutPassword(said).trim() || `exit code ${code}`}`));
    });
  });
  // A failure surfaces when this is awaited.
  ended.catch(() => {});
  // Git closes its input when it ends early; its exit code gives the reason.
  child.stdin.on("error", () => {});
  void feed(child.stdin, input ?? []);
  return {
    output: child.stdout,
    ended,
    stop() {
      isStopped = true;
      child.stdout.destroy();
      child.kill();
    },
  };
}

async function feed(stdin: NodeJS.WritableStream, input: AsyncIterable<string> | Iterable<string>): Promise<void> {
  for await (const text of input) {
    if (!(stdin as NodeJS.WritableStream & { readonly destroyed?: boolean }).writable) return;
    if (!stdin.write(text))
      await new Promise<void>((resolve) => {
        stdin.once("drain", resolve);
        stdin.once("close", resolve);
      });
  }
  stdin.end();
}

/** The complete output of a Git command. */
export async function readGit(folder: string, args: readonly string[]): Promise<string> {
  const { output, ended } = startGit(folder, args);
  const chunks: Buffer[] = [];
  for await (const chunk of output) chunks.push(chunk);
  await ended;
  return Buffer.concat(chunks).toString("utf8");
}
