import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { before, describe, it } from "node:test";
import { buildSite } from "../../scripts/build/buildSite.ts";
import { matches, type Place } from "../../scripts/search/query/matchRecord.ts";
import { parseQuery } from "../../scripts/search/query/parseQuery.ts";
import { readSavedSearches } from "../../scripts/search/saved/readSavedSearches.ts";
import { SettingsError } from "../../scripts/store/settings/settings.ts";
import { articlesOf } from "../fixtures/articleData.ts";
import { filesBelow } from "../fixtures/filesBelow.ts";
import { sampleFolder } from "../fixtures/sampleFolder.ts";
import { temporaryFolder } from "../fixtures/temporaryFolder.ts";
import { writeStore } from "../fixtures/writeStore.ts";

const watches = `
- { name: minister, query: minister OR ministers }
- { name: councils, query: council -police, in: added }
- { name: numbers, query: '"per cent" OR 12', in: removed, label: [number, date] }
- { name: posts, source: [harbour-post, sada-al-wahat], label: headline }
- { name: german, query: die, language: de }
- { name: water, query: مياه }
- { name: harbour, query: 港 }
- { name: nothing, query: nowhereword }
`;

describe("saved searches", () => {
  const folder = temporaryFolder();
  const at = (name: string) => path.join(folder, name);
  const build = (versions: string, output = "site") =>
    buildSite(
      { versions, output: at(output), cache: at("cache"), jobs: 2, strict: false, search: false },
      () => {},
      at("site.yml"),
    );

  before(async () => {
    writeFileSync(at("site.yml"), "title: Archive\nurl: https://archive.example\n");
    writeFileSync(at("watches.yml"), watches);
    await build(path.join(sampleFolder, "versions"));
  });

  it("list what a plain scan of article.json finds by the one matcher, newest first", () => {
    let found = 0;
    for (const { path: list, query, in: where = "", sources, labels, languages } of readSavedSearches(folder)) {
      const parsed = parseQuery(query);
      const expected = articlesOf(at("site")).flatMap(({ data }) =>
        data.changes.flatMap((change) => {
          const lang = data.lang;
          const textOf = (n: number, positions: readonly number[]) =>
            positions.map((position) => data.paragraphs[data.versions[n]!.paragraphs[position]!]!.text).join("\n");
          const rows = (change.sameAs ? data.changes[change.sameAs - 1]! : change).rows ?? [];
          const places: Place[] = rows
            .filter(({ kind }) => kind !== "unchanged")
            .map(({ kind, before, after, runs }) => {
              if (kind === "added") return { runs: [["+", textOf(change.after, after)]] };
              return { runs: (runs ?? [["-", textOf(change.before, before)]]) as Place["runs"] };
            });
          if (change.title) places.push({ of: "title", runs: change.title as Place["runs"] });
          const [was, is] = [change.before, change.after].map((n) => data.versions[n]!.byline ?? "");
          if (was !== is && rows.length > 0)
            places.push({
              of: "byline",
              runs: [
                ["-", was!],
                ["+", is!],
              ],
            });
          const passes =
            (sources.length === 0 || sources.includes(data.source.id)) &&
            (labels.length === 0 || labels.some((label) => change.labels.includes(label))) &&
            (languages.length === 0 || languages.some((language) => lang?.startsWith(language)));
          const isFound = passes && matches(parsed, { kind: "change", places, ...(lang && { lang }) }, where);
          return isFound ? [[data.versions[change.after]!.captured, change.url] as const] : [];
        }),
      );
      const html = readFileSync(at(`site${list}index.html`), "utf8");
      const listed = [...html.matchAll(/<h3[^>]*><a href="([^"]+)"/g)].map(([, url]) => url);
      assert.deepEqual(
        listed,
        expected.sort(([a], [b]) => (a < b ? 1 : -1)).map(([, url]) => url),
        list,
      );
      const entries = JSON.parse(readFileSync(at(`site${list}feed.json`), "utf8")).items as { url: string }[];
      assert.deepEqual(
        entries.map(({ url }) => url),
        listed.map((url) => `https://archive.example${url}`),
      );
      assert.equal(readFileSync(at(`site${list}feed.xml`), "utf8").split("<entry>").length - 1, listed.length);
      found += listed.length;
    }
    assert.ok(found > 30, `${found} found`);
  });

  it("find also what is older than the newest changes of its article, in feeds too", async () => {
    const text = (n: number) => `Version ${n}. ${n === 3 ? "A rare needle." : ""}\n`;
    const day = (n: number) => new Date(Date.UTC(2024, 0, n)).toISOString().slice(0, 19).replaceAll(":", "-");
    const files = Array.from({ length: 70 }, (_, n) => [`paper/long/${day(n + 1)}Z.txt`, text(n)] as const);
    writeStore(at("long"), Object.fromEntries(files));
    writeFileSync(at("watches.yml"), "- { name: needle, query: needle }\n");
    await build(at("long"), "long-site");
    const { items } = JSON.parse(readFileSync(at("long-site/watch/needle/feed.json"), "utf8"));
    assert.deepEqual(
      items.map(({ url }: { url: string }) => url),
      [5, 4].map((n) => `https://archive.example/paper/long/#change-2024010${n}T000000Z`),
    );
  });

  it("are computed anew where the file changes, and give the bytes of a build from scratch", async () => {
    writeFileSync(at("watches.yml"), "- { name: minister, query: minister, in: added }\n");
    await build(path.join(sampleFolder, "versions"));
    const site = () => filesBelow(at("site")).map((file) => [file, readFileSync(at(`site/${file}`), "latin1")]);
    const after = site();
    assert.deepEqual(
      after.flatMap(([file]) => /^watch\/\w+\/index\.html$/.exec(file!)?.[0] ?? []),
      ["watch/minister/index.html"],
    );
    const cold = { versions: path.join(sampleFolder, "versions"), jobs: 1, strict: false, search: false };
    await buildSite({ ...cold, output: at("cold"), cache: at("cold-cache") }, () => {}, at("site.yml"));
    assert.deepEqual(
      filesBelow(at("cold")).map((file) => [file, readFileSync(at(`cold/${file}`), "latin1")]),
      after,
    );
  });

  it("stop a build that would make other lists than are meant, with file and line, and leave the site as it was", async () => {
    const before = filesBelow(at("site"));
    writeFileSync(at("watches.yml"), "- name: minister\n  quarry: minister\n");
    await assert.rejects(build(path.join(sampleFolder, "versions")), (error) => {
      assert.ok(error instanceof SettingsError);
      assert.match(error.message, /watches\.yml:2 unknown key "quarry"/);
      return true;
    });
    assert.deepEqual(filesBelow(at("site")), before);
  });
});
