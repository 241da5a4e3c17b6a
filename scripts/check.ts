import { parseArgs } from "node:util";
import { outsideReport } from "./command/outsideReport.ts";
import { runCommand } from "./command/runCommand.ts";
import { useConfig } from "./config/useConfig.ts";
import { describeProblem, type Problem } from "./model/problem.ts";
import { defaultStore } from "./store/defaultStore.ts";
import { folderStore } from "./store/folderStore.ts";
import { sourceIdOf } from "./store/listStore.ts";
import { readArticle } from "./store/readArticle.ts";
import { readSources } from "./store/readSources.ts";
import { UsageError } from "./system/userError.ts";

await runCommand("npm run check -- [--versions DIR]", async () => {
  let refused = 0;
  let warnings = 0;
  const print = (problems: readonly Problem[]): void => {
    for (const problem of problems) {
      console.log(describeProblem(problem));
      if (problem.severity === "refused") refused++;
      else if (problem.severity === "warning") warnings++;
    }
  };

  await useConfig();
  const store = folderStore(storeFlag(process.argv.slice(2)));
  const listing = await store.list();
  print(listing.problems);
  const { sources, problems } = await readSources(listing.sources, store.read);
  print(problems);
  const outside = outsideReport();
  let usable = 0;
  let versions = 0;
  for (const folder of listing.articles) {
    // A listing has the source of every article in it.
    const { article, problems } = readArticle(folder, sources.get(sourceIdOf(folder.id))!, store.read);
    print(problems);
    if (article) {
      usable++;
      outside.add(folder.directory, article);
    }
    versions += article?.versions.length ?? 0;
  }
  for (const line of outside.lines()) console.log(line);
  console.log(`${usable} articles, ${versions} versions: ${refused} refused, ${warnings} warnings`);
  return refused === 0 ? 0 : 1;
});

function storeFlag(args: string[]): string {
  try {
    const { values } = parseArgs({ args, options: { versions: { type: "string", default: defaultStore } } });
    return values.versions;
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}
