/** An error that the user can correct: only its message is shown. Exit code 1. */
export class UserError extends Error {
  override name = "UserError";
}

/** Wrong usage of a command: exit code 2, and a line that shows the usage. */
export class UsageError extends UserError {
  override name = "UsageError";
}

/** A folder that a build must not write to, replace or merge. */
export class FolderError extends UsageError {
  override name = "FolderError";
}
