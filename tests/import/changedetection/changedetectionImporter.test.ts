import assert from "node:assert/strict";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { brotliCompressSync } from "node:zlib";
import fc from "fast-check";
import { changedetectionImporter } from "../../../scripts/import/changedetection/changedetectionImporter.ts";
import { historyRows } from "../../../scripts/import/changedetection/historyRows.ts";
import type { ImportInput } from "../../../scripts/import/importer.ts";
import { pathFilter } from "../../../scripts/import/pathFilter.ts";
import { filesBelow, snapshot } from "../../fixtures/filesBelow.ts";
import { runScript } from "../../fixtures/runScript.ts";
import { temporaryFolder } from "../../fixtures/temporaryFolder.ts";
import { capturesOf } from "../capturesOf.ts";
import { zipFile } from "../zip/zipFile.ts";

type Files = Readonly<Record<string, Uint8Array | string>>;

/** Seconds since 1970 of 1 March 2024 and days after. */
const at = (day: number) => 1_709_251_200 + (day - 1) * 86_400;

function dataFolder(files: Files): string {
  const folder = temporaryFolder();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
  return folder;
}

async function imported(where: string, input: Partial<ImportInput> = {}) {
  const outcome = await capturesOf(changedetectionImporter, [where], input);
  const texts = outcome.captures.map(({ captured, body }) => `${captured.slice(8, 10)} ${Buffer.from(body as Buffer)}`);
  return {
    ...outcome,
    texts,
    reasons: outcome.refused.map(([origin, reason]) => `${path.basename(origin)} ${reason}`),
  };
}

const watches = (watching: Readonly<Record<string, object>>) => JSON.stringify({ watching });
const ferry = { url: "https://harbour.example/ferry", title: "Ferry" };

describe("changedetectionImporter", () => {
  it("reads the texts of a history under all names that they have had", async () => {
    const long = "Every hour. ".repeat(200);
    const files: Files = {
      "url-watches.json": watches({ "a-1": ferry }),
      "a-1/history.txt": [
        `${at(1)},/datastore/a-1/f170179b-43a8`,
        `${at(2)},c7d9.1626877862.7776542.stripped.txt`,
        `${at(3)},packed.txt.br\r`,
        `${at(4)},was-packed.txt.br`,
        `${at(5)},is-packed.txt`,
        `${at(6)},packed.txt.br`,
        `${at(7)}.25,C:\\data\\a-1\\one.txt`,
        "",
      ].join("\n"),
      "a-1/f170179b-43a8": "One.",
      "a-1/c7d9.1626877862.7776542.stripped.txt": "Two.",
      "a-1/packed.txt.br": brotliCompressSync(long),
      "a-1/was-packed.txt": "Four.",
      "a-1/is-packed.txt.br": brotliCompressSync("Five."),
      "a-1/one.txt": "Seven.",
    };
    const expected = ["01 One.", "02 Two.", `03 ${long}`, "04 Four.", "05 Five.", `06 ${long}`, "07 Seven."];
    const inFolder = Object.fromEntries(Object.entries(files).map(([name, content]) => [`data/${name}`, content]));
    const archive = path.join(temporaryFolder(), "backup.zip");
    for (const isPacked of [false, true])
      for (const content of [files, inFolder]) {
        writeFileSync(archive, zipFile(content, isPacked));
        const { texts, refused, captures } = await imported(archive);
        assert.deepEqual([texts, refused], [expected, []]);
        assert.equal(captures[0]!.url, ferry.url);
      }
    const { texts, refused, passedOver, captures } = await imported(dataFolder(files));
    assert.deepEqual([texts, refused, passedOver], [expected, [], []]);
    assert.deepEqual([captures[0]!.url, captures[0]!.title, captures[0]!.format], [ferry.url, "Ferry", "text"]);
  });

  it("reads addresses beside each watch, and goes on without them", async () => {
    const texts = { "a/history.txt": `${at(1)},x`, "a/x": "A.", "b/history.txt": `${at(1)},x`, "b/x": "B." };
    const fresh = await imported(
      dataFolder({
        ...texts,
        "changedetection.json": "{}",
        "a/watch.json": JSON.stringify({ url: "source:https://harbour.example/a", page_title: "A", title: null }),
        "b/watch.json": "{",
      }),
    );
    assert.deepEqual(
      fresh.captures.map(({ url, title, article }) => [url, title, article]),
      [
        ["https://harbour.example/a", "A", undefined],
        [undefined, undefined, "b"],
      ],
    );
    assert.match(fresh.warned.join(), /b\/watch\.json,cannot be read, so addresses are missing/);
    for (const table of [
      "[]",
      "nonsense",
      '{"watching": 7}',
      watches({ a: { url: "javascript:alert(1)", title: 7 } }),
    ]) {
      const { captures } = await imported(dataFolder({ ...texts, "url-watches.json": table }));
      assert.deepEqual(
        captures.map(({ url, article }) => [url, article]),
        [
          [undefined, "a"],
          [undefined, "b"],
        ],
      );
    }
  });

  it("refuses rows without a text, glued rows and rows that lead elsewhere, and nothing else", async () => {
    const folder = dataFolder({
      "a/history.txt": [
        `${at(1)},gone.txt`,
        `${at(2)},x.txt${at(3)},x.txt`,
        `${at(4)},../b/secret.txt`,
        `${at(5)},link.txt`,
        `${at(6)},folder`,
        `${at(7)},empty.txt`,
        `${at(8)},damaged.txt.br`,
        `${at(9)},bomb.txt.br`,
        "soon,x.txt",
        `${at(10)}`,
        `${at(11)},.hidden`,
        `${at(12)},x.txt`,
        `${at(13)},last-screenshot.png`,
        `${at(14)},last-error.txt`,
      ].join("\n"),
      "a/x.txt": "X.",
      "a/folder/y": "Y.",
      "a/empty.txt": "",
      "a/damaged.txt.br": "no brotli at all",
      "a/bomb.txt.br": brotliCompressSync(Buffer.alloc(50_000_000, " ")),
      "a/last-error.txt": "Timed out.",
      "a/history-restock_diff.txt": `${at(1)},x.txt`,
      "b/secret.txt": "Secret.",
    });
    symlinkSync(path.join(folder, "b/secret.txt"), path.join(folder, "a/link.txt"));
    const { texts, reasons, passedOver } = await imported(folder);
    assert.deepEqual(texts, ["12 X."]);
    const told = ["not there", "two rows", "leads out", "not there", "not there", "is empty", "decompressed", "20 MB"];
    assert.equal(reasons.length, 11);
    for (const [line, words] of [...told, "no row", "no row", "names no text"].entries())
      assert.match(reasons[line]!, new RegExp(`^history\\.txt:${line + 1} .*${words}`));
    assert.match(reasons[0]!, /gone\.txt, the text of 2024-03-01T00:00:00Z/);
    assert.deepEqual(
      passedOver.map(([kind, name]) => [kind, path.basename(name)]),
      [
        ["screenshots and PDF", "last-screenshot.png"],
        ["files that are no text of a page", "last-error.txt"],
        ["texts that no row of a history names", "history-restock_diff.txt"],
      ],
    );
  });

  it("keeps watches of one address apart, whichever is added later", async () => {
    const watch = (day: number) => ({ history: `${at(day)},x`, json: JSON.stringify(ferry) });
    const files = (...days: readonly (readonly [string, number])[]) =>
      Object.fromEntries(
        days.flatMap(([name, day]) => [
          [`${name}/history.txt`, watch(day).history],
          [`${name}/watch.json`, watch(day).json],
          [`${name}/x`, name],
        ]),
      );
    const articles = async (content: Files) =>
      (await imported(dataFolder(content))).captures.map(({ article, body }) => `${body}: ${article}`);
    assert.deepEqual(await articles(files(["b", 1])), ["b: undefined"]);
    assert.deepEqual(await articles(files(["a", 2], ["b", 1])), ["a: ferry-a", "b: undefined"]);
  });

  it("selects by address, and says where there is nothing to read", async () => {
    const folder = dataFolder({
      "a/history.txt": `${at(1)},x`,
      "a/watch.json": JSON.stringify(ferry),
      "a/x": "A.",
      "notes.txt": "",
    });
    assert.deepEqual((await imported(folder, { includes: pathFilter(["**/prices"], []) })).texts, []);
    assert.deepEqual((await imported(folder, { includes: pathFilter(["https://harbour.example/**"], []) })).texts, [
      "01 A.",
    ]);
    await assert.rejects(imported(path.join(folder, "none")), /There is no file or folder/);
    await assert.rejects(imported(path.join(folder, "notes.txt")), /no backup that can be read/);
    await assert.rejects(imported(temporaryFolder()), /is no data folder of changedetection\.io/);
  });

  it("reads any history without failing", async () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom(`${at(1)}`, "x", "..", "/", "\\", "\0", "1e9"));
    await fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell)), (rows) => {
        for (const row of historyRows(rows.map((cells) => cells.join(",")).join("\n")))
          if (row.kind === "row") assert.match(row.name, /^[^./\\][^/\\]*$/);
      }),
    );
  });

  it("writes nothing the second time, nor where nothing is to be written", async () => {
    const folder = dataFolder({
      "a/history.txt": `${at(1)},x\n${at(2)},y\n${at(3)},x\n`,
      "a/watch.json": JSON.stringify(ferry),
      "a/x": "A.\n\nB.",
      "a/y": "A.",
    });
    const into = path.join(temporaryFolder(), "store");
    const run = async (...more: string[]) => {
      const { stdout } = await runScript("import.ts", ["changedetection", folder, "--into", into, "--json", ...more]);
      return JSON.parse(stdout.trimEnd().split("\n").at(-1)!);
    };
    assert.deepEqual([(await run("--dry-run")).new, filesBelow(into)], [3, []]);
    assert.equal((await run()).new, 3);
    const before = snapshot(into);
    assert.deepEqual([(await run()).known, snapshot(into)], [3, before]);
    assert.deepEqual(filesBelow(into)[0], "harbour.example/ferry/2024-03-01T00-00-00Z.md");
  });
});
