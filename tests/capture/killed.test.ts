import assert from "node:assert/strict";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { after, before, it } from "node:test";
import { filesBelow } from "../fixtures/filesBelow.ts";
import { runScript } from "../fixtures/runScript.ts";
import { startScript } from "../fixtures/startScript.ts";
import { TestArchive } from "./site/captureSite.ts";
import { feedOf, NewsSite, pageOf } from "./site/newsSite.ts";

const site = new NewsSite();
before(() => site.open());
after(() => site.close());

const pages = Array.from({ length: 12 }, (_, n) => `/news/${n}`);

/** Milliseconds after the answer to a page at which the capture is killed: while it reads, stores, or remembers it. */
const moments = [0, 2, 5, 10, 20, 40, 1, 3, 7, 15, 30, 60];

it("a capture killed at any moment leaves a store that can be read, and the next one goes on", async () => {
  const archive = new TestArchive({});
  const watch = path.join(archive.folder, "watch.yml");
  writeFileSync(
    watch,
    `contact: desk@archive.example\nsources:\n  gazette:\n    feeds: ["${site.url("/feed.xml")}"]\n`,
  );
  const flags = [
    ...["--watch", watch, "--into", archive.into, "--state", archive.state, "--allow-private", "--json"],
    ...["--now", "2026-03-01T08:00:00Z"],
  ];
  let kill: (() => void) | undefined;
  site.pages = {
    "/feed.xml": feedOf(pages.map((each) => site.url(each))),
    ...Object.fromEntries(
      pages.map((each) => [
        each,
        () => {
          kill?.();
          return { body: pageOf(each, `version ${each.slice(6)}`, "And more of it.") };
        },
      ]),
    ),
  };
  for (const [kills, moment] of moments.entries()) {
    const child = startScript("capture.ts", flags);
    child.stdout.resume();
    child.stderr.resume();
    // The second page of each run: so each of them brings at least one.
    let answers = 0;
    kill = () => {
      if (++answers === 2) setTimeout(() => child.kill("SIGKILL"), moment);
    };
    await once(child, "close");
    if (kills % 4 !== 3) continue;
    const check = await runScript("check.ts", ["--versions", archive.into]);
    assert.equal(check.code, 0, check.stdout + check.stderr);
  }
  kill = undefined;
  const last = await runScript("capture.ts", flags);
  assert.equal(last.code, 0, last.stderr);
  const versions = Object.entries(archive.versions(/version \d+/));
  assert.deepEqual(
    versions.map(([file, text]) => `${path.dirname(file)} ${text}`).sort(),
    pages.map((each, n) => `gazette${each} version ${n}`).sort(),
  );
  assert.deepEqual(
    filesBelow(archive.folder).filter((file) => path.basename(file).startsWith(".")),
    [],
    "nothing is left half-written",
  );
  // What was remembered is not asked for again: at most the page of the kill.
  const asked = site.paths().filter((each) => each.startsWith("/news/")).length;
  assert.ok(asked <= pages.length + moments.length, `${asked} requests`);
});
