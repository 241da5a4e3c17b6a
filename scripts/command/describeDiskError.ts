interface Fault {
  readonly wrong: string;
  readonly todo: string;
}

const elsewhere = "choose other folders with --output and --cache";
const forbidden: Fault = {
  wrong: "this user may not use it",
  todo: `Let the user that builds own the folder, or ${elsewhere}.`,
};

/** What a person can mend, by the system's name for it. Anything else is a fault of the program. */
const faults: ReadonlyMap<string, Fault> = new Map([
  ["ENOSPC", { wrong: "the disk is full", todo: `Make room on it, or ${elsewhere}.` }],
  ["EDQUOT", { wrong: "this user's share of the disk is used up", todo: `Make room in it, or ${elsewhere}.` }],
  ["EROFS", { wrong: "the disk can only be read", todo: `Mount it for writing, or ${elsewhere}.` }],
  ["EACCES", forbidden],
  ["EPERM", forbidden],
  ["EBUSY", { wrong: "it is in use, or a disk is mounted there", todo: "Choose a folder inside it with --output." }],
  ["EIO", { wrong: "the disk fails", todo: `Look at the disk, or ${elsewhere}.` }],
  ["EMFILE", { wrong: "this process has too many files open", todo: "Raise the limit (ulimit -n), and build again." }],
  ["ENFILE", { wrong: "the machine has too many files open", todo: "Close other programs, and build again." }],
]);

/** What others wrap such an error in: Eleventy in one that names the file. */
interface Wrapped extends NodeJS.ErrnoException {
  readonly originalError?: unknown;
}

/** File, what is wrong, what to do: one line; undefined where the error is none that a person can mend at the disk. */
export function describeDiskError(error: unknown): string | undefined {
  let file: string | undefined;
  for (let inner = error; inner instanceof Error; ) {
    const { code, path, message, originalError, cause } = inner as Wrapped;
    file = path ?? /writing to "([^"\n]+)"/.exec(message)?.[1] ?? file;
    const fault = code === undefined ? undefined : faults.get(code);
    if (fault) return `${file ?? "A file"}: ${fault.wrong}. ${fault.todo}`;
    inner = originalError ?? cause;
  }
  return undefined;
}
