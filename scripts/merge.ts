import { buildTable } from "./command/buildTable.ts";
import { mergeFlags, mergeUsage } from "./command/mergeFlags.ts";
import { printProblems } from "./command/printProblems.ts";
import { runCommand } from "./command/runCommand.ts";
import { showProgress } from "./command/showProgress.ts";
import { watchMemory } from "./command/treeMemory.ts";
import { mergeSite } from "./site/mergeSite.ts";

await runCommand("npm run merge -- --help", async () => {
  const flags = mergeFlags(process.argv.slice(2));
  if (flags.help) {
    console.log(mergeUsage);
    return 0;
  }
  const started = performance.now();
  const memory = watchMemory();
  const progress = showProgress();
  const { problems, summary } = await mergeSite(flags, progress.on).finally(progress.end);
  printProblems(problems);
  if (!summary) {
    console.error("Nothing was written: none of the parts holds an article.");
    return 1;
  }
  const cost = { seconds: (performance.now() - started) / 1000, memory: memory.peak() };
  const { articles, versions, changes, files, bytes } = summary;
  console.log(
    `${articles} articles, ${versions} versions, ${changes} changes → ${flags.output}: ` +
      `${files} files, ${(bytes / 1e6).toFixed(1)} MB in ${cost.seconds.toFixed(1)} s`,
  );
  console.log(buildTable(summary, cost));
  if (flags.json) console.log(JSON.stringify({ ...summary, memory: cost.memory }));
  return 0;
});
