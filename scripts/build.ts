import { buildSite } from "./build/buildSite.ts";
import { buildFlags, buildUsage } from "./command/buildFlags.ts";
import { reportBuild } from "./command/reportBuild.ts";
import { runCommand } from "./command/runCommand.ts";

await runCommand("npm run build -- --help", async () => {
  const flags = buildFlags(process.argv.slice(2));
  if (flags.help) {
    console.log(buildUsage);
    return 0;
  }
  return reportBuild((onProgress) => buildSite(flags, onProgress), {
    ...flags,
    nothing: ({ problems }) =>
      flags.strict && problems.some(({ severity }) => severity === "refused")
        ? "Nothing was written: --strict, and files were refused (see above)."
        : `Nothing was written: no article in ${flags.versions} can be used.`,
  });
});
