import { parseArgs } from "node:util";
import { describeProblem, type Problem } from "./model/problem.ts";
import { listStore, StoreMissingError, sourceIdOf } from "./store/listStore.ts";
import { readArticle } from "./store/readArticle.ts";
import { readSource } from "./store/sourceYml.ts";

const usage = "Usage: npm run check [-- --versions DIR]";

/** Prints every problem of the store, one a line, and how many there are; writes nothing. Answers the exit code. */
async function check(store: string): Promise<number> {
  let refused = 0;
  let warnings = 0;
  const print = (problems: readonly Problem[]): void => {
    for (const problem of problems) {
      console.log(describeProblem(problem));
      if (problem.severity === "refused") refused++;
      else warnings++;
    }
  };
  const { articles, sources, problems } = await listStore(store);
  print(problems);
  const sourcesById = new Map<string, Awaited<ReturnType<typeof readSource>>["source"]>();
  for (const folder of sources) {
    const { source, problems } = await readSource(folder);
    print(problems);
    sourcesById.set(folder.id, source);
  }
  let versions = 0;
  let usable = 0;
  for (const folder of articles) {
    const source = sourcesById.get(sourceIdOf(folder.id));
    if (!source) throw new Error(`no source for ${folder.id}`);
    const { article, problems } = await readArticle(folder, source);
    print(problems);
    if (article) usable++;
    versions += article?.versions.length ?? 0;
  }
  console.log(`${usable} articles, ${versions} versions: ${refused} refused, ${warnings} warnings`);
  return refused === 0 ? 0 : 1;
}

function storeNamed(args: readonly string[]): string | undefined {
  try {
    return parseArgs({ args: [...args], options: { versions: { type: "string", default: "content/versions" } } }).values
      .versions;
  } catch (error) {
    console.error(`${(error as Error).message}\n${usage}`);
    return undefined;
  }
}

const store = storeNamed(process.argv.slice(2));
try {
  process.exitCode = store === undefined ? 2 : await check(store);
} catch (error) {
  if (!(error instanceof StoreMissingError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
