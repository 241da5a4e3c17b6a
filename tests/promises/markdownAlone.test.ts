import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { promisify } from "node:util";
import { articlesOf } from "../fixtures/articleData.ts";
import { type Built, buildArchive } from "../fixtures/buildArchive.ts";
import { filesBelow } from "../fixtures/filesBelow.ts";
import { hostileArchive } from "../fixtures/hostileArchive.ts";
import { repository } from "../fixtures/repository.ts";
import { temporaryFolder } from "../fixtures/temporaryFolder.ts";
import type { StoreFiles } from "../fixtures/writeStore.ts";

const run = promisify(execFile);

/** Eleventy's own command, over the markdown that a build left. */
async function renderAlone({ cache }: Built, more: Record<string, string> = {}): Promise<string> {
  const output = path.join(temporaryFolder(), "pages");
  const command = path.join(repository, "node_modules/@11ty/eleventy/cmd.cjs");
  await run(process.execPath, ["--import", "tsx", command, "--config=.eleventy.ts", `--output=${output}`, "--quiet"], {
    cwd: repository,
    env: { ...process.env, NODE_TEST_CONTEXT: undefined, VARIORUM_MARKDOWN: path.join(cache, "articles"), ...more },
  });
  return output;
}

const day = (n: number) => `2020-01-${String(n + 1).padStart(2, "0")}T00-00-00Z`;
const long = Array.from(
  { length: 900 },
  (_, k) => `Paragraph ${k} of a long text, which goes on for a line or so, as they do.`,
);

/** Pages of every kind: of older changes, in other scripts, withheld, gone, back and forth, with notes and one version. */
const kinds: StoreFiles = {
  ...Object.fromEntries(
    Array.from({ length: 12 }, (_, n) => [
      `terms/long/${day(n)}.txt`,
      long.map((text, k) => text.replace("line", `line${n}${k % 7}`)).join("\n\n"),
    ]),
  ),
  [`paper/once/${day(0)}.txt`]: "The only version.\n",
  [`paper/flips/${day(0)}.txt`]: "A.\n",
  [`paper/flips/${day(1)}.md`]: "---\nstatus: 503\nnote: The server was down.\n---\nSorry\n",
  [`paper/flips/${day(2)}.txt`]: "A.\n",
  [`paper/flips/${day(3)}.txt`]: "B.\n",
  [`paper/flips/${day(4)}.txt`]: "A.\n",
  [`paper/flips/${day(5)}.txt`]: "B.\n",
  [`paper/withheld/${day(0)}.txt`]: "Secret.\n",
  [`paper/withheld/${day(1)}.txt`]: "Public.\n",
  "paper/withheld/article.yml": `withheld:\n  reason: Court order\n  date: 2021-01-01\n  files: ["${day(0)}.txt"]\n`,
  [`gazette/arabic/${day(0)}.md`]: '---\nlang: ar\ntitle: خبر\n---\nقال الوزير "نعم" أمس.\n',
  [`gazette/arabic/${day(1)}.md`]: '---\nlang: ar\ntitle: خبر عاجل\n---\nقال الوزير "لا" أمس.\n',
};

describe("Eleventy over the generated markdown alone", () => {
  for (const [name, files] of Object.entries({ kinds, hostile: hostileArchive("/nowhere/canary") })) {
    it(`renders the pages of articles that the build wrote, byte for byte: ${name}`, async () => {
      const built = await buildArchive(files);
      const alone = await renderAlone(built);
      const pages = filesBelow(alone).filter((file) => !file.startsWith("assets/"));
      const expected = articlesOf(built.output).map(({ file }) =>
        path.posix.join(path.posix.dirname(file), "index.html"),
      );
      for (const page of expected) assert.ok(pages.includes(page), `${page} is missing`);
      assert.ok(
        name !== "kinds" || pages.some((page) => page.startsWith("terms/long/changes/")),
        "no page of older changes",
      );
      for (const page of pages)
        assert.equal(
          readFileSync(path.join(alone, page), "utf8"),
          readFileSync(path.join(built.output, page), "utf8"),
          page,
        );
      const assets = filesBelow(alone).filter((file) => file.startsWith("assets/"));
      assert.deepEqual(
        assets,
        filesBelow(built.output).filter((file) => file.startsWith("assets/")),
      );
    });
  }

  it("renders without a search where it is told that there is none", async () => {
    const built = await buildArchive({ [`paper/once/${day(0)}.txt`]: "One.\n" }, ["--no-search"]);
    const alone = await renderAlone(built, { VARIORUM_SEARCH: "no" });
    const [mine, theirs] = [alone, built.output].map((folder) =>
      readFileSync(path.join(folder, "paper/once/index.html"), "utf8"),
    );
    assert.equal(mine, theirs);
    assert.doesNotMatch(mine!, /search\//);
  });
});
