import type { ArticleReport } from "../articles/articleReport.ts";
import type { Desk } from "../articles/siteWork.ts";
import { writeArticles } from "../articles/writeArticles.ts";
import type { ListedPages } from "../lists/listedPages.ts";
import type { SiteLists } from "../lists/siteLists.ts";
import { renderListedPages, type TakenOver, takeOverListedPages } from "../lists/writeListedPages.ts";
import { renderPages } from "../render/renderPages.ts";
import type { ArticleFolder } from "../store/listStore.ts";

/** A piece of a build that any thread can do: plain data in, plain data out. */
export type Task =
  | { readonly kind: "articles"; readonly folders: readonly ArticleFolder[] }
  /** Listed pages, to be taken over from the cache … */
  | { readonly kind: "listed"; readonly batch: ListedPages }
  /** … and to be rendered where it does not have them. */
  | { readonly kind: "missing"; readonly batch: ListedPages }
  /** The site's own pages, with the data they show, and what else one thread renders, for Eleventy takes half a second. */
  | { readonly kind: "own"; readonly data: SiteLists["data"]; readonly missing: readonly ListedPages[] };

export interface TaskResults {
  readonly articles: readonly ArticleReport[];
  readonly listed: TakenOver;
  readonly missing: undefined;
  readonly own: undefined;
}

/** @param onDone called for each article or listed page done */
export async function runTask(
  task: Task,
  desk: Desk,
  onDone: (count: number) => void,
): Promise<TaskResults[Task["kind"]]> {
  switch (task.kind) {
    case "articles":
      return writeArticles(task.folders, desk, () => onDone(1));
    case "listed": {
      const taken = await takeOverListedPages(task.batch, desk);
      onDone(task.batch.pages.length - taken.missing.length);
      return taken;
    }
    case "missing":
      await renderListedPages(task.batch, desk);
      onDone(task.batch.pages.length);
      return undefined;
    case "own":
      await renderPages({ data: task.data }, desk.environment, desk.outputFolder);
      for (const batch of task.missing) {
        await renderListedPages(batch, desk);
        onDone(batch.pages.length);
      }
      return undefined;
  }
}
