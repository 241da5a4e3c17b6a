import assert from "node:assert/strict";
import path from "node:path";
import { describe, it } from "node:test";
import { writeSeededArchive } from "../../scripts/bench/archives/seededArchive.ts";
import { runHugo, writeHugoSite } from "../../scripts/bench/peers/hugoSite.ts";
import { readableText, samePages } from "../../scripts/bench/peers/samePages.ts";
import { hugoVersion } from "../../scripts/bench/report/machine.ts";
import { runBuild } from "../../scripts/bench/runs/runBuild.ts";
import { temporaryFolder } from "../fixtures/temporaryFolder.ts";
import { writeStore } from "../fixtures/writeStore.ts";

describe("readableText()", () => {
  for (const [told, html, text] of [
    ["leaves out head and markup", "<head><title>x</title></head><main><h1>A</h1>\n <p>b</p></main>", "A b"],
    ["keeps what is struck out and put in", '<p>a <del>b</del><ins class="quiet">c</ins></p>', "a [-b-]{+c+}"],
    ["reads entities, named or numbered", "a &amp; b &#39;c&#39; &lt;d&gt;", "a & b 'c' <d>"],
  ] as const) {
    it(told, () => assert.equal(readableText(html), text));
  }
});

describe("samePages()", () => {
  it("names a page that says something else", async () => {
    const [site, peer] = [temporaryFolder(), temporaryFolder()];
    writeStore(site, { "a/index.html": "<p>one", "b/index.html": "<p>two", "about/index.html": "ours alone" });
    writeStore(peer, { "a/index.html": "<p>one</p>", "b/index.html": "<p>three" });
    await assert.rejects(samePages(site, peer, 1), /b\/index\.html and .* say different things/);
    writeStore(peer, { "b/index.html": "<div>two" });
    assert.deepEqual(await samePages(site, peer, 1), { pages: 2, bytes: { ours: 12, peer: 18 } });
  });
});

describe("the layouts for Hugo", { skip: hugoVersion() === null && "Hugo is not installed" }, () => {
  it("write what our templates write", async () => {
    const folder = temporaryFolder();
    const at = (name: string) => path.join(folder, name);
    await writeSeededArchive(at("versions"), 40, 1);
    await runBuild({ versions: at("versions"), output: at("site"), cache: at("cache") }, ["--no-search"]);
    await writeHugoSite(at("cache/articles"), at("site"), at("hugo"));
    await runHugo(at("hugo"));
    const { pages, bytes } = await samePages(at("site"), at("hugo/public"), 1);
    assert.equal(pages, 40);
    assert.ok(Math.abs(bytes.peer / bytes.ours - 1) < 0.03, `${bytes.peer / bytes.ours}`);
  });
});
