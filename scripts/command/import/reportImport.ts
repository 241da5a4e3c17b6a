import type { ImportResult } from "../../import/importResult.ts";
import { runImport } from "../../import/runImport.ts";
import { defaultStore } from "../../store/defaultStore.ts";
import { printProblems } from "../printProblems.ts";
import { showProgress } from "../progress/showProgress.ts";
import type { ImportFlags } from "./importFlags.ts";
import { importTable } from "./importTable.ts";

/** Maximum number of sources named in the report. */
const mostSources = 10;

/** Runs an import, and reports its progress, what was refused and skipped, what was written, and the next command. */
export async function reportImport(flags: ImportFlags): Promise<number> {
  const progress = showProgress();
  const result = await runImport(flags.importer, flags, progress.on).finally(progress.end);
  printProblems(result.problems, "");
  for (const { kind, count, names } of result.passedOver)
    console.error(`${count} passed over, ${kind}: ${names.join(", ")}${count > names.length ? ", …" : ""}`);
  const found = result.new + result.known;
  if (found > 0) {
    console.log(importTable(result));
    console.log(summary(result, flags));
    if (result.sources.length > 0) console.log(sourcesLine(result.sources));
    console.log(nextStep(result, flags));
  } else console.error("No capture was found.");
  if (flags.json) console.log(JSON.stringify(jsonOf(result)));
  return found === 0 || (flags.strict && result.refused > 0) ? 1 : 0;
}

function summary({ articles, refused, leftOut, ...counts }: ImportResult, { dryRun, into }: ImportFlags): string {
  const parts = [
    `${counts.new} new`,
    `${counts.known} known`,
    ...(refused > 0 ? [`${refused} refused`] : []),
    ...(leftOut > 0 ? [`${leftOut} left out by --since, --until or --every`] : []),
  ];
  const what = `${articles.length} ${articles.length === 1 ? "article" : "articles"}: ${parts.join(", ")}`;
  return dryRun ? `${what}. Nothing was written.` : `${what} → ${into}`;
}

/** Says which sources were derived from addresses and other names. */
function sourcesLine(sources: readonly string[]): string {
  const named = sources.slice(0, mostSources).join(", ");
  const more = sources.length > mostSources ? ` and ${sources.length - mostSources} more` : "";
  return `Sources, named by the input: ${named}${more}. Use --source ID to name another.`;
}

function nextStep(result: ImportResult, { dryRun, into }: ImportFlags): string {
  if (dryRun) return result.new > 0 ? "Next: the same command without --dry-run." : "Nothing is left to import.";
  return into === defaultStore ? "Next: npm start" : `Next: npm start -- --versions ${quoted(into)}`;
}

function quoted(folder: string): string {
  return /^[\w./-]+$/.test(folder) ? folder : `'${folder.replaceAll("'", "'\\''")}'`;
}

function jsonOf({ articles, known, refused, first, last, ...rest }: ImportResult): object {
  return { articles: articles.length, new: rest.new, known, refused, first: first ?? null, last: last ?? null };
}
