import path from "node:path";
import type { Worker } from "node:worker_threads";
import { Tinypool, workerId } from "tinypool";
import { repository } from "../code/repository.ts";
import { asWritten } from "../code/scriptFile.ts";
import { onExit } from "../system/onExit.ts";

/** Node options that let a thread run TypeScript sources, or name their lines in stack traces. */
const ofScripts = asWritten
  ? ["--import", path.join(repository, "scripts/code/typescript.mjs")]
  : ["--enable-source-maps"];

/** Threads that run one module's default export; each task runs on a free one. */
export interface ThreadPool {
  run(task: unknown): Promise<unknown>;
  close(): Promise<void>;
}

/**
 * @param file of the module
 * @param data plain data, passed to each thread at its start: see threadData()
 */
export function threadPool(file: string, threads: number, data: unknown): ThreadPool {
  const pool = new Tinypool({
    filename: file,
    minThreads: threads,
    maxThreads: threads,
    // Larger than the default of 16 MB, in which the garbage collector copies the data of a page again and again.
    resourceLimits: { maxYoungGenerationSizeMb: 64 },
    execArgv: [...ofScripts, ...preloads(process.execArgv)],
    workerData: data,
  });
  // When the process is stopped, the threads must not go on writing to folders that are being removed.
  const settled = onExit(() => void pool.destroy(), { stopsWork: true });
  let closing: Promise<unknown> | undefined;
  const { failed, exited } = watchThreads(pool, () => closing !== undefined);
  return {
    run: (task) => Promise.race([pool.run(task), failed]),
    async close() {
      settled();
      closing ??= endThreads(pool);
      await closing;
      await exited;
    },
  };
}

/**
 * Ends all threads of a pool. Tinypool itself waits for ever if one has exited already: one that it started in place of a
 * dead one, and that died as well.
 */
async function endThreads(pool: Tinypool): Promise<void> {
  const running = pool.threads.map(threadOf).filter(({ threadId }) => threadId !== -1);
  const exits = running.map((thread) => new Promise<unknown>((exit) => thread.once("exit", exit)));
  // A thread that fails while it is being ended does not fail the build: its task is no longer awaited.
  const destroyed = pool.destroy().catch(() => {});
  await Promise.race([destroyed, Promise.all(exits)]);
}

/** The thread inside Tinypool's wrapper. */
function threadOf(wrapper: unknown): Worker {
  return (wrapper as { readonly thread: Worker }).thread;
}

/**
 * Watches for threads that die between tasks or before the first one, which Tinypool reports to no task: an error while a
 * thread loads its scripts would end the process, and `process.exit()` in it would leave its tasks waiting for ever.
 *
 * @returns `failed` is rejected when that happens; `exited` is fulfilled once all threads have ended
 */
function watchThreads(pool: Tinypool, isClosing: () => boolean): { failed: Promise<never>; exited: Promise<unknown> } {
  const exits: Promise<void>[] = [];
  const failed = new Promise<never>((_, fail) => {
    pool.on("error", fail);
    for (const wrapper of pool.threads) {
      const thread = threadOf(wrapper);
      // Tinypool awaits the end of a thread by events.once(), which needs this if the thread fails meanwhile.
      Object.assign(wrapper, { removeListener: thread.removeListener.bind(thread) });
      let hasFailed = false;
      thread.once("error", () => {
        hasFailed = true;
      });
      exits.push(
        new Promise((exit) => {
          thread.once("exit", (code) => {
            exit();
            // As an error, so that Tinypool drops the thread and fails its current task.
            if (!hasFailed && !isClosing())
              thread.emit(
                "error",
                new Error(`A thread of the build ended (exit code ${code}) before its work was done.`),
              );
          });
        }),
      );
    }
  });
  // Prevents an unhandled rejection; the failure surfaces in run().
  failed.catch(() => {});
  return { failed, exited: Promise.all(exits) };
}

/** The `--import` and `--require` options of the process. Threads refuse options of the whole process, such as its memory. */
function preloads(options: readonly string[]): string[] {
  return options.flatMap((option, index) => {
    if (/^--(?:import|require)=/.test(option)) return [option];
    return option === "--import" || option === "--require" || option === "-r" ? [option, options[index + 1]!] : [];
  });
}

/** In a thread: the data that threadPool() was given. */
export function threadData<T>(): T {
  return Tinypool.workerData as T;
}

/** In a thread: its number, from 1. */
export function threadNumber(): number {
  return workerId;
}
