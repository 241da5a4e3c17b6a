import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { before, describe, it } from "node:test";
import { readSettings } from "../../scripts/store/settings/settings.ts";
import { type Built, buildArchive, buildFolder } from "../fixtures/buildArchive.ts";
import { copyRepository } from "../fixtures/copyRepository.ts";
import { filesBelow, snapshot } from "../fixtures/filesBelow.ts";
import { withoutProgress } from "../fixtures/withoutProgress.ts";

const store = {
  "paper/storm/2020-01-01T00-00-00Z.md": "The storm begins.\n",
  "paper/storm/2020-01-02T00-00-00Z.md": "The storm goes on.\n",
};

/** A fork may have chosen another host. */
const repository = copyRepository();

/** The command with a host that takes fewer files than any real one. */
const onSmallHost = (files: number) => ({
  repository,
  imports: [new URL("../fixtures/smallHost.ts", import.meta.url).href],
  env: { HOST_TAKES_FILES: String(files) },
});

/** Without progress either, and without the warning that the site has no address. */
const told = (stderr: string) => withoutProgress(stderr).replace(/^content\/site\.yml warning: .*\n/gm, "");

describe("npm run build, against the limits of the host", () => {
  let built: Built;
  let files: number;
  /** With one version more. */
  let more: number;
  const added = { "paper/storm/2020-01-03T00-00-00Z.md": "The storm ends.\n" };
  before(async () => {
    assert.equal((await readSettings(path.join(repository, "content/site.yml"))).host, "netlify");
    built = await buildArchive(store, ["--no-search"], { repository });
    assert.equal(built.code, 0, built.stderr);
    files = filesBelow(built.output).length;
    const grown = await buildArchive({ ...store, ...added }, ["--no-search"], { repository });
    assert.equal(grown.code, 0, grown.stderr);
    more = filesBelow(grown.output).length;
  });

  it("tells files, size, largest file and fullest folder, and warns of nothing", () => {
    assert.match(built.stdout, new RegExp(`^  files +${files}$`, "m"));
    assert.match(built.stdout, /^ {2}size +\d+\.\d [kM]B$/m);
    assert.match(built.stdout, /^ {2}largest file +\d+\.\d kB {2}\S+$/m);
    assert.match(built.stdout, /^ {2}fullest folder +\d+ files {2}\S+, 0 % of the 54,000 files that Netlify takes$/m);
    assert.equal(told(built.stderr), "");
  });

  it("ends with 1 over a limit, says which and what helps, and leaves the old site byte for byte", async () => {
    const old = snapshot(built.output);
    for (const [below, text] of Object.entries(added)) writeFileSync(path.join(built.versions, below), text);
    const refused = await buildFolder(built.folder, ["--no-search", "--json"], onSmallHost(more - 1));
    assert.equal(refused.code, 1);
    assert.match(refused.stderr, new RegExp(`files: Netlify takes ${more - 1}, this is ${more} \\(1\\d\\d %\\)`));
    assert.match(refused.stderr, /Nothing was replaced/);
    assert.doesNotMatch(refused.stderr, /^ +at /m);
    assert.equal(refused.stdout, "");
    assert.deepEqual(snapshot(built.output), old);
    assert.deepEqual(
      filesBelow(built.folder).filter((below) => below.startsWith(".")),
      [],
    );
  });

  it("warns near a limit, writes the site and ends with 0", async () => {
    const near = await buildFolder(built.folder, ["--no-search", "--json"], onSmallHost(more));
    assert.equal(near.code, 0);
    assert.match(told(near.stderr), new RegExp(`^Warning: files: Netlify takes ${more}, this is ${more} \\(100 %\\)`));
    assert.equal(JSON.parse(near.stdout.trim().split("\n").at(-1)!).files, more);
  });
});
