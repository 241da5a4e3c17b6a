import { extractStore } from "../../import/extract/extractStore.ts";
import { printProblems } from "../printProblems.ts";
import { showProgress } from "../progress/showProgress.ts";
import type { ExtractFlags } from "./extractFlags.ts";

/** Maximum number of articles listed one by one. */
const mostRows = 40;

/** Extracts versions again, and reports what changed, what was left unchanged and why, and the next command. */
export async function reportExtract(flags: ExtractFlags): Promise<number> {
  const progress = showProgress();
  const { articles, problems, refused } = await extractStore(flags, progress.on).finally(progress.end);
  printProblems(problems, "");
  const changed = articles.filter((article) => article.changed > 0);
  for (const { id, changed: count, versions } of changed.slice(0, mostRows))
    console.log(`  ${id}: ${count} of ${counted(versions, "version")}`);
  if (changed.length > mostRows) console.log(`  … and ${changed.length - mostRows} more articles`);
  const sum = (key: "versions" | "changed" | "left") => articles.reduce((total, article) => total + article[key], 0);
  const sums = { versions: sum("versions"), changed: sum("changed"), left: sum("left"), refused };
  const rest = [...(sums.left > 0 ? [`${sums.left} left`] : []), ...(refused > 0 ? [`${refused} refused`] : [])];
  const what = `${counted(articles.length, "article")}, ${counted(sums.versions, "kept page")}: ${[`${sums.changed} changed`, ...rest].join(", ")}`;
  console.log(flags.dryRun ? `${what}. Nothing was written.` : `${what} → ${flags.into}`);
  if (sums.changed > 0)
    console.log(
      flags.dryRun
        ? "Next: the same command without --dry-run."
        : `Next: look at what changed, as with git diff -- ${flags.into}`,
    );
  if (flags.json) console.log(JSON.stringify({ articles: articles.length, ...sums }));
  return flags.strict && refused > 0 ? 1 : 0;
}

function counted(count: number, noun: string): string {
  return `${count.toLocaleString("en-US")} ${noun}${count === 1 ? "" : "s"}`;
}
