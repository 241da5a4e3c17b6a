import { openWorkerContext, type WorkerConfig, type WorkerContext } from "../articles/workerContext.ts";
import { useConfig } from "../config/useConfig.ts";
import { runTask, type Task } from "./tasks.ts";
import { threadData, threadNumber } from "./threadPool.ts";

/** Data passed to a thread at its start: counters shared with the other threads. */
export interface ThreadData {
  /** Number of articles or pages done. */
  readonly done: Int32Array;
  /** The counter of heavyWorkCounter(). */
  readonly heavy: Int32Array;
}

/** The message of a task. `work` is the same for all tasks of a build. */
export interface ThreadOrder {
  readonly work: WorkerConfig;
  readonly task: Task;
}

/** A failure as plain data: an error passed between threads would lose the system's code and path. */
export interface ThreadFailure {
  readonly failed: {
    readonly [told in "name" | "message" | "stack" | "code" | "path" | "syscall"]: string | undefined;
  };
}

/** The thread's context, for the life of the thread: a pool belongs to one build, and its threads end with it. */
let context: WorkerContext | undefined;

/** The entry point that the pool calls for each task. */
export default async function thread({ work, task }: ThreadOrder): Promise<unknown | ThreadFailure> {
  const { done, heavy } = threadData<ThreadData>();
  try {
    await useConfig();
    context ??= openWorkerContext(work, threadNumber(), heavy);
    return await runTask(task, context, (count) => Atomics.add(done, 0, count));
  } catch (error) {
    const { name, message, stack } = error as Error;
    const { code, path, syscall } = systemErrorIn(error) ?? {};
    return { failed: { name, message, stack, code, path, syscall } } satisfies ThreadFailure;
  }
}

/** The system error inside an error that wraps it, as Eleventy's do. */
function systemErrorIn(error: unknown): NodeJS.ErrnoException | undefined {
  let inner = error as (NodeJS.ErrnoException & { readonly originalError?: unknown }) | undefined;
  while (inner instanceof Error && inner.code === undefined)
    inner = (inner.originalError ?? inner.cause) as typeof inner;
  return inner;
}
