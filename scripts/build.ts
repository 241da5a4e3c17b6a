import { buildFlags, buildUsage } from "./command/buildFlags.ts";
import { printBudget } from "./command/printBudget.ts";
import { printProblems } from "./command/printProblems.ts";
import { terminalProgress } from "./command/progress.ts";
import { runCommand } from "./command/runCommand.ts";
import { buildSite } from "./site/buildSite.ts";

await runCommand("npm run build -- --help", async () => {
  const flags = buildFlags(process.argv.slice(2));
  if (flags.help) {
    console.log(buildUsage);
    return 0;
  }
  const started = performance.now();
  const progress = terminalProgress();
  const { problems, summary, budget } = await buildSite(flags, progress.on).finally(progress.end);
  printProblems(problems);
  if (!summary) {
    const refused = problems.some(({ severity }) => severity === "refused");
    console.error(
      flags.strict && refused
        ? "Nothing was written: --strict, and files were refused (see above)."
        : `Nothing was written: no article in ${flags.versions} can be used.`,
    );
    return 1;
  }
  const { articles, versions, changes, files, bytes } = summary;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(
    `${articles} articles, ${versions} versions, ${changes} changes → ${flags.output}: ` +
      `${files} files, ${(bytes / 1e6).toFixed(1)} MB in ${seconds} s`,
  );
  if (budget) printBudget(budget);
  if (flags.json) console.log(JSON.stringify(summary));
  return 0;
});
