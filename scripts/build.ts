import { buildFlags, buildUsage } from "./command/buildFlags.ts";
import { buildTable } from "./command/buildTable.ts";
import { printProblems } from "./command/printProblems.ts";
import { runCommand } from "./command/runCommand.ts";
import { showProgress } from "./command/showProgress.ts";
import { watchMemory } from "./command/treeMemory.ts";
import { buildSite } from "./site/buildSite.ts";

await runCommand("npm run build -- --help", async () => {
  const flags = buildFlags(process.argv.slice(2));
  if (flags.help) {
    console.log(buildUsage);
    return 0;
  }
  const started = performance.now();
  const memory = watchMemory();
  const progress = showProgress();
  const { problems, summary } = await buildSite(flags, progress.on).finally(progress.end);
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
  const cost = { seconds: (performance.now() - started) / 1000, memory: memory.peak() };
  const { articles, versions, changes, files, bytes } = summary;
  console.log(
    `${articles} articles, ${versions} versions, ${changes} changes → ${flags.output}: ` +
      `${files} files, ${(bytes / 1e6).toFixed(1)} MB in ${cost.seconds.toFixed(1)} s`,
  );
  if (!flags.brief) console.log(buildTable(summary, cost));
  if (flags.json) console.log(JSON.stringify({ ...summary, memory: cost.memory }));
  return 0;
});
