interface Fault {
  readonly wrong: string;
  readonly todo: string;
}

/** What to choose in place of folders that a build cannot write to. */
export const buildWrites = "other folders with --output and --cache";

const forbidden: Fault = {
  wrong: "this user has no access to it",
  todo: "Give the user that runs this access to the folder, or choose {elsewhere}.",
};

const fileForFolder: Fault = {
  wrong: "a file stands where a folder is needed",
  todo: "Move it away, or choose {elsewhere}.",
};

/** Errors that the user can fix, by their system code. Anything else is a fault of the program. */
const faults: ReadonlyMap<string, Fault> = new Map([
  ["ENOSPC", { wrong: "the disk is full", todo: "Make room on it, or choose {elsewhere}." }],
  ["EDQUOT", { wrong: "this user's disk quota is used up", todo: "Make room in it, or choose {elsewhere}." }],
  ["EROFS", { wrong: "the disk is read-only", todo: "Mount it for writing, or choose {elsewhere}." }],
  ["EACCES", forbidden],
  ["EPERM", forbidden],
  ["ENOTDIR", fileForFolder],
  // Of mkdir(), which takes a folder that exists.
  ["EEXIST", fileForFolder],
  ["EBUSY", { wrong: "it is in use, or a disk is mounted there", todo: "Choose a folder inside it with --output." }],
  ["EIO", { wrong: "the disk is failing", todo: "Check the disk, or choose {elsewhere}." }],
  ["EMFILE", { wrong: "this process has too many files open", todo: "Raise the limit (ulimit -n), and build again." }],
  ["ENFILE", { wrong: "the machine has too many files open", todo: "Close other programs, and build again." }],
]);

/** An error that wraps a system error: Eleventy's names the file. */
interface Wrapped extends NodeJS.ErrnoException {
  readonly originalError?: unknown;
}

/** One line with the file, the fault and what to do; undefined if it is not a disk error that the user can fix. */
export function describeDiskError(error: unknown, elsewhere = buildWrites): string | undefined {
  let file: string | undefined;
  for (let inner = error; inner instanceof Error; ) {
    const { code, path, message, originalError, cause } = inner as Wrapped;
    file = path ?? /writing to "([^"\n]+)"/.exec(message)?.[1] ?? file;
    const fault = code === undefined ? undefined : faults.get(code);
    if (fault) return `${file ?? "A file"}: ${fault.wrong}. ${fault.todo.replace("{elsewhere}", elsewhere)}`;
    inner = originalError ?? cause;
  }
  return undefined;
}
