import { captureFlags } from "./command/capture/captureFlags.ts";
import { reportCapture } from "./command/capture/reportCapture.ts";
import { reportPlan } from "./command/capture/reportPlan.ts";
import { runCommand } from "./command/runCommand.ts";
import { useConfig } from "./config/useConfig.ts";

await runCommand(
  "npm run capture -- --help",
  async () => {
    await useConfig();
    const flags = captureFlags(process.argv.slice(2));
    if (typeof flags === "string") {
      console.log(flags);
      return 0;
    }
    return flags.plan ? reportPlan(flags) : reportCapture(flags);
  },
  "other folders with --into and --state",
);
