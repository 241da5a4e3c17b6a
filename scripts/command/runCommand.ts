import { endWithParent } from "../system/processes/endWithParent.ts";
import { UsageError, UserError } from "../system/userError.ts";
import { describeDiskError } from "./describeDiskError.ts";

/**
 * Runs a command and sets the exit code it returns. Wrong usage exits with 2 and one line that says what to write; an error
 * that the user can fix exits with 1 and its message; anything else exits with 1 and the whole stack, for a bug report.
 *
 * @param help the command that prints the usage
 */
export async function runCommand(help: string, command: () => Promise<number>): Promise<void> {
  endWithParent();
  try {
    process.exitCode = await command();
  } catch (error) {
    if (error instanceof UserError) {
      console.error(error.message);
      if (error instanceof UsageError) console.error(`Usage: ${help}`);
    } else console.error(describeDiskError(error) ?? error);
    process.exitCode = error instanceof UsageError ? 2 : 1;
  }
}
