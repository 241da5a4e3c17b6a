/** A task for one host. */
export interface HostTask {
  readonly host: string;
  /** Lists come first, for they bring new pages; new pages before known ones. */
  readonly rank: "list" | "new" | "known";
  /** @returns whether more may be asked of the host */
  run(): Promise<"done" | "let alone">;
}

const ranks = ["list", "new", "known"] as const;

type HostQueue = Record<HostTask["rank"], HostTask[]>;

/**
 * Runs tasks, those of one host one after another, of several hosts at a time. Tasks may add others. Whichever host may be
 * asked first comes first; of equals, the one that waits longest.
 *
 * @param add hands over the function by which tasks add others; it is called with all tasks at first
 * @param options.atOnce hosts at a time
 * @param options.readyAt when a host may be asked next
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
    // Behind the others, so that each host has its turn.
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
    // What runs is finished before a failure is told.
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
