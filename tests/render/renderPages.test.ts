import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { renderPages } from "../../scripts/render/renderPages.ts";
import { buildEnvironment } from "../../scripts/render/templateEnvironment.ts";
import { settings } from "../templates/fixtures.ts";

describe("renderPages()", () => {
  const environment = buildEnvironment({ settings, assets: {}, searchable: false });

  /** Renders a page that redirects, and keeps of its data a reference that does not hold it. */
  async function renderOne(number: number): Promise<WeakRef<object>> {
    const redirect = { from: `/post/old-${number}/`, to: "/post/a/", title: "A day at the quay" };
    const [page] = await renderPages({ template: "redirect.njk", data: { redirects: [redirect] } }, environment);
    assert.equal(page!.path, `post/old-${number}/index.html`);
    assert.match(page!.html, /A day at the quay/);
    return new WeakRef(redirect);
  }

  it("leaves nothing of a run in memory: a build renders its pages in hundreds of them", async () => {
    setFlagsFromString("--expose-gc");
    const collectGarbage = runInNewContext("gc") as () => void;
    const runs: WeakRef<object>[] = [];
    for (let run = 1; run <= 6; run++) runs.push(await renderOne(run));
    // References are held to the end of the turn in which they were made or asked.
    await new Promise((resolve) => setTimeout(resolve, 20));
    collectGarbage();
    // What is compiled once for the process may remember the first run, and filters the last.
    const between = runs.slice(1, -1).map((run) => run.deref());
    assert.deepEqual(between, [undefined, undefined, undefined, undefined]);
  });
});
