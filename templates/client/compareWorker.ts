import { isGone } from "../../scripts/model/version.ts";
import { type ComparableArticle, comparisonView } from "../../scripts/page/comparison/comparisonView.ts";
import { comparableArticle } from "./compare/comparableArticle.ts";
import type { CompareAnswer, CompareTask } from "./compare/compareTask.ts";
import { comparisonHtml } from "./compare/comparisonHtml.ts";

/** The worker of the page that compares versions: long texts take seconds, in which the page stays usable. */
let article: Promise<ComparableArticle> | undefined;

async function load({ data, path }: CompareTask): Promise<ComparableArticle> {
  const response = await fetch(data);
  if (!response.ok) throw new Error(`${data} answered ${response.status}`);
  return comparableArticle(await response.json(), path);
}

async function answer(task: CompareTask): Promise<CompareAnswer> {
  article ??= load(task);
  const { before, after } = task;
  const loaded = await article;
  for (const n of [before, after]) {
    const version = loaded.versions[n];
    if (!version) return { kind: "missing", n, newest: loaded.versions.length - 1 };
    if (version.kind === "withheld") return { kind: "withheld", n };
    if (isGone(version)) return { kind: "gone", n, status: version.status };
  }
  const [older, newer] = [loaded.versions[before]!, loaded.versions[after]!];
  if (older.kind !== "text" || newer.kind !== "text") throw new Error("A withheld version was let through");
  const view = comparisonView(loaded, older, newer);
  const { wordsAdded, wordsRemoved } = view;
  return { kind: "compared", html: comparisonHtml(task)(view), wordsAdded, wordsRemoved };
}

addEventListener("message", async ({ data: { id, task } }: MessageEvent<{ id: number; task: CompareTask }>) => {
  let reply: CompareAnswer;
  try {
    reply = await answer(task);
  } catch (error) {
    // Loaded again at the next try.
    article = undefined;
    reply = { kind: "failed", reason: error instanceof Error ? error.message : String(error) };
  }
  postMessage({ id, answer: reply });
});
