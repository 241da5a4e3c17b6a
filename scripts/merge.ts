import { mergeSite } from "./build/mergeSite.ts";
import { mergeFlags, mergeUsage } from "./command/mergeFlags.ts";
import { reportBuild } from "./command/reportBuild.ts";
import { runCommand } from "./command/runCommand.ts";

await runCommand("npm run merge -- --help", async () => {
  const flags = mergeFlags(process.argv.slice(2));
  if (flags.help) {
    console.log(mergeUsage);
    return 0;
  }
  return reportBuild((onProgress) => mergeSite(flags, onProgress), {
    ...flags,
    brief: false,
    nothing: () => "Nothing was written: none of the shard outputs holds an article.",
  });
});
