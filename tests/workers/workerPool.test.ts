import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { WorkerConfig } from "../../scripts/articles/workerContext.ts";
import { lazyThreadPool, threadsFor } from "../../scripts/workers/workerPool.ts";

/** Nobody works here. */
const never = new Promise<WorkerConfig>(() => {});

/** How many threads are started for articles of which others were expected. */
async function started(jobs: number, expected: readonly number[], articles: number): Promise<number> {
  const pool = lazyThreadPool(jobs);
  try {
    for (const count of expected) pool.prewarm(count);
    return pool.start(never, articles).threads;
  } finally {
    await pool.close();
  }
}

describe("threadsFor()", () => {
  it("is one thread for few articles, and one more for every fifty as far as there are processors", () => {
    assert.deepEqual(
      [0, 59, 60, 100, 101, 350, 351, 100_000].map((articles) => threadsFor(articles, 8)),
      [1, 1, 2, 2, 3, 7, 8, 8],
    );
    assert.equal(threadsFor(100_000, 1), 1);
  });
});

describe("lazyThreadPool()", () => {
  it("starts as many as the articles are worth where nobody was started before", async () => {
    assert.equal(await started(1, [1, 100, 1_000], 1_000), 1);
    assert.equal(await started(2, [], 59), 1);
    assert.equal(await started(2, [1, 30, 59], 59), 1);
    assert.equal(await started(3, [], 60), 2);
  });

  it("takes those that were started, also where fewer articles come than were expected", async () => {
    assert.equal(await started(2, [59, 60, 61], 61), 2);
    assert.equal(await started(2, [60], 3), 2);
  });

  it("starts nobody before there is work for all", async () => {
    // Two of eight are worth it, and no more were started.
    assert.equal(await started(8, [60, 100], 100), 2);
    assert.equal(await started(3, [100, 101], 101), 3);
  });

  it("ends those that nobody used, and none twice", async () => {
    const listeners = process.listenerCount("SIGINT");
    const pool = lazyThreadPool(2);
    pool.prewarm(60);
    assert.equal(process.listenerCount("SIGINT"), listeners + 1);
    await pool.close();
    await pool.close();
    assert.equal(process.listenerCount("SIGINT"), listeners);
    await lazyThreadPool(2).close();
  });

  it("tells a task what kept its work from being made ready, and ends all the same", async () => {
    for (const articles of [1, 60]) {
      const pool = lazyThreadPool(2);
      const work = Promise.reject(new Error("does not bundle"));
      work.catch(() => {});
      const tasks = [{ kind: "articles", articles: [] }] as never;
      await assert.rejects(async () => {
        for await (const _ of pool.start(work, articles).run(tasks, () => {}));
      }, /does not bundle/);
      await pool.close();
    }
  });
});
