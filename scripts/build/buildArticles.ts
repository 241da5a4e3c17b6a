import type { ArticleReport } from "../articles/articleReport.ts";
import type { ArticleFolder } from "../store/listStore.ts";
import type { Task } from "../workers/tasks.ts";
import type { WorkerPool } from "../workers/workerPool.ts";
import type { OnProgress } from "./buildOptions.ts";

/** Articles in a task: enough to share one start of Eleventy, few enough that all threads finish together. */
const perTask = { least: 50, most: 250 };
/** Number of version files at which a task takes no further article. */
const filesPerTask = 2_000;
/** Tasks per thread, if there are enough articles. */
const tasksPerThread = 4;

/** Writes all articles on the workers, and yields their reports in the order of the folders. */
export async function* buildArticles(
  folders: readonly ArticleFolder[],
  workers: WorkerPool,
  onProgress: OnProgress,
): AsyncGenerator<ArticleReport> {
  onProgress("Articles", 0, folders.length);
  const done = (count: number) => onProgress("Articles", count, folders.length);
  for await (const reports of workers.run<"articles">(articleTasks(folders, workers.threads), done)) yield* reports;
  done(folders.length);
}

function* articleTasks(
  folders: readonly ArticleFolder[],
  threads: number,
): Generator<Extract<Task, { kind: "articles" }>> {
  const even = Math.ceil(folders.length / (tasksPerThread * threads));
  const size = Math.min(perTask.most, Math.max(perTask.least, even));
  let waiting: ArticleFolder[] = [];
  let files = 0;
  for (const folder of folders) {
    waiting.push(folder);
    files += folder.files.length;
    if (waiting.length < size && files < filesPerTask) continue;
    yield { kind: "articles", folders: waiting };
    waiting = [];
    files = 0;
  }
  if (waiting.length > 0) yield { kind: "articles", folders: waiting };
}
