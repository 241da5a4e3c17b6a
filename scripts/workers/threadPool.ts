import path from "node:path";
import type { Worker } from "node:worker_threads";
import { Tinypool, workerId } from "tinypool";
import { repository } from "../code/repository.ts";
import { asWritten } from "../code/scriptFile.ts";
import { onExit } from "../system/onExit.ts";

/** Options that let a thread run scripts as they are written, or name their lines in stack traces. */
const ofScripts = asWritten
  ? ["--import", path.join(repository, "scripts/code/typescript.mjs")]
  : ["--enable-source-maps"];

/** Threads that run one module's default export, for each task on the one that is free. */
export interface ThreadPool {
  run(task: unknown): Promise<unknown>;
  close(): Promise<void>;
}

/**
 * @param file of the module
 * @param data plain data, handed to each thread at its start: see threadData()
 */
export function threadPool(file: string, threads: number, data: unknown): ThreadPool {
  const pool = new Tinypool({
    filename: file,
    minThreads: threads,
    maxThreads: threads,
    // Room for new objects: in the default of 16 MB, the young data of a page is copied again and again.
    resourceLimits: { maxYoungGenerationSizeMb: 64 },
    execArgv: [...ofScripts, ...preloads(process.execArgv)],
    workerData: data,
  });
  // Where the process is stopped, they must not go on writing what is being cleared away.
  const settled = onExit(() => void pool.destroy(), { stopsWork: true });
  let closing: Promise<unknown> | undefined;
  const { failed, exited } = watchThreads(pool, () => closing !== undefined);
  return {
    run: (task) => Promise.race([pool.run(task), failed]),
    async close() {
      settled();
      // A thread that fails while it is ended fails no build: what it was at is not awaited any more.
      closing ??= pool.destroy().catch(() => {});
      await closing;
      await exited;
    },
  };
}

/**
 * Watches for threads that die between tasks or before the first one, of which Tinypool tells no task: an error while one
 * loads its scripts would end the process, and `process.exit()` in it would leave its tasks waiting for ever.
 *
 * @returns `failed` is rejected when that happens; `exited` is fulfilled once all threads have ended
 */
function watchThreads(pool: Tinypool, isClosing: () => boolean): { failed: Promise<never>; exited: Promise<unknown> } {
  const exits: Promise<void>[] = [];
  const failed = new Promise<never>((_, fail) => {
    pool.on("error", fail);
    for (const wrapper of pool.threads) {
      const { thread } = wrapper as unknown as { readonly thread: Worker };
      // Tinypool awaits the end of a thread by events.once(), which needs this where the thread fails meanwhile.
      Object.assign(wrapper, { removeListener: thread.removeListener.bind(thread) });
      let hasFailed = false;
      thread.once("error", () => {
        hasFailed = true;
      });
      exits.push(
        new Promise((exit) => {
          thread.once("exit", (code) => {
            exit();
            // As an error, so that Tinypool forgets the thread and fails the task it was at.
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

/** Modules that the process itself was started with. Options of the whole process, such as its memory, threads refuse. */
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
