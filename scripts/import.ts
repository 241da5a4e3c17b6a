import { importFlags } from "./command/import/importFlags.ts";
import { reportImport } from "./command/import/reportImport.ts";
import { runCommand } from "./command/runCommand.ts";
import { useConfig } from "./config/useConfig.ts";

await runCommand(
  "npm run import -- --help",
  async () => {
    await useConfig();
    const flags = await importFlags(process.argv.slice(2));
    if (typeof flags === "string") {
      console.log(flags);
      return 0;
    }
    return reportImport(flags);
  },
  "another folder with --into",
);
