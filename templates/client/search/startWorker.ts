import type { Counts, Progress, Result, SearchTasks, Started, TaskMessage, TaskReply } from "./searchTasks.ts";

/**
 * Starts the search's worker: in a large archive a search takes long enough to hold up typing.
 *
 * @param url of templates/client/searchWorker.ts, bundled
 * @returns its tasks; each rejects where it failed, all where the worker cannot be loaded
 */
export function startWorker(url: string): SearchTasks {
  const worker = new Worker(url, { type: "module" });
  const waiting = new Map<number, { resolve: (output: never) => void; reject: (failure: Error) => void }>();
  let broken: Error | undefined;
  let count = 0;
  worker.addEventListener("message", ({ data }: MessageEvent<TaskReply>) => {
    const asked = waiting.get(data.id);
    waiting.delete(data.id);
    if ("failure" in data) asked?.reject(new Error(data.failure));
    else asked?.resolve(data.output as never);
  });
  worker.addEventListener("error", () => {
    broken = new Error(`The search's script ${url} failed`);
    for (const { reject } of waiting.values()) reject(broken);
    waiting.clear();
  });
  const run = <Output>(task: keyof SearchTasks, input: unknown) =>
    new Promise<Output>((resolve, reject) => {
      if (broken) throw broken;
      const id = count++;
      waiting.set(id, { resolve, reject });
      worker.postMessage({ id, task, input } satisfies TaskMessage);
    });
  return {
    open: (index) => run("open", index),
    find: (question) => run<Started>("find", question),
    early: (search) => run<Result | undefined>("early", search),
    first: (request) => run<Progress>("first", request),
    count: (search) => run<Omit<Progress, "results">>("count", search),
    counts: (search) => run<Counts>("counts", search),
  };
}
