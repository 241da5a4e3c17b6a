/** A command was called in a way it cannot run: exit code 2. */
export class UsageError extends Error {
  override name = "UsageError";
}
