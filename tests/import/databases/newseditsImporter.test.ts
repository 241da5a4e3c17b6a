import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { gzipSync } from "node:zlib";
import { newseditsImporter } from "../../../scripts/import/databases/newseditsImporter.ts";
import type { ImportInput } from "../../../scripts/import/importer.ts";
import { filesBelow } from "../../fixtures/filesBelow.ts";
import { runScript } from "../../fixtures/runScript.ts";
import { temporaryFolder } from "../../fixtures/temporaryFolder.ts";
import { capturesOf } from "../capturesOf.ts";
import { sqliteDatabase } from "./sqliteDatabase.ts";

function fileOf(content: string | Uint8Array, name = "versions.csv"): string {
  const file = path.join(temporaryFolder(), name);
  writeFileSync(file, content);
  return file;
}

async function imported(file: string, input: Partial<ImportInput> = {}) {
  const outcome = await capturesOf(newseditsImporter, [file], input);
  const told = outcome.captures.map(
    ({ captured, source, articleUrl, article, body }) =>
      `${captured.slice(0, 10)} ${source ?? ""} ${articleUrl ?? article} ${body}`,
  );
  return { ...outcome, told };
}

describe("newseditsImporter", () => {
  it("reads versions whose numbers are text or decimals, and whose paragraphs lack their outer tags", async () => {
    const file = sqliteDatabase(
      ["CREATE TABLE entryversion (entry_id INT, version TEXT, title TEXT, summary TEXT, url TEXT, created TEXT)"],
      {
        entryversion: [
          ...[
            {
              entry_id: 7,
              version: "0",
              title: "A &amp; B",
              summary: "One.</p><p>Two &amp; three.",
              url: "https://a.example/x",
              created: "2019-03-05 10:00:00",
            },
            {
              entry_id: 7,
              version: "1.0",
              title: "A",
              summary: "<p>One.</p>",
              url: "https://a.example/x?moved",
              created: "2019-03-06T10:00:00",
            },
          ],
          { entry_id: 8, version: null, title: null, summary: null, url: null, created: "2019-03-07" },
          { entry_id: null, version: "1", title: "x", summary: "x", url: null, created: "2019-03-07" },
          { entry_id: 9, version: "1", title: "x", summary: "Nine.", url: null, created: "2019-03-08" },
        ],
      },
    );
    const { told, refused, captures } = await imported(file);
    assert.deepEqual(told, [
      "2019-03-05  https://a.example/x One.\n\nTwo & three.",
      "2019-03-06  https://a.example/x One.",
      "2019-03-08  entry 9 Nine.",
    ]);
    assert.deepEqual([captures[0]!.title, captures[1]!.url], ["A & B", "https://a.example/x?moved"]);
    assert.match(captures[1]!.origin, /\(entry 7, version 1\)$/);
    assert.deepEqual(
      refused.map(([, reason]) => reason),
      ["version ? of entry 8 has no text", "has no entry_id, which says to which article it belongs"],
    );
  });

  it("reads tables in CSV, packed or not, with the names that their columns have", async () => {
    const csv =
      '\ufeff"Entry_ID",version,source,url,summary,created\n1,0,nyt.db,https://a.example/x,"One.</p><p>""Two""",2019-03-05\n2,0,nyt,,None,2019-03-05\n3,0,nyt\n4,0,nyt,,Four.,2019-03-06\n';
    for (const file of [fileOf(csv), fileOf(gzipSync(csv), "versions.csv.gz")]) {
      const { told, refused } = await imported(file);
      assert.deepEqual(told, ['2019-03-05 nyt https://a.example/x One.\n\n"Two"', "2019-03-06 nyt entry 4 Four."]);
      assert.deepEqual(
        refused.map(([, reason]) => reason),
        ["version 0 of entry 2 has no text", "3 cells, where the first row has 6"],
      );
    }
  });

  it("says what is missing, and what to do", async () => {
    const cases: readonly (readonly [file: string, message: RegExp])[] = [
      [fileOf("entry_id,summary\n1,x"), /has no column "created"; it has entry_id, summary/],
      [fileOf(gzipSync("x"), "nyt.db.gz"), /decompress it with gunzip/],
      [fileOf("INSERT INTO x", "dump.sql"), /is a script; make a database of it/],
    ];
    for (const [file, message] of cases) await assert.rejects(imported(file), message);
  });

  it("refuses what has no time, and stores the rest once", async () => {
    const file = fileOf(
      "entry_id,url,summary,created\n1,https://a.example/x,One.,2019-03-05 10:00:00\n1,https://a.example/x,Two.,yesterday\n",
    );
    const into = path.join(temporaryFolder(), "store");
    const run = async (...more: string[]) => {
      const { stdout } = await runScript("import.ts", ["newsedits", file, "--into", into, "--json", ...more]);
      return JSON.parse(stdout.trimEnd().split("\n").at(-1)!);
    };
    const dry = await run("--dry-run");
    assert.deepEqual([dry.new, dry.refused, filesBelow(into)], [1, 1, []]);
    assert.deepEqual([(await run()).new, (await run()).known], [1, 1]);
    assert.deepEqual(filesBelow(into), ["a.example/x/2019-03-05T10-00-00Z.md"]);
  });
});
