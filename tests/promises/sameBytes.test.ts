import assert from "node:assert/strict";
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { before, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { type Built, buildFolder } from "../fixtures/buildArchive.ts";
import { filesBelow, snapshot } from "../fixtures/filesBelow.ts";
import { copySampleArchive } from "../fixtures/sampleArchive.ts";
import { temporaryFolder } from "../fixtures/temporaryFolder.ts";

const preload = (name: string) => fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url));

/** Promise 3: the same input gives the same bytes, whatever the machine. */
/** Without it there is no sitemap. */
const address = ["--url", "https://archive.example"];

describe("the same versions", () => {
  let here: Built;
  let elsewhere: Built;
  let again: Built;

  before(async () => {
    const folder = copySampleArchive();
    // Names that other languages sort and case otherwise, and captures of the same instant.
    for (const name of ["Iğdır", "igdir", "Zebra", "ähre", "øre", "_x"]) {
      for (const [k, file] of ["b_2020-01-01T00-00-00Z.md", "B2.md", "ä.md"].entries()) {
        const article = path.join(folder, "versions", name, "INDIA");
        mkdirSync(article, { recursive: true });
        writeFileSync(
          path.join(article, file),
          `---\ncaptured: 2020-01-01T00:00:00Z\ntitle: I ı i İ ${k}\n---\nIIII ${k} 1,5.\n`,
        );
      }
    }
    // Written in another order, by a folder that holds other names first.
    const other = path.join(temporaryFolder(), "a folder with another name é");
    for (const below of filesBelow(path.join(folder, "versions")).reverse()) {
      const target = path.join(other, "versions", below);
      mkdirSync(path.dirname(target), { recursive: true });
      cpSync(path.join(folder, "versions", below), target);
    }
    [here, elsewhere] = await Promise.all([
      buildFolder(folder, ["--jobs", "1", ...address], { env: { TZ: "America/New_York", LANG: "C", LC_ALL: "C" } }),
      buildFolder(other, ["--jobs", "4", ...address], {
        env: {
          TZ: "Pacific/Kiritimati",
          LANG: "tr_TR.UTF-8",
          LC_ALL: "tr_TR.UTF-8",
          TERM: "dumb",
          ELEVENTY_ENV: "x",
          NODE_ENV: "development",
          VARIORUM_TEST_CLOCK: String(7 * 365 * 86_400_000),
        },
        imports: [preload("otherClock.ts"), preload("otherFolderOrder.ts")],
      }),
    ]);
    // With its cache warm, over the site that is there.
    again = await buildFolder(other, ["--jobs", "2", ...address]);
  });

  const same = (one: Built, other: Built) => {
    assert.equal(one.code, 0, one.stderr);
    assert.equal(other.code, 0, other.stderr);
    assert.ok(filesBelow(one.output).some((below) => /^pagefind\/partitions\/\w+\/index\//.test(below)));
    assert.deepEqual(snapshot(other.output), snapshot(one.output));
  };

  it("give the same site in another time zone, language, year, folder and order of files, with other jobs", () => {
    same(here, elsewhere);
  });

  it("give the same site with a warm cache, over an earlier site", () => {
    same(here, again);
  });

  it("give the same generated markdown", () => {
    const markdown = ({ cache }: Built) => snapshot(path.join(cache, "articles"));
    assert.ok(Object.keys(markdown(here)).length > 20);
    assert.deepEqual(markdown(elsewhere), markdown(here));
    assert.deepEqual(markdown(again), markdown(here));
  });

  it("are built on machines that do differ", async () => {
    const { runModule } = await import("../fixtures/runModule.ts");
    const code =
      'import { readdirSync } from "node:fs"; console.log(new Date().getFullYear(), new Date(0).getHours(), (1.5).toLocaleString(), readdirSync("scripts")[0])';
    const one = await runModule(code, { TZ: "America/New_York", LC_ALL: "C" });
    const other = await runModule(
      code,
      { TZ: "Pacific/Kiritimati", LC_ALL: "tr_TR.UTF-8", VARIORUM_TEST_CLOCK: String(7 * 365 * 86_400_000) },
      [preload("otherClock.ts"), preload("otherFolderOrder.ts")],
    );
    const [parts, others] = [one, other].map((line) => line.trim().split(" "));
    for (const [index, part] of parts!.entries()) assert.notEqual(part, others![index], `${one} and ${other}`);
  });

  it("name no folder of the machine in the site", () => {
    for (const below of filesBelow(here.output)) {
      const bytes = readFileSync(path.join(here.output, below));
      assert.ok(!bytes.includes(here.folder), below);
      assert.ok(!bytes.includes(process.cwd()), below);
    }
  });
});
