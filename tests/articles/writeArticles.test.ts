import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import path from "node:path";
import { it } from "node:test";
import { heavyWorkCounter } from "../../scripts/articles/heavyWork.ts";
import { openWorkerContext } from "../../scripts/articles/workerContext.ts";
import { writeArticles } from "../../scripts/articles/writeArticles.ts";
import { listStore } from "../../scripts/store/listStore.ts";
import { temporaryFolder } from "../fixtures/temporaryFolder.ts";
import { writeStore } from "../fixtures/writeStore.ts";

/** Ten paragraphs; of more than 4 MB, which no build holds in memory. */
const heavyText = Array.from({ length: 10 }, (_, k) => `${k} ${"word ".repeat(84_000)}`).join("\n\n");

it("writeArticles() lets a heavy article wait while others are in work, and reports in the order of the folders", async () => {
  const root = temporaryFolder();
  writeStore(root, {
    "post/a/2020-01-01T00-00-00Z.txt": heavyText,
    "post/b/2020-01-01T00-00-00Z.txt": "Light.",
    "post/c/2020-01-01T00-00-00Z.txt": "Light, too.",
  });
  const { articles } = await listStore(root);
  const folders = Object.fromEntries(
    ["output", "markdownDrafts", "cache", "recordLogs"].map((name) => [name, path.join(temporaryFolder(), name)]),
  ) as Record<"output" | "markdownDrafts" | "cache" | "recordLogs", string>;
  for (const folder of Object.values(folders)) mkdirSync(folder);
  const counter = heavyWorkCounter();
  const context = openWorkerContext(
    {
      settings: {
        title: "T",
        description: "D",
        url: "https://a.example",
        basePath: "/",
        interface: "en",
        lang: "en",
        host: "netlify",
        embeds: true,
        pictures: 0,
      },
      sources: [{ id: "post", path: "/post/", name: "Post" }],
      assets: { css: "/a.css", js: "/a.js" },
      searchable: false,
      savedSearches: [],
      versions: root,
      ...folders,
      recordLogFolders: [folders.recordLogs],
      code: "code",
      digest: "digest",
    } as never,
    1,
    counter,
  );
  const inWork: [done: number, kilobytes: number][] = [];
  // Another thread has a heavy article in work, until the light ones here are done.
  counter[0] = 40_000;
  let done = 0;
  const reports = await writeArticles(articles, context, () => {
    inWork.push([++done, counter[0]!]);
    if (done === 2) counter[0] = 0;
  });
  assert.deepEqual(
    reports.map(({ id }) => id),
    ["post/a", "post/b", "post/c"],
  );
  assert.deepEqual(
    inWork.map(([, kilobytes]) => kilobytes > 0),
    [true, true, true],
  );
  assert.equal(inWork[2]![1], Math.ceil(heavyText.length / 1_000));
  assert.equal(counter[0], 0);
  context.recordLog.close();
});
