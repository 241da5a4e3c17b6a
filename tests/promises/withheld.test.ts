import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdirSync } from "node:fs";
import path from "node:path";
import { before, describe, it } from "node:test";
import { articlesOf } from "../fixtures/articleData.ts";
import { type Built, buildArchive, buildFolder } from "../fixtures/buildArchive.ts";
import { filesBelow } from "../fixtures/filesBelow.ts";
import { unpackedBytes } from "../fixtures/unpackedBytes.ts";
import { writeStore } from "../fixtures/writeStore.ts";

const secretVersion = `---
title: Zwiddlehead says Quorblattle
byline: Hobbin Fraxwort
note: The archivist met Plimmergast.
url: https://example.org/glorptown-address
redirect: https://example.org/vexolane-address
published: 2019-03-04T05:06:07Z
---
The public sentence stands in every version.

The witness Snargleby lives at [7 Mumpfelder Lane](https://example.org/drizzlewick).
`;
const open = "---\ntitle: A quiet day\n---\nThe public sentence stands in every version.\n";

const store = {
  "paper/story/2020-01-01T00-00-00Z.md": open,
  "paper/story/2020-01-02T00-00-00Z.md": secretVersion,
  "paper/story/2020-01-02T00-00-00Z.md.yml": "note: The archivist met Plimmergast of old\n",
  // The same text once more: naming the first capture has to be enough.
  "paper/story/2020-01-03T00-00-00Z.md": secretVersion.replace("captured", "kept"),
  "paper/story/2020-01-04T00-00-00Z.md": open.replace("every", "each"),
  "paper/whole/2020-01-01T00-00-00Z.md": "---\ntitle: Trundlemoss was here\n---\nBlenkinsworth said it.\n",
  "paper/whole/2020-01-02T00-00-00Z.md":
    "---\ntitle: Trundlemoss was there\nbyline: Ockelfrim\n---\nBlenkinsworth denied it.\n",
  "paper/whole/article.yml":
    "title: Thistlegrommet\ntags: [wumpletag]\nnote: Krambolin note\nurl: https://example.org/yuppertal\n",
  "paper/open/2020-01-01T00-00-00Z.md": "An open article.\n",
  "paper/open/2020-01-02T00-00-00Z.md": "An open article, changed.\n",
};
/** Without their endings, which the search index cuts off. */
const secrets =
  "Zwiddlehe Quorblatt Hobb Fraxwor Plimmerga glorpto vexola 2019-03-04 Snargleb Mumpfeld drizzlewi Trundlemo Blenkinswor Ockelfri Thistlegromm wumplet Krambol yuppert".split(
    " ",
  );
const hashes = Object.entries(store)
  .filter(([file]) => /(?:0[23]T|whole).*md$/.test(file) && !file.includes("open"))
  .map(([, text]) => createHash("sha256").update(text).digest("hex"));

/** Promise 6: what is withheld is in no output file at all. */
/** Without it there is no sitemap. */
const address = ["--url", "https://archive.example"];

describe("what is withheld", () => {
  let shown: Built;
  let inShown: string[];
  let withheld: Built;

  before(async () => {
    shown = await buildArchive(store, address);
    assert.equal(shown.code, 0, shown.stderr);
    inShown = found(shown, [...secrets, ...hashes]);
    writeStore(shown.versions, {
      "paper/story/article.yml":
        "withheld: { reason: By order of a court, date: 2021-05-06, files: [2020-01-02T00-00-00Z.md] }\n",
      "paper/whole/article.yml": `${store["paper/whole/article.yml"]}withheld: { reason: At the family’s wish, date: 2021-05-07 }\n`,
    });
    // Over the site and the cache of the build that showed it.
    withheld = await buildFolder(shown.folder, address);
    assert.equal(withheld.code, 0, withheld.stderr);
  });

  it("stood in site, cache and search index before, so that looking for it can find it", () => {
    for (const secret of [...secrets, ...hashes]) {
      assert.ok(
        inShown.some((line) => line.endsWith(` ${secret}`)),
        secret,
      );
    }
    assert.ok(inShown.some((line) => /^cache\/articles\/.* Snargleb$/.test(line)));
    assert.ok(inShown.some((line) => /^site\/pagefind\/partitions\/\w+\/blocks\/.* Snargleb$/.test(line)));
    assert.ok(inShown.some((line) => /^site\/pagefind\/partitions\/\w+\/index\/.* Snargleb$/.test(line)));
  });

  it("is in no file of the site or the cache, packed or not, and no hash of it", () => {
    assert.deepEqual(found(withheld, [...secrets, ...hashes]), []);
  });

  it("is told neither by the build nor by what is told of the store", () => {
    for (const secret of secrets) assert.doesNotMatch(withheld.stdout + withheld.stderr, new RegExp(secret, "i"));
  });

  it("leaves its place, the reason and the date", () => {
    const story = articlesOf(withheld.output).find(({ data }) => data.id === "paper/story")!.data;
    assert.deepEqual(
      story.versions.map(({ withheld }) => withheld?.date),
      [undefined, "2021-05-06", undefined],
    );
    assert.deepEqual(
      story.changes.map(({ before, after, rows }) => [before, after, rows?.length]),
      [
        [0, 1, 0],
        [0, 2, 1],
      ],
    );
    const pages = ["paper/story/index.html", "paper/whole/index.html"].map((below) =>
      unpackedBytes(path.join(withheld.output, below)).toString(),
    );
    assert.match(pages[0]!, /By order of a court/);
    assert.match(pages[1]!, /At the family’s wish/);
  });

  it("keeps the whole article out of lists of changes, feeds and the sitemap", () => {
    for (const below of ["index.html", "feed.xml", "feed.json", "paper/feed.xml", "sitemap.xml"]) {
      assert.ok(!unpackedBytes(path.join(withheld.output, below)).includes("paper/whole/"), below);
    }
  });

  it("leaves the same bytes as a build that never showed it", async () => {
    const folder = path.join(shown.folder, "fresh");
    mkdirSync(folder);
    writeStore(
      path.join(folder, "versions"),
      Object.fromEntries(
        filesBelow(shown.versions).map((below) => [below, unpackedBytes(path.join(shown.versions, below))]),
      ),
    );
    const fresh = await buildFolder(folder, address);
    const bytes = ({ output }: Built) =>
      filesBelow(output).map((below) => [below, unpackedBytes(path.join(output, below)).toString("latin1")]);
    assert.deepEqual(bytes(fresh), bytes(withheld));
  });

  it("keeps an article out whose article.yml cannot be understood, for it may be withheld", async () => {
    const doubtful = {
      broken: "withheld: { reason: x\n",
      misspelled: "witheld: { reason: Court order, date: 2021-05-06 }\n",
      "without-date": "withheld: { reason: Court order }\n",
      empty: "withheld:\n",
      "no-files": "withheld: { reason: x, date: 2021-05-06, files: [] }\n",
      "yes-only": "withheld: yes\n",
    };
    const files: Record<string, string> = { "paper/open/2020-01-01T00-00-00Z.md": "An open article.\n" };
    for (const [name, settings] of Object.entries(doubtful)) {
      files[`paper/${name}/article.yml`] = settings;
      files[`paper/${name}/2020-01-01T00-00-00Z.md`] = "Snargleby was here.\n";
    }
    const built = await buildArchive(files, address);
    assert.equal(built.code, 0, built.stderr);
    assert.deepEqual(found(built, ["Snargleb"]), []);
    for (const name of Object.keys(doubtful))
      assert.match(built.stderr, new RegExp(`paper/${name}/article\\.yml:?\\d* refused: `));
  });
});

/** `file secret` for each that stands in a file below the output or the cache, in whatever case. */
function found({ folder }: Built, wanted: readonly string[]): string[] {
  return ["site", "cache"].flatMap((part) =>
    filesBelow(path.join(folder, part)).flatMap((below) => {
      const text = unpackedBytes(path.join(folder, part, below))
        .toString("latin1")
        .toLowerCase();
      return wanted
        .filter((secret) => `${below}\n${text}`.toLowerCase().includes(secret.toLowerCase()))
        .map((secret) => `${part}/${below} ${secret}`);
    }),
  );
}
