import type { ArticleFolder } from "../store/listStore.ts";
import type { ArticleReport } from "./articleReport.ts";
import type { ListedPages } from "./listedPages.ts";
import type { Desk } from "./siteWork.ts";
import { writeArticles } from "./writeArticles.ts";
import { writeListedPages } from "./writeListedPages.ts";

/** A piece of a build that any thread can do: plain data in, plain data out. */
export type Task =
  | { readonly kind: "articles"; readonly folders: readonly ArticleFolder[] }
  | { readonly kind: "pages"; readonly batch: ListedPages };

export interface TaskResults {
  readonly articles: readonly ArticleReport[];
  /** Keys of the cache. */
  readonly pages: readonly string[];
}

/** @param onDone called for each article or page done */
export function runTask(task: Task, desk: Desk, onDone: (count: number) => void): Promise<TaskResults[Task["kind"]]> {
  if (task.kind === "articles") return writeArticles(task.folders, desk, () => onDone(1));
  return writeListedPages(task.batch, desk).finally(() => onDone(task.batch.pages.length));
}
