import { extractFlags, extractUsage } from "./command/extract/extractFlags.ts";
import { reportExtract } from "./command/extract/reportExtract.ts";
import { showPage } from "./command/extract/showPage.ts";
import { runCommand } from "./command/runCommand.ts";
import { useConfig } from "./config/useConfig.ts";

await runCommand(
  "npm run extract -- --help",
  async () => {
    await useConfig();
    const flags = extractFlags(process.argv.slice(2));
    if (!flags) {
      console.log(extractUsage);
      return 0;
    }
    return flags.show === undefined ? reportExtract(flags) : showPage(flags.show, flags);
  },
  "another folder with --into",
);
