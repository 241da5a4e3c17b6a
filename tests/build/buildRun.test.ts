import assert from "node:assert/strict";
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { BuildRun } from "../../scripts/build/buildRun.ts";
import { OutputBusyError } from "../../scripts/output/staging.ts";
import { temporaryFolder } from "../fixtures/temporaryFolder.ts";
import { writeStore } from "../fixtures/writeStore.ts";

const site = { files: 0, bytes: 0, articles: 0, versions: 0, changes: 0, rejected: 0, rendered: 0, reused: 0 };

describe("BuildRun", () => {
  const stops: [what: string, steps: (run: BuildRun, at: (below: string) => string) => Promise<unknown>][] = [
    ["before its first step", async () => {}],
    ["once threads were started", async (run) => run.expectArticles(1_000)],
    ["once it holds the output", (run, at) => run.stageOutput(at("site"))],
    [
      "once it holds output and markdown",
      async (run, at) => {
        await run.stageOutput(at("site"));
        await run.openMarkdown(at("cache/articles"));
        writeStore(at("."), { "cache/articles/paper/a.md": "" });
      },
    ],
    [
      "without a site",
      async (run, at) => {
        await run.stageOutput(at("site"));
        assert.deepEqual(await run.publish({ problems: [] }), { problems: [] });
      },
    ],
  ];
  for (const [what, steps] of stops)
    it(`leaves nothing open and nothing behind where it stops ${what}`, async () => {
      const root = temporaryFolder();
      const at = (below: string) => path.join(root, below);
      const listeners = process.listenerCount("SIGINT");
      const run = new BuildRun(2, () => {});
      await steps(run, at);
      await run.close();
      await run.close();
      assert.equal(process.listenerCount("SIGINT"), listeners);
      assert.deepEqual(
        readdirSync(root).filter((name) => name !== "cache"),
        [],
      );
      const next = new BuildRun(1, () => {});
      await next.stageOutput(at("site"));
      await next.close();
    });

  it("keeps the output for itself until it is closed", async () => {
    const output = path.join(temporaryFolder(), "site");
    const [one, other] = [new BuildRun(1, () => {}), new BuildRun(1, () => {})];
    await one.stageOutput(output);
    await assert.rejects(other.stageOutput(output), OutputBusyError);
    await other.close();
    await one.close();
    assert.ok(!existsSync(output));
  });

  it("puts a finished site in place, and adds the seconds of its stages", async () => {
    const output = path.join(temporaryFolder(), "site");
    const run = new BuildRun(1, () => {});
    run.on("Store", 0, 1);
    writeStore(await run.stageOutput(output), { "index.html": "" });
    const { summary } = await run.publish({ problems: [], summary: site });
    await run.close();
    assert.deepEqual(Object.keys(summary?.seconds ?? {}), ["Store", "Putting in place"]);
    assert.ok(existsSync(path.join(output, "index.html")));
  });
});
