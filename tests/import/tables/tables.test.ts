import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import type { ImportedCapture } from "../../../scripts/import/capture.ts";
import { csvImporter } from "../../../scripts/import/tables/csvImporter.ts";
import { jsonlImporter } from "../../../scripts/import/tables/jsonlImporter.ts";
import { rowsOf } from "../../../scripts/import/tables/rowsOf.ts";
import { UsageError, UserError } from "../../../scripts/system/userError.ts";
import { temporaryFolder } from "../../fixtures/temporaryFolder.ts";
import { capturesOf } from "../capturesOf.ts";

const folder = temporaryFolder();
let count = 0;
function fileOf(content: string | Uint8Array, end = ""): string {
  const file = path.join(folder, `table-${count++}${end}`);
  writeFileSync(file, content);
  return file;
}
const withoutOrigin = ({ origin: _, ...capture }: ImportedCapture) => capture;

describe("jsonlImporter", () => {
  it("reads a capture a line", async () => {
    const file = fileOf(
      '\ufeff{"captured":"2024-03-05","url":"https://a.example/x","status":404,"technical":true,"body":"a\\u2028b"}\r\n\n{"captured":"2024-03-06","title":"T","format":"md","body":"# x"}',
    );
    const { captures, refused } = await capturesOf(jsonlImporter, [file]);
    assert.deepEqual(refused, []);
    assert.deepEqual(captures.map(withoutOrigin), [
      {
        captured: "2024-03-05",
        url: "https://a.example/x",
        status: 404,
        technical: true,
        body: "a\u2028b",
        format: "text",
      },
      { captured: "2024-03-06", title: "T", body: "# x", format: "markdown" },
    ]);
    assert.equal(captures[1]!.origin, `${file}:3`);
  });

  it("takes fields from other columns, and from within objects", async () => {
    const file = fileOf('{"when":"2024-03-05","meta":{"link":"https://a.example/"},"text":"x","a.b":"T"}');
    const { captures } = await capturesOf(jsonlImporter, [file], {
      options: { map: ["captured=when", "url=meta.link", "body=text", "title=a.b"], format: "markdown" },
    });
    assert.deepEqual(captures.map(withoutOrigin), [
      { captured: "2024-03-05", url: "https://a.example/", title: "T", body: "x", format: "markdown" },
    ]);
  });

  it("refuses a line that is no capture, by its number, and goes on", async () => {
    const file = fileOf(
      '{"a":\n[1]\n{"body":"x"}\n{"captured":"2024-03-05","body":{}}\n{"captured":"2024-03-05","format":"pdf"}\n{"captured":"2024-03-05","title":"T"}',
    );
    const { captures, refused } = await capturesOf(jsonlImporter, [file]);
    assert.equal(captures.length, 1);
    assert.deepEqual(
      refused.map(([origin, reason]) => [
        origin.slice(file.length),
        /no JSON:|no JSON object|no time|list or an object|none of/.exec(reason)?.[0],
      ]),
      [
        [":1", "no JSON:"],
        [":2", "no JSON object"],
        [":3", "no time"],
        [":4", "list or an object"],
        [":5", "none of"],
      ],
    );
  });

  it("unpacks gzip", async () => {
    const file = fileOf(gzipSync('{"captured":"2024-03-05","title":"é"}\n'), ".jsonl.gz");
    assert.equal((await capturesOf(jsonlImporter, [file])).captures[0]!.title, "é");
  });

  it("says what is wrong with a file or an option", async () => {
    const latin = fileOf(Buffer.from('{"title":"\xe9"}', "latin1"));
    await assert.rejects(
      capturesOf(jsonlImporter, [latin]),
      (error) => error instanceof UserError && /is not UTF-8/.test(error.message),
    );
    await assert.rejects(capturesOf(jsonlImporter, [path.join(folder, "none")]), /There is no file/);
    await assert.rejects(capturesOf(jsonlImporter, [folder]), /is a folder/);
    for (const options of [{ map: ["date"] }, { map: ["date=x"] }, { format: "pdf" }])
      await assert.rejects(capturesOf(jsonlImporter, [latin], { options }), UsageError);
  });
});

describe("csvImporter", () => {
  it("reads cells with separators, line breaks and quotation marks", async () => {
    const file = fileOf(
      '\ufeff"captured";"title";"body"\r\n2024-03-05;"A; ""quoted""";"One.\r\n\r\nTwo."\r\n\r\n2024-03-06;B;\r\n',
    );
    const { captures, refused } = await capturesOf(csvImporter, [file]);
    assert.deepEqual(refused, []);
    assert.deepEqual(captures.map(withoutOrigin), [
      { captured: "2024-03-05", title: 'A; "quoted"', body: "One.\r\n\r\nTwo.", format: "text" },
      { captured: "2024-03-06", title: "B", body: "", format: "text" },
    ]);
    assert.deepEqual(
      captures.map(({ origin }) => origin.slice(file.length)),
      [":2", ":6"],
    );
  });

  it("refuses a row of another length, and a quotation mark that is never closed", async () => {
    const file = fileOf('captured,title\n2024-03-05,A,B\n2024-03-06,B\n2024-03-07,"C\n');
    const { captures, refused } = await capturesOf(csvImporter, [file]);
    assert.deepEqual(
      captures.map(({ title }) => title),
      ["B"],
    );
    assert.deepEqual(
      refused.map(([origin, reason]) => `${origin.slice(file.length)} ${reason}`),
      [":2 3 cells, where the first row has 2", ":4 a quotation mark is never closed"],
    );
  });

  it("reads back any table that is written by the book", async () => {
    const cell = fc.string({ unit: fc.constantFrom("a", ",", '"', "\n", ";", " ", "é", "\t"), maxLength: 6 });
    const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const text = [["x", "y", "z"], ...rows]
          .map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(","))
          .join("\n");
        const read = [];
        for await (const { cells } of rowsOf(fileOf(text), silent)) read.push(cells);
        assert.deepEqual(read.slice(1), rows);
      }),
      { numRuns: 100 },
    );
  });
});

const silent = { refuse: assert.fail, warn: assert.fail, passOver: assert.fail, progress: () => {} };
