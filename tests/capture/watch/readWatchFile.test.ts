import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { readDuration } from "../../../scripts/capture/watch/duration.ts";
import { readWatchFile, WatchFileError } from "../../../scripts/capture/watch/readWatchFile.ts";
import { usualTimes } from "../../../scripts/capture/watch/watchList.ts";
import { temporaryFolder } from "../../fixtures/temporaryFolder.ts";

const folder = temporaryFolder();

function read(text: string) {
  const file = path.join(folder, "watch.yml");
  writeFileSync(file, text);
  return readWatchFile(file);
}

function faultsOf(text: string): string[] {
  try {
    read(text);
  } catch (error) {
    assert.ok(error instanceof WatchFileError);
    return error.message.split("\n").map((line) => line.replace(`${folder}/`, ""));
  }
  return [];
}

describe("readWatchFile()", () => {
  it("reads what to watch, with the usual times where it says none", () => {
    const { contact, sources } = read(`contact: https://archive.example/about/
sources:
  gazette:
    pages: [ "https://gazette.example/terms#top" ]
    feeds: https://gazette.example/feed.xml
    include: [ "https://gazette.example/news/**" ]
    exclude: [ "**/live/**" ]
    first: 1h
    until: never
    extract: { select: article, remove: [ .ad ] }
  post:
    sitemaps: [ "https://post.example/sitemap.xml" ]
`);
    assert.equal(contact, "https://archive.example/about/");
    const [gazette, post] = sources;
    const { includes, ...rest } = gazette!;
    assert.deepEqual(rest, {
      ...{ id: "gazette", pages: ["https://gazette.example/terms"], feeds: ["https://gazette.example/feed.xml"] },
      ...{ sitemaps: [], ...usualTimes, first: 3_600_000, until: Number.POSITIVE_INFINITY },
      extract: { select: ["article"], remove: [".ad"] },
    });
    assert.ok(includes("https://gazette.example/news/2026/a"));
    assert.ok(!includes("https://gazette.example/news/live/a"));
    assert.ok(!includes("https://gazette.example/sport/a"));
    assert.ok(post!.includes("https://anywhere.example/"));
  });

  it("names each fault with its line", () => {
    const cases: [text: string, ...faults: string[]][] = [
      ["", "watch.yml:1 contact: is missing; write a page about the archive, or a mail address"],
      [
        "contact: desk\nsources:\n  gazette:\n    pages: [https://a.example/]\n",
        "watch.yml:1 contact: must be a page about the archive (https://…) or a mail address",
      ],
      [
        "contact: desk@archive.example\nsources:\n  gazette:\n    pages: [ftp://a.example/]\n    frist: 30m\n    first: soon\n",
        "watch.yml:4 gazette: pages: must be an address that begins with http:// or https://",
        'watch.yml:5 gazette: unknown key "frist" (known: pages, feeds, sitemaps, include, exclude, first, longer, until, delay, feedEvery, extract)',
        'watch.yml:6 gazette: first: "soon" is no duration; write a number and s, m, h, d or w, as in 30m',
      ],
      [
        "contact: desk@archive.example\nsources:\n  gazette:\n    first: 30m\n",
        "watch.yml:3 gazette: names nothing to watch; it needs pages, feeds or sitemaps",
      ],
      ["contact: desk@archive.example\n", "watch.yml:1 sources: is missing; name at least one"],
      [
        "contact: desk@archive.example\nsources: [a]\n",
        "watch.yml:2 sources: must be sources by their ids, each with pages, feeds or sitemaps",
      ],
      [
        "contact: desk@archive.example\nsources:\n  gazette:\n    pages: [https://me:secret@a.example/]\n    longer: 0.5\n",
        "watch.yml:4 gazette: pages: an address must not hold a password",
        'watch.yml:5 gazette: longer: "0.5" is no factor from 1, such as 1.2',
      ],
      [
        "contact: [\n",
        "watch.yml:2 no valid YAML: Flow sequence in block collection must be sufficiently indented and end with a ]",
      ],
    ];
    for (const [text, ...faults] of cases) assert.deepEqual(faultsOf(text), faults);
    assert.throws(
      () => readWatchFile(path.join(folder, "none.yml")),
      /There is no .*none\.yml\. It says what to watch/,
    );
  });
});

describe("readDuration()", () => {
  it("reads a number and its unit", () => {
    const cases: [string, number | undefined][] = [
      ["30m", 1_800_000],
      ["1.5h", 5_400_000],
      ["40d", 3_456_000_000],
      ["2 s", 2_000],
      ["1w", 604_800_000],
      ["30", undefined],
      ["1e3s", undefined],
      ["-1s", undefined],
      ["9999w", undefined],
    ];
    for (const [text, ms] of cases) assert.equal(readDuration(text), ms, text);
  });
});
