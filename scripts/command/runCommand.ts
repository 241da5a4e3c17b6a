import { HostLimitError } from "../hosts/refuseOverLimit.ts";
import { FolderError } from "../site/outputFolder.ts";
import { OutputBusyError } from "../site/staging.ts";
import { StoreMissingError } from "../store/listStore.ts";
import { SettingsError } from "../store/settings.ts";
import { describeDiskError } from "./describeDiskError.ts";
import { UsageError } from "./usageError.ts";

/**
 * Runs a command and sets the exit code it returns. Wrong usage ends with 2 and one line that says what to write; what
 * the machine lacks ends with 1 and one line; what the person cannot have caused ends with 1 and the whole stack, for a
 * report.
 *
 * @param help the command that prints the usage
 */
export async function runCommand(help: string, command: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await command();
  } catch (error) {
    if (error instanceof UsageError || error instanceof FolderError || error instanceof StoreMissingError) {
      console.error(error.message);
      console.error(`Usage: ${help}`);
      process.exitCode = 2;
    } else if (error instanceof SettingsError || error instanceof OutputBusyError || error instanceof HostLimitError) {
      console.error(error.message);
      process.exitCode = 1;
    } else {
      console.error(describeDiskError(error) ?? error);
      process.exitCode = 1;
    }
  }
}
