import assert from "node:assert/strict";
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import fc from "fast-check";
import { diffengineImporter } from "../../../scripts/import/databases/diffengineImporter.ts";
import { SameArticles } from "../../../scripts/import/databases/sameArticles.ts";
import { textOfHtml } from "../../../scripts/import/databases/textOfHtml.ts";
import type { ImportInput } from "../../../scripts/import/importer.ts";
import { pathFilter } from "../../../scripts/import/pathFilter.ts";
import { filesBelow, snapshot } from "../../fixtures/filesBelow.ts";
import { runScript } from "../../fixtures/runScript.ts";
import { temporaryFolder } from "../../fixtures/temporaryFolder.ts";
import { capturesOf } from "../capturesOf.ts";
import { sqliteDatabase } from "./sqliteDatabase.ts";

const schema = [
  "CREATE TABLE entry (id INTEGER PRIMARY KEY, url VARCHAR(255), created DATETIME, checked DATETIME)",
  "CREATE TABLE entryversion (id INTEGER PRIMARY KEY, title VARCHAR(255), url VARCHAR(255), summary VARCHAR(255), created DATETIME, archive_url VARCHAR(255), entry_id INTEGER)",
];
const version = (id: number, more: Readonly<Record<string, string | number | null>> = {}) => ({
  ...{ id, title: "Budget", url: "https://gazette.example/budget", summary: `<p>Version ${id}.</p>` },
  ...{ created: `2024-03-0${id} 10:00:00.123456`, entry_id: 1 },
  ...more,
});
const databaseOf = (...versions: readonly ReturnType<typeof version>[]) =>
  sqliteDatabase(schema, { entryversion: versions }, "diffengine.db");

async function imported(where: string, input: Partial<ImportInput> = {}) {
  const outcome = await capturesOf(diffengineImporter, [where], input);
  const texts = outcome.captures.map(
    ({ captured, articleUrl, body }) => `${captured.slice(8, 10)} ${articleUrl?.slice(23)} ${body}`,
  );
  return { ...outcome, texts };
}

describe("diffengineImporter", () => {
  it("reads the versions of a database or of the folder that holds it", async () => {
    const file = databaseOf(
      version(1, { summary: "<p>The council\n met.</p><p>It <b>voted</b> &amp; left &lt;early&gt;.</p>" }),
      version(2, { summary: "Words without paragraphs" }),
      version(3, { summary: null }),
      version(4, { summary: "x".repeat(21_000_000) }),
    );
    for (const where of [file, path.dirname(file)]) {
      const { captures, refused } = await imported(where);
      assert.deepEqual(
        captures.map(({ body, format }) => [body, format]),
        [
          ["The council met.\n\nIt voted & left <early>.", "text"],
          ["Words without paragraphs", "text"],
        ],
      );
      const { captured, url, title } = captures[0]!;
      assert.deepEqual(
        [captured, url, title],
        ["2024-03-01 10:00:00.123456", "https://gazette.example/budget", "Budget"],
      );
      assert.match(
        refused.map((told) => told.join()).join("\n"),
        /entryversion 3,.*has no text\n.*entryversion 4,summary is larger than 20 MB$/,
      );
    }
  });

  it("joins the versions of one entry and those of one address to one article", async () => {
    const at = (name: string) => `https://gazette.example/${name}`;
    const { texts } = await imported(
      databaseOf(
        version(1, { url: at("a"), entry_id: 1 }),
        version(2, { url: at("b"), entry_id: 2 }),
        version(3, { url: at("c"), entry_id: 3 }),
        version(4, { url: at("b"), entry_id: 1 }),
        version(5, { url: at("d"), entry_id: 2 }),
        version(6, { url: "about:blank", entry_id: 9 }),
      ),
    );
    assert.deepEqual(texts, [
      "01 /a Version 1.",
      "02 /a Version 2.",
      "03 /c Version 3.",
      "04 /a Version 4.",
      "05 /a Version 5.",
      "06 undefined Version 6.",
    ]);
  });

  it("takes the first address of an article for its own, however its versions are joined", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(5), fc.nat(5))), (pairs) => {
        const articles = new SameArticles();
        const url = (number: number) => `https://a.example/${number}`;
        for (const [entry, address] of pairs) articles.add(String(entry), url(address));
        // By following the pairs until nothing more is joined.
        for (const [entry] of pairs) {
          const entries = new Set([entry]);
          const urls = new Set<number>();
          for (let size = -1; size < entries.size + urls.size; ) {
            size = entries.size + urls.size;
            for (const [e, u] of pairs)
              if (entries.has(e) || urls.has(u)) {
                entries.add(e);
                urls.add(u);
              }
          }
          const first = pairs.find(([e]) => entries.has(e))![1];
          const found = articles.addressOf(String(entry), undefined);
          assert.ok([...urls].some((u) => url(u) === found));
          assert.equal(articles.addressOf(undefined, url(first)), found);
        }
      }),
    );
  });

  it("selects by address, and says where there is nothing to read", async () => {
    const file = databaseOf(version(1), version(2, { url: "https://gazette.example/live/1" }));
    const { texts } = await imported(file, { includes: pathFilter([], ["**/live/**"]) });
    assert.equal(texts.length, 1);
    const text = path.join(temporaryFolder(), "a.db");
    writeFileSync(text, "SQLite format 3\0 and no more");
    const cases: readonly (readonly [file: string, message: RegExp])[] = [
      [path.join(temporaryFolder(), "none.db"), /There is no file/],
      [temporaryFolder(), /There is no file .*diffengine\.db/],
      [text, /cannot be read: .*(?:not a database|disk)/],
      [sqliteDatabase(["CREATE TABLE t (a)"]), /has no table "entryversion"; it has t\./],
      [sqliteDatabase(["CREATE TABLE entryversion (a)"]), /has no column "entry_id"; it has a\./],
    ];
    for (const [each, message] of cases) await assert.rejects(imported(each), message, String(message));
  });

  it("reads plain tables only, and lets no database decide what is computed", async () => {
    const view = sqliteDatabase([
      "CREATE VIEW entryversion AS SELECT 1 AS entry_id, 2 AS url, 3 AS summary, 4 AS created",
    ]);
    await assert.rejects(imported(view), /has no table "entryversion"; it has none/);
    const computed = sqliteDatabase([
      "CREATE TABLE entryversion (entry_id, url, created, summary AS (hex(zeroblob(100000000))))",
    ]);
    await assert.rejects(imported(computed), /has no column "summary"/);
  });

  it("leaves the folder of a database as it is, and reads from one that cannot be written to", async () => {
    const file = databaseOf(version(1));
    const before = snapshot(path.dirname(file));
    chmodSync(path.dirname(file), 0o555);
    try {
      let names: string[] = [];
      for await (const _ of diffengineImporter.captures({
        ...{ what: [file], options: {}, dryRun: false, since: 0, until: 0, includes: () => true },
        countIfKnown: () => false,
        report: { refuse() {}, warn() {}, passOver() {}, progress() {} },
      }))
        names = readdirSync(path.dirname(file));
      assert.deepEqual(names, ["diffengine.db"]);
      assert.deepEqual(snapshot(path.dirname(file)), before);
    } finally {
      chmodSync(path.dirname(file), 0o755);
    }
  });

  it("reads a database with a write-ahead log that is empty, and refuses one with writes in it", async () => {
    const file = databaseOf(version(1));
    const bytes = readFileSync(file);
    bytes[18] = 2;
    bytes[19] = 2;
    writeFileSync(file, bytes);
    assert.equal((await imported(file)).texts.length, 1);
    for (const end of ["-wal", "-journal"]) {
      const other = databaseOf(version(1));
      writeFileSync(`${other}${end}`, "pages");
      await assert.rejects(imported(other), new RegExp(`${end}\\)\\. End the program that uses it, or run: sqlite3`));
    }
  });

  it("ends with a message, and never otherwise, where a database is damaged", async () => {
    const rows = Array.from({ length: 60 }, (_, n) =>
      version(n + 1, { created: "2024-03-05 10:00:00", summary: "<p>Words.</p>".repeat(40) }),
    );
    const whole = readFileSync(databaseOf(...rows));
    const folder = temporaryFolder();
    let read = 0;
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.uint8Array({ minLength: 1, maxLength: 60 }), async (from, put) => {
        const damaged = Buffer.from(whole);
        damaged.set(put.subarray(0, damaged.length - (from % damaged.length)), from % damaged.length);
        mkdirSync(folder, { recursive: true });
        const file = path.join(folder, "diffengine.db");
        writeFileSync(file, damaged);
        try {
          read += (await imported(file)).captures.length;
        } catch (error) {
          assert.equal((error as Error).name, "UserError", String(error));
        }
      }),
      { numRuns: 60 },
    );
    assert.ok(read > 500, String(read));
  });

  it("writes nothing the second time, nor where nothing is to be written", async () => {
    const file = databaseOf(version(1), version(2), version(3, { url: "https://gazette.example/fees", entry_id: 2 }));
    const into = path.join(temporaryFolder(), "store");
    const run = async (...more: string[]) => {
      const { stdout } = await runScript("import.ts", ["diffengine", file, "--into", into, "--json", ...more]);
      return JSON.parse(stdout.trimEnd().split("\n").at(-1)!);
    };
    assert.deepEqual([(await run("--dry-run")).new, filesBelow(into)], [3, []]);
    assert.deepEqual([(await run()).new, (await run()).known], [3, 3]);
    assert.equal(filesBelow(into)[0], "gazette.example/budget/2024-03-01T10-00-00Z.md");
  });
});

it("textOfHtml() separates paragraphs by blank lines, and keeps every word", () => {
  const cases: readonly (readonly [html: string, text: string])[] = [
    ["<p>One.</p><p>Two.</p>", "One.\n\nTwo."],
    ["One.</p><p>Two.</p><p>Three.", "One.\n\nTwo.\n\nThree."],
    ["<p>A\n  b<br>c <br/> d</p>", "A b\nc\nd"],
    ["<P class='x'>A &amp; B &nbsp;C</P>", "A & B  C".replace("  ", " \u00a0")],
    ["a &lt;p&gt; b", "a <p> b"],
    ["<script>no()</script>yes<style>no</style>", "yes"],
    ["<ul><li>One<li>Two</ul><h2>Head</h2><table><tr><td>x</td></tr></table>", "One\n\nTwo\n\nHead\n\nx"],
    ["</pre>loose <em>text", "loose text"],
    ["", ""],
    ["<p></p>", ""],
  ];
  for (const [html, text] of cases) assert.equal(textOfHtml(html), text, html);
  // In linear time, whatever is written.
  for (const part of ["<p ", "&#32;", " ", "<pre>", "</p>", "\n \n"]) {
    const started = performance.now();
    textOfHtml(part.repeat(30_000));
    assert.ok(performance.now() - started < 5_000, part);
  }
});
