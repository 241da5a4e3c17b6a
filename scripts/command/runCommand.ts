import { visible } from "../store/visible.ts";
import { endWithParent } from "../system/processes/endWithParent.ts";
import { UsageError, UserError } from "../system/userError.ts";
import { buildWrites, describeDiskError } from "./describeDiskError.ts";
import { describeTemplateError } from "./describeTemplateError.ts";

/**
 * Runs a command and sets the exit code it returns. Wrong usage exits with 2 and one line that says what to write; an error
 * that the user can fix exits with 1 and its message; anything else exits with 1 and the whole stack, for a bug report.
 *
 * @param help the command that prints the usage
 * @param writes the flags that name what the command writes to
 */
export async function runCommand(help: string, command: () => Promise<number>, writes = buildWrites): Promise<void> {
  endWithParent();
  // The reader of a pipe may end early (`| head`): the command still does its work.
  for (const stream of [process.stdout, process.stderr])
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
    });
  try {
    process.exitCode = await command();
  } catch (error) {
    if (error instanceof UserError) {
      // It may hold pieces of what a file or a server says, which must not steer the terminal.
      console.error(error.message.split("\n").map(visible).join("\n"));
      if (error instanceof UsageError) console.error(`Usage: ${help}`);
    } else console.error(describeDiskError(error, writes) ?? describeTemplateError(error) ?? error);
    process.exitCode = error instanceof UsageError ? 2 : 1;
  }
}
