import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, describe, it } from "node:test";
import { type ListContext, writeLists } from "../../scripts/build/writeLists.ts";
import type { Task } from "../../scripts/workers/tasks.ts";
import { settings } from "../templates/fixtures.ts";

describe("writeLists()", () => {
  const output = mkdtempSync(path.join(tmpdir(), "variorum-lists-"));
  after(() => rmSync(output, { recursive: true }));

  /** The tasks that are handed out where the cache lacks the pages at these places of each list. */
  async function tasksWith(missing: readonly number[]): Promise<Task[]> {
    const given: Task[] = [];
    const workers = {
      threads: 1,
      async *run(tasks: Iterable<Task>) {
        for (const task of tasks) {
          given.push(task);
          yield task.kind === "listed" ? { keys: ["key"], missing } : undefined;
        }
      },
    };
    const context = { work: { output, settings }, workers } as unknown as ListContext;
    const pages = ["/a/", "/b/"].map((href) => ({ href, data: { from: href, to: "/c/", title: "C" } }));
    const redirects = { maker: { kind: "template", template: "redirect.njk", name: "redirects" }, pages } as const;
    await writeLists(
      { lists: { data: {}, listed: [redirects], files: [], problems: [] }, feeds: [] },
      context,
      () => {},
    );
    return given;
  }

  it("has the few pages that the cache lacks rendered with the site's own", async () => {
    const [, own, ...rest] = await tasksWith([1]);
    assert.deepEqual(rest, []);
    assert.ok(own?.kind === "own");
    assert.deepEqual(
      own.missing.map(({ maker, pages }) => [maker.kind, pages.map(({ href }) => href)]),
      [["template", ["/b/"]]],
    );
  });

  it("has nothing else rendered where the cache has all", async () => {
    const [, own, ...rest] = await tasksWith([]);
    assert.deepEqual(rest, []);
    assert.deepEqual(own?.kind === "own" && own.missing, []);
  });
});
