import assert from "node:assert/strict";
import { existsSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import type { ArticleReport } from "../../scripts/articles/articleReport.ts";
import { buildSite } from "../../scripts/build/buildSite.ts";
import { mergeSite } from "../../scripts/build/mergeSite.ts";
import { hashFile } from "../../scripts/system/files/hashFile.ts";
import { FolderError } from "../../scripts/system/userError.ts";
import { filesBelow } from "../fixtures/filesBelow.ts";
import { temporaryFolder } from "../fixtures/temporaryFolder.ts";
import { writeStore } from "../fixtures/writeStore.ts";

/** An archive whose articles fall to both of two shards, and what is done with it. */
function archive() {
  const root = temporaryFolder();
  const at = (below: string) => path.join(root, below);
  const files = Object.fromEntries(
    ["a", "b", "c", "d"].flatMap((name) =>
      [1, 2].map((day) => [`paper/${name}/2024-01-0${day}T00-00-00Z.md`, `# ${name}\n\nIt is day ${day} of ${name}.`]),
    ),
  );
  writeStore(at("versions"), files);
  writeFileSync(at("site.yml"), "title: Archive\n");
  const options = { versions: at("versions"), cache: at("cache"), jobs: 1, search: false, strict: false };
  const shard = (index: number, of = 2) =>
    buildSite({ ...options, output: at(`shard-${index}`), shard: { index, of } }, () => {}, at("site.yml"));
  const shardOutputs = [at("shard-1"), at("shard-2")];
  const merge = (more: { shardOutputs?: string[]; output?: string; cache?: string } = {}) =>
    mergeSite(
      { shardOutputs, output: at("site"), cache: at("cache"), jobs: 1, search: false, ...more },
      () => {},
      at("site.yml"),
    );
  return { at, shard, merge };
}

const refusal = (pattern: RegExp) => (error: unknown) => {
  assert.ok(error instanceof FolderError, String((error as Error).stack));
  assert.match(error.message, pattern);
  return true;
};

describe("mergeSite()", () => {
  it("refuses shard outputs of different states of the archive", async () => {
    const { at, shard, merge } = archive();
    await shard(1);
    await shard(2);
    await merge();
    writeStore(at("versions"), { "other/new/2024-01-01T00-00-00Z.md": "A source that only one shard knows of." });
    await shard(2);
    await assert.rejects(merge(), refusal(/shard-2 and .*shard-1 were built from different states of the archive/));
    await shard(1);
    await merge();
    rmSync(at("versions/paper/a/2024-01-01T00-00-00Z.md"));
    await shard(1);
    await assert.rejects(merge(), refusal(/different states/));
  });

  it("refuses shard outputs of different bytes of the same files, whichever shard they belong to", async () => {
    const { at, shard, merge } = archive();
    await shard(1);
    await shard(2);
    await merge();
    for (const name of ["a", "b"]) {
      const file = at(`versions/paper/${name}/2024-01-01T00-00-00Z.md`);
      const text = readFileSync(file, "utf8");
      writeFileSync(file, text.toUpperCase());
      await shard(2);
      await assert.rejects(merge(), refusal(/different states/), name);
      writeFileSync(file, text);
      await shard(2);
      await merge();
    }
  });

  it("refuses a shard output that is damaged, naming the file and what to do, and publishes nothing", async () => {
    const { at, shard, merge } = archive();
    await shard(2);
    const own = (name: string) => at(`shard-1/.variorum-shard/${name}`);
    const edit = (file: string, change: (text: string) => string) =>
      writeFileSync(file, change(readFileSync(file, "utf8")));
    const link = (file: string) => {
      renameSync(file, at("aside"));
      symlinkSync(at("aside"), file);
    };
    const page = (): string => at(`shard-1/${filesBelow(at("shard-1")).find((file) => file.endsWith("index.html"))}`);
    const about = (more: object) => edit(own("shard.json"), (json) => JSON.stringify({ ...JSON.parse(json), ...more }));
    /** Edits a list, and has the manifest tell the hash of what it is then. */
    const forged = (name: "files" | "reports", change: (lines: string[]) => string[]) => {
      edit(own(`${name}.jsonl`), (text) =>
        change(text.trimEnd().split("\n"))
          .map((line) => `${line}\n`)
          .join(""),
      );
      const count = readFileSync(own(`${name}.jsonl`), "utf8").split("\n").length - 1;
      about({ [name]: { count, sha256: hashFile(own(`${name}.jsonl`)).sha256 } });
    };
    const report = (change: (report: ArticleReport) => object) =>
      forged("reports", ([first, ...rest]) => [JSON.stringify(change(JSON.parse(first!))), ...rest]);
    const change = (more: object) =>
      report(({ article, ...first }) => {
        const [firstChange, ...changes] = article!.changes;
        return { ...first, article: { ...article, changes: [{ ...firstChange, ...more }, ...changes] } };
      });
    const damages: [damage: () => void, told: RegExp][] = [
      [
        () => edit(own("reports.jsonl"), (text) => text.slice(0, -9)),
        /reports\.jsonl is not as it was written; .*build it again/,
      ],
      [
        () => edit(own("files.jsonl"), (text) => text.replace("paper", "papes")),
        /files\.jsonl is not as it was written/,
      ],
      [() => edit(own("records-0"), (text) => text.toUpperCase()), /records-0 is not as it was written/],
      [() => rmSync(own("reports.jsonl")), /reports\.jsonl is missing/],
      [() => rmSync(own("records-0")), /records-0 is missing/],
      [() => link(own("reports.jsonl")), /reports\.jsonl cannot be read \(ELOOP\)/],
      [() => link(own("records-0")), /records-0 cannot be read \(ELOOP\)/],
      [() => link(own("shard.json")), /shard\.json cannot be read \(ELOOP\)/],
      [() => rmSync(page()), /index\.html is missing/],
      [() => edit(page(), (text) => text.slice(1)), /index\.html has \d+ bytes, not \d+/],
      [() => link(page()), /index\.html is no regular file/],
      [() => link(at("shard-1/paper")), /is reached by a link/],
      [() => edit(own("shard.json"), (text) => text.slice(0, -5)), /shard\.json is no JSON/],
      [
        () => writeFileSync(own("shard.json"), "null"),
        /shard\.json is not as a build writes it \(it must be an object\)/,
      ],
      [() => about({ shard: { index: 1.5, of: 2 } }), /shard\.index must be a whole number from 1 to 99999/],
      [() => about({ shard: { index: 3, of: 2 } }), /shard\.index must not be more than/],
      [() => about({ shard: { index: 1, of: 1e9 } }), /shard\.of must be a whole number/],
      [() => about({ sources: {} }), /sources must be a list/],
      [() => about({ problems: [{ severity: "refused" }] }), /problems\[0\]\.file must be text/],
      [() => about({ store: undefined }), /store must be text/],
      [
        () => forged("files", (lines) => ['["paper/../../x/index.html",1]', ...lines]),
        /files\.jsonl:1 is not .*its path is none/,
      ],
      [() => forged("files", (lines) => ['["/etc/passwd",1]', ...lines]), /its path is none/],
      [() => forged("files", (lines) => ['["assets/site.css",1]', ...lines]), /its path is none/],
      [() => forged("reports", (lines) => [...lines, lines[0]!]), /reports\.jsonl:\d is out of order/],
      [() => forged("reports", (lines) => ["{", ...lines]), /reports\.jsonl:1 is no JSON/],
      [() => report((first) => ({ ...first, id: 7 })), /reports\.jsonl:1 is not .*\(id must be text\)/],
      [
        () => report((first) => ({ ...first, article: { ...first.article, pages: "/" } })),
        /article\.pages must be a list/,
      ],
      [
        () => report((first) => ({ ...first, article: { ...first.article, payload: [0, 0, 1e9] } })),
        /article\.payload lies in no record log/,
      ],
      [() => change({ entryBytes: 1e9 }), /article\.changes\[0\] lies outside the payload/],
      [() => change({ offset: -1 }), /article\.changes\[0\]\.offset must be a whole number/],
      [() => change({ labels: [7] }), /article\.changes\[0\]\.labels\[0\] must be text/],
      [() => change({ rows: { edited: "all" } }), /article\.changes\[0\]\.rows\.edited must be a whole number/],
    ];
    for (const [damage, told] of damages) {
      rmSync(at("aside"), { recursive: true, force: true });
      rmSync(at("shard-1"), { recursive: true, force: true });
      await shard(1);
      damage();
      await assert.rejects(merge(), refusal(told), String(told));
      assert.ok(!existsSync(at("site")));
    }
  });

  it("takes over the files that a shard output names, and none that lie beside them", async () => {
    const { at, shard, merge } = archive();
    await shard(1);
    await shard(2);
    writeStore(at("shard-1"), { "foreign/index.html": "none of ours", "paper/foreign.html": "none of ours" });
    await merge();
    assert.deepEqual(
      filesBelow(at("site")).filter((file) => file.includes("foreign")),
      [],
    );
  });

  it("refuses an output or a cache in any of the shard outputs, and one of them in either", async () => {
    const { at, shard, merge } = archive();
    await shard(1);
    await shard(2);
    for (const [folders, told] of [
      [{ output: at("shard-2/site") }, /^--output .*site lies in the shard output .*shard-2; choose another folder\.$/],
      [{ output: at("shard-2") }, /^--output .*shard-2 lies in the shard output .*shard-2;/],
      [{ cache: at("shard-2/cache") }, /^--cache .*cache lies in the shard output .*shard-2;/],
      [{ cache: at("shard-1") }, /^--cache .*shard-1 lies in the shard output .*shard-1;/],
      [{ cache: at(".") }, /^The shard output .*shard-1 lies in --cache /],
      [{ output: at(".") }, /^The shard output .*shard-1 lies in --output /],
    ] as const)
      await assert.rejects(merge(folders), refusal(told));
    renameSync(at("shard-2"), at("cache/shard-2"));
    await assert.rejects(
      merge({ shardOutputs: [at("shard-1"), at("cache/shard-2")] }),
      refusal(/^The shard output .*shard-2 lies in --cache/),
    );
  });
});
