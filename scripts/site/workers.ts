import { fileURLToPath } from "node:url";
import { type Desk, openDesk, type SiteWork } from "./siteWork.ts";
import { runTask, type Task, type TaskResults } from "./tasks.ts";
import { threadPool } from "./threadPool.ts";
import type { ThreadData, ThreadFailure, ThreadOrder } from "./workerThread.ts";

/** Those who do a build's tasks: this thread alone, or a pool of others. */
export interface Workers {
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

/** Milliseconds between two looks at how far the threads are. */
const look = 200;

/**
 * Starts them before their work is known, for threads take as long to load their scripts as it takes to get that ready.
 *
 * @param work awaited by the first task
 * @param threads of 1, this thread works itself
 */
export function startWorkers(work: Promise<SiteWork>, threads: number): Workers {
  return threads > 1 ? pool(work, threads) : alone(work);
}

function alone(work: Promise<SiteWork>): Workers {
  let desk: Desk | undefined;
  return {
    threads: 1,
    async *run(tasks, onDone) {
      desk ??= openDesk(await work, 0);
      let done = 0;
      for (const task of tasks) {
        const result = await runTask(task, desk!, (count) => {
          done += count;
          onDone(done);
        });
        yield result as never;
      }
    },
    async close() {
      desk?.spool.close();
      desk?.spools.close();
    },
  };
}

function pool(work: Promise<SiteWork>, threads: number): Workers {
  const done = new Int32Array(new SharedArrayBuffer(4));
  const data: ThreadData = { done };
  const ours = threadPool(fileURLToPath(new URL("workerThread.ts", import.meta.url)), threads, data);
  const doTask = async (task: Task) => {
    const order: ThreadOrder = { work: await work, task };
    const result = (await ours.run(order)) as ThreadFailure | TaskResults[Task["kind"]];
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
    close: ours.close,
  };
}
