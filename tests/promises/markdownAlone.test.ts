import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { before, describe, it } from "node:test";
import { promisify } from "node:util";
import { articlesOf } from "../fixtures/articleData.ts";
import { type Built, buildArchive } from "../fixtures/buildArchive.ts";
import { checkout } from "../fixtures/checkout.ts";
import { filesBelow } from "../fixtures/filesBelow.ts";
import { buildHostile } from "../fixtures/hostileSite.ts";
import { nodeCode } from "../fixtures/hostileTexts.ts";
import { temporaryFolder } from "../fixtures/temporaryFolder.ts";
import { type StoreFiles, writeStore } from "../fixtures/writeStore.ts";

const run = promisify(execFile);

const { pages } = JSON.parse(readFileSync(path.join(checkout, "package.json"), "utf8")).scripts as { pages: string };

/** Pages that have no markdown, because Eleventy does not render them (docs/decisions/0080-direct-pages.md). */
const renderedDirectly = /\/(?:v\/\d+|compare)\/index\.html$/;

/** Runs the command of `npm run pages`, and returns its output folder. */
async function renderAlone(
  env: Record<string, string>,
  flags: readonly string[] = [],
  output = temporaryFolder(),
): Promise<string> {
  const [node, ...command] = pages.split(" ");
  assert.equal(node, "node");
  await run(process.execPath, [...command, `--output=${output}`, "--quiet", ...flags], {
    cwd: checkout,
    env: { ...process.env, NODE_TEST_CONTEXT: undefined, ...env },
  });
  return output;
}

const markdownOf = ({ cache }: Built) => ({ VARIORUM_MARKDOWN: path.join(cache, "articles") });

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
  let built: Built;
  before(async () => {
    built = await buildArchive({ [`paper/once/${day(0)}.txt`]: "One.\n" }, ["--no-search"]);
  });

  for (const [name, build] of Object.entries({ kinds: () => buildArchive(kinds), hostile: buildHostile })) {
    it(`renders the pages of articles that the build wrote, byte for byte: ${name}`, async () => {
      const built = await build();
      const alone = await renderAlone(markdownOf(built));
      const rendered = filesBelow(alone).filter((file) => !file.startsWith("assets/"));
      const folders = articlesOf(built.output).map(({ file }) => `${path.posix.dirname(file)}/`);
      const expected = filesBelow(built.output).filter(
        (file) =>
          file.endsWith(".html") && folders.some((folder) => file.startsWith(folder)) && !renderedDirectly.test(file),
      );
      assert.deepEqual(rendered, expected);
      assert.ok(
        name !== "kinds" || rendered.some((page) => page.startsWith("terms/long/changes/")),
        "no page of older changes",
      );
      for (const page of rendered)
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
    const alone = await renderAlone({ ...markdownOf(built), VARIORUM_SEARCH: "no" });
    const [mine, theirs] = [alone, built.output].map((folder) =>
      readFileSync(path.join(folder, "paper/once/index.html"), "utf8"),
    );
    assert.equal(mine, theirs);
    assert.doesNotMatch(mine!, /search\//);
  });

  it("writes to the output folder alone", async () => {
    const temporary = temporaryFolder();
    await renderAlone({ ...markdownOf(built), TMPDIR: temporary });
    assert.deepEqual(filesBelow(temporary), []);
  });

  it("renders no file that a build did not write, wherever it is named", async () => {
    const canary = path.join(temporaryFolder(), "canary");
    const captured = temporaryFolder();
    writeStore(captured, {
      [`paper/once/${day(0)}.md`]: `---\npermalink: _headers\ntemplateEngineOverride: njk\n---\n{{ range.constructor(${JSON.stringify(nodeCode(canary))})() }}\n`,
    });
    const cases: [env: Record<string, string>, flags: string[], told: RegExp][] = [
      [{ VARIORUM_MARKDOWN: captured }, [], /holds no markdown that a build wrote/],
      [{ VARIORUM_MARKDOWN: `${captured}/nowhere` }, [], /holds no markdown that a build wrote/],
      [markdownOf(built), [`--input=${captured}`], /name another folder by VARIORUM_MARKDOWN/],
      [markdownOf(built), [`--input=${captured}/paper/once/${day(0)}.md`], /name another folder by VARIORUM_MARKDOWN/],
    ];
    for (const [env, flags, told] of cases) {
      const output = temporaryFolder();
      await assert.rejects(renderAlone(env, flags, output), ({ code, stderr }) => {
        assert.equal(code, 1);
        assert.match(stderr, told);
        return true;
      });
      assert.deepEqual(filesBelow(output), []);
      assert.ok(!existsSync(canary));
    }
  });
});
