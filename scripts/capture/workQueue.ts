/** A task for one host. */
export interface HostTask {
  readonly host: string;
  /** Priority: lists come first, because they bring new pages; new pages come before known ones. */
  readonly rank: "list" | "new" | "known";
  /** @returns whether the host may receive further requests */
  run(): Promise<"done" | "let alone">;
}

const ranks = ["list", "new", "known"] as const;

type HostQueue = Record<HostTask["rank"], HostTask[]>;

/**
 * Runs tasks: those of one host one after another, several hosts in parallel. Tasks may add others. The host that may
 * next receive a request soonest comes first; among equals, the one that has waited longest.
 *
 * @param add receives the function with which tasks add others; called with all initial tasks
 * @param options.atOnce maximum number of hosts in parallel
 * @param options.readyAt when a host may next receive a request
 */
export async function runTasks(
  first: Iterable<HostTask>,
  add: (add: (task: HostTask) => void) => void,
  options: { readonly atOnce: number; readonly readyAt: (host: string) => number },
): Promise<void> {
  const queues = new Map<string, HostQueue>();
  const busy = new Map<string, Promise<void>>();
  const alone = new Set<string>();
  const failures: unknown[] = [];
  const put = (task: HostTask): void => {
    if (alone.has(task.host)) return;
    const queue = queues.get(task.host) ?? { list: [], new: [], known: [] };
    queues.set(task.host, queue);
    queue[task.rank].push(task);
  };
  const start = (host: string): void => {
    const queue = queues.get(host)!;
    const task = ranks
      .map((rank) => queue[rank])
      .find((tasks) => tasks.length > 0)!
      .shift()!;
    // Moved behind the other hosts, so that each has its turn.
    queues.delete(host);
    if (ranks.some((rank) => queue[rank].length > 0)) queues.set(host, queue);
    const work = task.run().then(
      (end) => {
        busy.delete(host);
        if (end === "done") return;
        alone.add(host);
        queues.delete(host);
      },
      (error: unknown) => {
        busy.delete(host);
        failures.push(error);
      },
    );
    busy.set(host, work);
  };
  add(put);
  for (const task of first) put(task);
  for (;;) {
    // Running tasks are finished before a failure is thrown.
    const free = failures.length > 0 ? [] : [...queues.keys()].filter((host) => !busy.has(host));
    if (free.length === 0 || busy.size >= options.atOnce) {
      if (busy.size === 0) break;
      await Promise.race(busy.values());
      continue;
    }
    start(free.reduce((best, host) => (options.readyAt(host) < options.readyAt(best) ? host : best)));
  }
  if (failures.length > 0) throw failures[0];
}
