import path from "node:path";
import { Tinypool, workerId } from "tinypool";
import { repository } from "../code/repository.ts";
import { asWritten } from "../code/scriptFile.ts";
import { onExit } from "../system/onExit.ts";

/** Lets a thread run scripts as they are written, or name their lines; before what the process itself was told to load. */
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
  return {
    run: (task) => pool.run(task),
    close() {
      settled();
      return pool.destroy();
    },
  };
}

/** What the process itself was told to load. Options of the whole process, such as of its memory, a thread must not have. */
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
