import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { before, describe, it } from "node:test";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { type Built, buildFolder } from "../fixtures/buildArchive.ts";
import { copyRepository } from "../fixtures/copyRepository.ts";
import { filesBelow } from "../fixtures/filesBelow.ts";
import { temporaryFolder } from "../fixtures/temporaryFolder.ts";
import { writeStore } from "../fixtures/writeStore.ts";

const text = (count: number) => `The council met on Monday.\n\nIt has ${count} members, all of them elected.\n`;
const folder = temporaryFolder();
writeStore(path.join(folder, "versions"), {
  "post/council/2026-01-01T00-00-00Z.md": text(12),
  "post/council/2026-01-02T00-00-00Z.md": text(14),
});
const repository = copyRepository();

/** A build with these settings. */
async function built(settings: string, ...flags: string[]): Promise<Built & { read(below: string): string }> {
  writeStore(path.join(repository, "content"), { "site.yml": settings });
  const result = await buildFolder(folder, ["--no-search", ...flags], { repository });
  assert.equal(result.code, 0, result.stderr);
  return { ...result, read: (below) => readFileSync(path.join(result.output, below), "utf8") };
}
const feedIds = (xml: string) => {
  const { feed } = new XMLParser({ isArray: (name) => name === "entry" }).parse(xml);
  return [feed.id, ...feed.entry.map(({ id }: { id: string }) => id)] as string[];
};

describe("a site that does not know its address", () => {
  let site: Awaited<ReturnType<typeof built>>;
  before(async () => {
    site = await built("title: Changes\n");
  });

  it("says so at the end of the build, with the line to write and the flag", () => {
    const last = site.stderr.trimEnd().split("\n").at(-1);
    assert.match(
      last!,
      /^content\/site\.yml warning: url is missing, .* Write `url: https:\/\/…` there, or build with --url$/,
    );
  });

  it("holds no address that would be wrong, and no sitemap", () => {
    assert.ok(!filesBelow(site.output).some((below) => below.includes("sitemap")));
    assert.equal(site.read("robots.txt"), "User-agent: *\nAllow: /\n");
    for (const below of filesBelow(site.output).filter((name) => /\.(html|xml|json)$/.test(name)))
      assert.doesNotMatch(
        site.read(below),
        /rel="canonical"|og:url|rel="self"|https?:\/\/(?!www\.w3\.org|jsonfeed\.org|schema\.org)\w|localhost/,
        below,
      );
  });

  it("has valid feeds, whose links are paths", () => {
    const xml = site.read("feed.xml");
    assert.equal(XMLValidator.validate(xml), true);
    assert.match(xml, /<link rel="alternate" type="text\/html" href="\/post\/council\/#change-20260102T000000Z"\/>/);
    assert.equal(JSON.parse(site.read("feed.json")).items.length, 1);
  });
});

describe("npm run build -- --url", () => {
  it("gives the site its address, and with a path its base path, and proposes the line for the ids", async () => {
    const site = await built("title: Changes\n", "--url", "https://name.github.io/archive");
    const page = "https://name.github.io/archive/post/council/";
    assert.ok(site.read("post/council/index.html").includes(`<link rel="canonical" href="${page}">`));
    assert.ok(site.read("sitemap.xml").includes(`<loc>${page}</loc><lastmod>2026-01-02T00:00:00Z</lastmod>`));
    assert.ok(site.read("feed.xml").includes(`href="${page}#change-20260102T000000Z"`));
    assert.match(
      site.stderr,
      /^content\/site\.yml warning: id is missing\. Write `id: https:\/\/name\.github\.io\/archive\/`/m,
    );
  });

  it("counts as absent where a host's variable is empty", async () => {
    const site = await built("url: https://a.example\nid: a\n", "--url", "");
    assert.match(site.read("robots.txt"), /^Sitemap: https:\/\/a\.example\/sitemap\.xml$/m);
    assert.equal(site.stderr, "");
  });

  it("is refused where it is no address", async () => {
    const { code, stderr } = await buildFolder(folder, ["--url", "name.example"], { repository });
    assert.deepEqual(
      [code, stderr.split("\n")[0]],
      [2, '--url must be an address that begins with http:// or https://, not "name.example".'],
    );
  });
});

describe("ids of feeds and their entries", () => {
  it("belong to one archive alone, and stay where its address changes once the proposed line is written", async () => {
    const at = async (settings: string, ...flags: string[]) => {
      const { read } = await built(settings, ...flags);
      return ["feed.xml", "post/feed.xml", "post/council/feed.xml"].flatMap((below) => feedIds(read(below)));
    };
    const first = await at("title: Changes\n", "--url", "https://a.example");
    const again = await at("title: Changes of the council\n", "--url", "https://a.example");
    const moved = await at("id: https://a.example/\n", "--url", "https://b.example/archive");
    const other = await at("title: Changes\n", "--url", "https://b.example");
    assert.deepEqual(again, first);
    assert.deepEqual(moved, first);
    for (const id of other) assert.ok(!first.includes(id), id);
  });
});
