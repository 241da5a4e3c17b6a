import type { CaptureNews, CaptureResult } from "../../capture/captureResult.ts";
import { runCapture } from "../../capture/runCapture.ts";
import { instantText } from "../../capture/state/stateLines.ts";
import { printProblems } from "../printProblems.ts";
import { showProgress } from "../progress/showProgress.ts";
import type { CaptureFlags } from "./captureFlags.ts";

/** Maximum number of articles listed one by one. */
const mostNews = 100;

/**
 * Runs a capture, and reports what changed. Standard output can be used as a commit message: a summary line, then the
 * articles; failures and waits go to standard error.
 */
export async function reportCapture(flags: CaptureFlags): Promise<number> {
  const progress = showProgress();
  const result = await runCapture(flags, (done, total) => progress.on("Capturing", done, total)).finally(progress.end);
  for (const { address, reason } of result.told) console.error(`${address}: ${reason}`);
  for (const { host, until, reason } of result.waiting)
    console.error(`${host} is left alone until ${instantText(until)}: ${reason}`);
  printProblems(result.problems, "");
  console.log(captureMessage(result));
  if (flags.json) console.log(JSON.stringify(captureJson(result)));
  return 0;
}

/** The result of a capture, in the form of a commit message. */
export function captureMessage({ news, ...result }: CaptureResult): string {
  const count = (kind: CaptureNews["kind"]) => news.filter((each) => each.kind === kind).length;
  const parts = [
    plural(count("new article"), "new article", "new articles"),
    plural(count("changed"), "article changed", "articles changed"),
    plural(count("removed"), "removed", "removed"),
    plural(count("ended"), "no longer watched", "no longer watched"),
  ].filter((part) => part !== "");
  const head = parts.length > 0 ? parts.join(", ") : "nothing new";
  const lines = news
    .slice(0, mostNews)
    .map(({ kind, id, suspect }) => `- ${kind}: ${id}${suspect ? ` (suspect: ${suspect})` : ""}`);
  if (news.length > mostNews) lines.push(`- and ${news.length - mostNews} more`);
  const { checked, unchanged, failed, requests, next, endedBy } = result;
  const sums = [`${checked} checked`, `${unchanged} unchanged`, `${failed} failed`, `${requests} requests`].join(", ");
  const ends = endedBy ? ` Ended by --${endedBy}.` : "";
  const then = next === undefined ? "Nothing is watched any more." : `Next: ${instantText(next)}.`;
  return [`Capture: ${head}`, "", ...lines, ...(lines.length > 0 ? [""] : []), `${sums}.${ends} ${then}`].join("\n");
}

/** The summary as JSON. */
export function captureJson({ checked, unchanged, removed, failed, requests, next, ...rest }: CaptureResult): object {
  const instant = next === undefined ? null : instantText(next);
  return { checked, new: rest.new, unchanged, removed, failed, requests, next: instant };
}

function plural(count: number, one: string, many: string): string {
  return count === 0 ? "" : `${count} ${count === 1 ? one : many}`;
}
