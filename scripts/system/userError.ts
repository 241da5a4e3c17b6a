/** What the person who runs a command can put right: its message is all they are shown. Exit code 1. */
export class UserError extends Error {
  override name = "UserError";
}

/** A command called in a way it cannot run: exit code 2, and a line that names the usage. */
export class UsageError extends UserError {
  override name = "UsageError";
}

/** A folder that a build must not write to, replace or merge. */
export class FolderError extends UsageError {
  override name = "FolderError";
}
