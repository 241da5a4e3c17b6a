import type { ArticleReport } from "../articles/articleReport.ts";
import type { WorkerContext } from "../articles/workerContext.ts";
import { writeArticles } from "../articles/writeArticles.ts";
import type { PaginatedPages } from "../lists/paginatedPages.ts";
import type { SiteLists } from "../lists/siteLists.ts";
import { type Restored, renderMissingPages, restorePages } from "../lists/writePaginatedPages.ts";
import { renderPages } from "../render/renderPages.ts";
import type { ArticleFolder } from "../store/listStore.ts";

/** A unit of work that any thread can do: plain data in, plain data out. */
export type Task =
  | { readonly kind: "articles"; readonly folders: readonly ArticleFolder[] }
  /** Listed pages, to be restored from the cache … */
  | { readonly kind: "listed"; readonly batch: PaginatedPages }
  /** … and those that it lacks, to be rendered. */
  | { readonly kind: "missing"; readonly batch: PaginatedPages }
  /** The site's own pages, with the data they show, and missing pages if they are few: loading Eleventy takes half a second. */
  | {
      readonly kind: "own";
      readonly data: SiteLists["data"];
      /** Templates that are none of the own pages. Threads are told, for the lists bring along every label's rules. */
      readonly paginated: readonly string[];
      readonly missing: readonly PaginatedPages[];
    };

export interface TaskResults {
  readonly articles: readonly ArticleReport[];
  readonly listed: Restored;
  readonly missing: undefined;
  readonly own: undefined;
}

/** @param onDone called for each article or listed page done */
export async function runTask(
  task: Task,
  context: WorkerContext,
  onDone: (count: number) => void,
): Promise<TaskResults[Task["kind"]]> {
  switch (task.kind) {
    case "articles":
      return writeArticles(task.folders, context, () => onDone(1));
    case "listed": {
      const taken = await restorePages(task.batch, context);
      onDone(task.batch.pages.length - taken.missing.length);
      return taken;
    }
    case "missing":
      await renderMissingPages(task.batch, context);
      onDone(task.batch.pages.length);
      return undefined;
    case "own":
      for (const { path, html } of await renderPages(
        { data: task.data, paginated: task.paginated },
        context.environment,
      ))
        context.output.write(path, html);
      for (const batch of task.missing) {
        await renderMissingPages(batch, context);
        onDone(batch.pages.length);
      }
      return undefined;
  }
}
