import { openWorkerContext, type WorkerConfig, type WorkerContext } from "../articles/workerContext.ts";
import { scriptFile } from "../code/scriptFile.ts";
import { runTask, type Task, type TaskResults } from "./tasks.ts";
import { type ThreadPool, threadPool } from "./threadPool.ts";
import type { ThreadData, ThreadFailure, ThreadOrder } from "./workerThread.ts";

/** Those who do a build's tasks: this thread alone, or a pool of others. */
export interface WorkerPool {
  /** How many there are. */
  readonly threads: number;
  /**
   * Does tasks, several at once, and hands out their results in order. Tasks are asked for as there is room, so that
   * what they carry is never in memory all together.
   *
   * @param onDone told now and then how many articles or pages are done
   * @throws what a task throws; others may be at work until they are closed
   */
  run<K extends Task["kind"]>(
    tasks: Iterable<Extract<Task, { kind: K }>>,
    onDone: (done: number) => void,
  ): AsyncGenerator<TaskResults[K]>;
  /** Ends them, once or again. */
  close(): Promise<void>;
}

/** Articles from which on threads help: their start takes as long as so many. */
const worthThreads = 60;
/** Articles from which on one more does. */
const articlesPerThread = 50;

/** Milliseconds between two looks at how far the threads are. */
const look = 200;

/** WorkerPool before their work is known: threads take as long to load their scripts as it takes to list a store. */
export interface LazyThreadPool {
  /** Starts all threads that there may be, once so many articles are expected that each of them is worth it. */
  prewarm(articles: number): void;
  /**
   * Those that were started, or as many as the articles are worth, which may be this thread alone.
   *
   * @param work awaited by the first task
   */
  start(work: Promise<WorkerConfig>, articles: number): WorkerPool;
  /** Ends those that were started, hired or not. */
  close(): Promise<void>;
}

/** @param jobs processors to use, at least 1 */
export function lazyThreadPool(jobs: number): LazyThreadPool {
  let started: { readonly threads: number; readonly pool: ThreadPool } | undefined;
  const data: ThreadData = { done: new Int32Array(new SharedArrayBuffer(4)) };
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
      return started ? onThreads(work, started, data) : alone(work);
    },
    close: async () => started?.pool.close(),
  };
}

/** How many threads a number of articles is worth. */
export function threadsFor(articles: number, jobs: number): number {
  return articles < worthThreads ? 1 : Math.min(jobs, Math.ceil(articles / articlesPerThread));
}

function alone(work: Promise<WorkerConfig>): WorkerPool {
  let context: WorkerContext | undefined;
  return {
    threads: 1,
    async *run(tasks, onDone) {
      context ??= openWorkerContext(await work, 0);
      let done = 0;
      for (const task of tasks) {
        const result = await runTask(task, context!, (count) => {
          done += count;
          onDone(done);
        });
        yield result as never;
      }
    },
    async close() {
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
      const timer = setInterval(() => onDone(Atomics.load(done, 0)), look);
      const waiting: Promise<unknown>[] = [];
      try {
        for (const task of tasks) {
          const result = doTask(task);
          // Whoever awaits it hears of a failure; until then it is no unhandled one.
          result.catch(() => {});
          waiting.push(result);
          if (waiting.length > 4 * threads) yield (await waiting.shift()) as never;
        }
        while (waiting.length > 0) yield (await waiting.shift()) as never;
      } finally {
        clearInterval(timer);
      }
    },
    close: pool.close,
  };
}
