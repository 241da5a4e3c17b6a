import { heavyWorkCounter } from "../articles/heavyWork.ts";
import { openWorkerContext, type WorkerConfig, type WorkerContext } from "../articles/workerContext.ts";
import { scriptFile } from "../code/scriptFile.ts";
import { runTask, type Task, type TaskResults } from "./tasks.ts";
import { type ThreadPool, threadPool } from "./threadPool.ts";
import type { ThreadData, ThreadFailure, ThreadOrder } from "./workerThread.ts";

/** Runs a build's tasks, in this thread alone or in a pool of others. The owner of the LazyThreadPool closes it. */
export interface WorkerPool {
  /** Number of tasks that run at once. */
  readonly threads: number;
  /**
   * Runs tasks, several at once, and yields their results in order. Tasks are taken from the iterable as threads become
   * free, so that their data is never in memory all at once.
   *
   * @param onDone called now and then with the number of articles or pages done
   * @throws the error of a task; others may be running until the threads are closed
   */
  run<K extends Task["kind"]>(
    tasks: Iterable<Extract<Task, { kind: K }>>,
    onDone: (done: number) => void,
  ): AsyncGenerator<TaskResults[K]>;
}

/** Below this many articles, starting threads costs more than it saves. */
const worthThreads = 60;
/** Number of articles for which one more thread pays for its start. */
const articlesPerThread = 50;

/** How often to poll the threads' progress counter, in milliseconds. */
const pollMs = 200;

/**
 * A thread pool that can be started before the build's work is known: threads take as long to load their scripts as it
 * takes to list a store.
 */
export interface LazyThreadPool {
  /** Starts all threads, once enough articles are expected to keep each of them busy. */
  prewarm(articles: number): void;
  /**
   * The threads already started, or as many as the articles justify, which may be this thread alone.
   *
   * @param work awaited by the first task
   */
  start(work: Promise<WorkerConfig>, articles: number): WorkerPool;
  /** Ends the threads and closes the record logs that they write. Idempotent. */
  close(): Promise<void>;
}

/** @param jobs processors to use, at least 1 */
export function lazyThreadPool(jobs: number): LazyThreadPool {
  let started: { readonly threads: number; readonly pool: ThreadPool } | undefined;
  let lone: LoneWorker | undefined;
  const data: ThreadData = { done: new Int32Array(new SharedArrayBuffer(4)), heavy: heavyWorkCounter() };
  const start = (threads: number) => {
    started ??= { threads, pool: threadPool(scriptFile("scripts/workers/workerThread"), threads, data) };
  };
  return {
    prewarm(articles) {
      if (jobs > 1 && threadsFor(articles, jobs) === jobs) start(jobs);
    },
    start(work, articles) {
      const threads = threadsFor(articles, jobs);
      if (threads > 1) start(threads);
      if (started) return onThreads(work, started, data);
      lone = loneWorker(work);
      return lone;
    },
    async close() {
      await started?.pool.close();
      lone?.close();
    },
  };
}

/** The number of threads that a number of articles justifies. */
export function threadsFor(articles: number, jobs: number): number {
  return articles < worthThreads ? 1 : Math.min(jobs, Math.ceil(articles / articlesPerThread));
}

interface LoneWorker extends WorkerPool {
  /** Closes its record logs. */
  close(): void;
}

/** Runs all tasks in this thread. */
function loneWorker(work: Promise<WorkerConfig>): LoneWorker {
  let context: WorkerContext | undefined;
  return {
    threads: 1,
    async *run(tasks, onDone) {
      context ??= openWorkerContext(await work, 0, heavyWorkCounter());
      let done = 0;
      for (const task of tasks) {
        const result = await runTask(task, context!, (count) => {
          done += count;
          onDone(done);
        });
        yield result as never;
      }
    },
    close() {
      context?.recordLog.close();
      context?.recordLogs.close();
    },
  };
}

function onThreads(
  work: Promise<WorkerConfig>,
  { threads, pool }: { readonly threads: number; readonly pool: ThreadPool },
  { done }: ThreadData,
): WorkerPool {
  const doTask = async (task: Task) => {
    const order: ThreadOrder = { work: await work, task };
    const result = (await pool.run(order)) as ThreadFailure | TaskResults[Task["kind"]];
    if (result && "failed" in result) throw Object.assign(new Error(result.failed.message), result.failed);
    return result;
  };
  return {
    threads,
    async *run(tasks, onDone) {
      done[0] = 0;
      const timer = setInterval(() => onDone(Atomics.load(done, 0)), pollMs);
      const waiting: Promise<unknown>[] = [];
      try {
        for (const task of tasks) {
          const result = doTask(task);
          // Prevents an unhandled rejection; the failure surfaces where this is awaited.
          result.catch(() => {});
          waiting.push(result);
          if (waiting.length > 4 * threads) yield (await waiting.shift()) as never;
        }
        while (waiting.length > 0) yield (await waiting.shift()) as never;
      } finally {
        clearInterval(timer);
      }
    },
  };
}
