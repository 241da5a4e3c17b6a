import { startGit } from "./runGit.ts";

export interface Commit {
  readonly hash: string;
  /** Committer time, in seconds since 1970. */
  readonly seconds: number;
  readonly subject: string;
}

/** The change that a commit made to one file. */
export interface FileChange {
  readonly commit: Commit;
  readonly kind: "added" | "changed" | "deleted" | "renamed";
  readonly path: string;
  /** Its name before it was renamed. */
  readonly from?: string;
  /** Undefined if it is no longer a regular file. */
  readonly blob: string | undefined;
}

/**
 * Maximum number of files in one commit for which similarity-based renames are detected; beyond it, Git detects only
 * exact renames.
 */
const mostRenames = 2_000;

const args = [
  ...["log", "-z", "--first-parent", "--diff-merges=first-parent", "--raw", "--no-abbrev", "-M", `-l${mostRenames}`],
  ...["--no-color", "--no-ext-diff", "--no-textconv", "--no-show-signature", "--no-notes", "--no-decorate"],
  ...["--no-relative", "--ignore-submodules=none", "--encoding=UTF-8", "--format=%x1e%H %ct %s"],
];

/**
 * Every change of every file along the first parents, newest first, in a single walk of Git: one walk per file would
 * also follow it into files that it was copied from. Anything but a regular file counts as absent: links point
 * elsewhere, and submodules have no text.
 */
export async function* readLog(folder: string, tip: string): AsyncGenerator<FileChange> {
  const git = startGit(folder, [...args, tip, "--"]);
  try {
    const parser = new LogParser();
    for await (const token of tokensOf(git.output)) {
      const change = parser.take(token);
      if (change) yield change;
    }
    await git.ended;
  } finally {
    git.stop();
  }
}

/** Splits output into NUL-terminated texts. Names that are not valid UTF-8 keep their readable part. */
async function* tokensOf(output: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of output) {
    const bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    let from = 0;
    for (let end = bytes.indexOf(0, from); end >= 0; end = bytes.indexOf(0, from)) {
      yield bytes.toString("utf8", from, end);
      from = end + 1;
    }
    rest = bytes.subarray(from);
  }
  if (rest.length > 0) yield rest.toString("utf8");
}

const header = /^\n?\x1e([0-9a-f]{40,64}) (-?\d+) ?([\s\S]*)$/;
const raw = /^\n?:(\d{6}) (\d{6}) ([0-9a-f]+) ([0-9a-f]+) ([A-Z])\d*$/;

class LogParser {
  #commit: Commit | undefined;
  #raw: RegExpExecArray | undefined;
  #from: string | undefined;

  /** Takes a token, and returns a change if it completes one. */
  take(token: string): FileChange | undefined {
    if (this.#raw) return this.#takePath(token);
    const commit = header.exec(token);
    if (commit) {
      const [, hash = "", seconds, subject = ""] = commit;
      this.#commit = { hash, seconds: Number(seconds), subject };
      return undefined;
    }
    this.#raw = raw.exec(token) ?? undefined;
    return undefined;
  }

  #takePath(path: string): FileChange | undefined {
    const [, modeBefore = "", modeAfter = "", , blob, status] = this.#raw!;
    if (status === "R" && this.#from === undefined) {
      this.#from = path;
      return undefined;
    }
    const from = this.#from;
    this.#raw = undefined;
    this.#from = undefined;
    const [was, is] = [isFile(modeBefore), isFile(modeAfter)];
    if (!was && !is) return undefined;
    const kind = !is ? "deleted" : !was ? "added" : from === undefined ? "changed" : "renamed";
    return { commit: this.#commit!, kind, path, ...(from !== undefined && { from }), blob: is ? blob : undefined };
  }
}

function isFile(mode: string): boolean {
  return mode.startsWith("100");
}
