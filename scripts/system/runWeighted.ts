/**
 * Runs a task for each item, several at a time, starting them in order as the limits allow.
 *
 * @param most maximum number of concurrent tasks, and their maximum total weight; an item heavier than that runs alone
 * @param task receives the number of its lane, from 0; concurrent tasks have different lanes
 * @throws the error of the first failed task, after all running tasks have ended
 */
export async function runWeighted<T>(
  items: readonly T[],
  most: { readonly lanes: number; readonly weight: number },
  weightOf: (item: T) => number,
  task: (item: T, lane: number) => Promise<void>,
): Promise<void> {
  const waiting = [...items];
  const free = Array.from({ length: Math.max(1, most.lanes) }, (_, lane) => lane);
  const running = new Set<Promise<void>>();
  const failures: unknown[] = [];
  let weight = 0;
  while (failures.length === 0) {
    const next = waiting.findIndex((item) => running.size === 0 || weight + weightOf(item) <= most.weight);
    const item = waiting[next];
    const lane = free[0];
    if (item === undefined || lane === undefined) {
      if (running.size === 0) break;
      await Promise.race(running);
      continue;
    }
    waiting.splice(next, 1);
    free.shift();
    weight += weightOf(item);
    const run = task(item, lane)
      .catch((failure: unknown) => void failures.push(failure))
      .finally(() => {
        weight -= weightOf(item);
        free.push(lane);
        running.delete(run);
      });
    running.add(run);
  }
  await Promise.all(running);
  if (failures.length > 0) throw failures[0];
}
