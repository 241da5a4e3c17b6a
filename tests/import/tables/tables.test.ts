import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import type { ImportedCapture } from "../../../scripts/import/capture.ts";
import { csvImporter } from "../../../scripts/import/tables/csvImporter.ts";
import { jsonlImporter } from "../../../scripts/import/tables/jsonlImporter.ts";
import { linesOf } from "../../../scripts/import/tables/linesOf.ts";
import { rowsOf } from "../../../scripts/import/tables/rowsOf.ts";
import { TableDecoder } from "../../../scripts/import/tables/tableDecoder.ts";
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
      '{"a":\n[1]\n{"body":"x"}\n{"captured":"2024-03-05","body":{}}\n{"captured":"2024-03-05","body":"x","format":"pdf"}\n{"captured":"2024-03-05","title":"T","body":"x"}',
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

  it("refuses a row without a text, unless the page was gone", async () => {
    const rows = [
      { status: 410 },
      { status: 404, body: null },
      {},
      { body: null, status: 301 },
      { status: "" },
      { status: "gone" },
    ];
    const file = fileOf(rows.map((row) => JSON.stringify({ captured: "2024-03-05", title: "T", ...row })).join("\n"));
    const { captures, refused } = await capturesOf(jsonlImporter, [file]);
    assert.deepEqual(
      captures.map(({ status, body }) => [status, body]),
      [
        [410, undefined],
        [404, undefined],
      ],
    );
    const reason =
      'no text in "body"; name its column with --map body=COLUMN, or give the status of a page that was gone';
    assert.deepEqual(
      refused,
      [3, 4, 5, 6].map((line) => [`${file}:${line}`, reason]),
    );
    const mapped = await capturesOf(jsonlImporter, [file], { options: { map: ["body=content"] } });
    assert.match(mapped.refused.join(), /no text in "content"/);
  });

  it("refuses a line that is too long by its number, and holds none of it", async () => {
    const file = fileOf(`short\n${"x".repeat(300_000)}\nlast`);
    const refused: string[] = [];
    const lines = [];
    const report = { ...silent, refuse: (...it: string[]) => void refused.push(it.join(" ")), progress: () => {} };
    for await (const line of linesOf(file, report, 1_000)) lines.push(line);
    assert.deepEqual(lines, [
      { text: "short", number: 1 },
      { text: "last", number: 3 },
    ]);
    assert.deepEqual(refused, [`${file}:2 the line has more than 1000 characters`]);
  });

  it("unpacks gzip", async () => {
    const file = fileOf(gzipSync('{"captured":"2024-03-05","title":"é","body":"x"}\n'), ".jsonl.gz");
    assert.equal((await capturesOf(jsonlImporter, [file])).captures[0]!.title, "é");
  });

  it("says what is wrong with a file or an option", async () => {
    const latin = fileOf(Buffer.from('{"title":"\xe9"}', "latin1"));
    const packed = fileOf("no gzip", ".jsonl.gz");
    await assert.rejects(
      capturesOf(jsonlImporter, [packed]),
      (error) => error instanceof UserError && /cannot be read/.test(error.message),
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
    const file = fileOf('captured,body\n2024-03-05,A,B\n2024-03-06,B\n2024-03-07,"C\n');
    const { captures, refused } = await capturesOf(csvImporter, [file]);
    assert.deepEqual(
      captures.map(({ body }) => body),
      ["B"],
    );
    assert.deepEqual(
      refused.map(([origin, reason]) => `${origin.slice(file.length)} ${reason}`),
      [":2 3 cells, where the first row has 2", ":4 a quotation mark is never closed"],
    );
  });

  it("refuses a row that is too long by its line, and goes on behind it", async () => {
    const rows = async (text: string) => {
      const refused: string[] = [];
      const read = [];
      const report = { ...silent, refuse: (...it: string[]) => void refused.push(it.join(" ")), progress: () => {} };
      const file = fileOf(text);
      for await (const { cells } of rowsOf(file, report, undefined, 50_000)) read.push(cells.join("|"));
      return { read, refused: refused.map((each) => each.slice(file.length)) };
    };
    const long = "x".repeat(100_000);
    const reason = "the row has more than 50000 characters";
    assert.deepEqual(await rows(`a,b\n1,${long}\n2,"${long}\n${long}"\n3,c`), {
      read: ["a|b", "3|c"],
      refused: [`:2 ${reason}`, `:3 ${reason}`],
    });
    assert.deepEqual(await rows(`a,b\n1,${long}`), { read: ["a|b"], refused: [`:2 ${reason}`] });
    assert.deepEqual(await rows(`a,b\n1,"${long}\n2,c`), {
      read: ["a|b"],
      refused: [":2 a quotation mark is never closed"],
    });
    assert.deepEqual((await rows(`a\n${",".repeat(20_000)}\nb`)).refused, [":2 the row has more than 10000 cells"]);
    await assert.rejects(rows(`${long}\nb`), /:1 the row has more .* the first row must name the columns/);
  });

  it("reads the encoding of a table, in pieces of any length", () => {
    const text =
      'captured,body\n2024-03-05,"Die Gebühr für Boote beträgt zwölf Kronen, sagte der Rat — und größer wird sie nicht."\n';
    const bom = Buffer.from([0xff, 0xfe]);
    const cases: [name: string, bytes: Buffer, warning: RegExp | undefined][] = [
      ["utf-8", Buffer.from(text), undefined],
      ["utf-8 with a mark", Buffer.from(`\ufeff${text}`), undefined],
      ["utf-16", Buffer.concat([bom, Buffer.from(text, "utf16le")]), undefined],
      ["windows-1252", Buffer.from(text.replace("—", "\x97"), "latin1"), /is read as windows-1252/],
    ];
    for (const [name, bytes, warning] of cases)
      for (const size of [1, 7, 100_000]) {
        // A guess needs some text; what comes byte by byte has none.
        if (warning && size === 1) continue;
        const warned: string[] = [];
        const decoder = new TableDecoder((reason) => void warned.push(reason));
        let read = "";
        for (let at = 0; at < bytes.length; at += size) read += decoder.decode(bytes.subarray(at, at + size));
        read += decoder.end();
        if (size > 7 || !warning) assert.equal(read, text, `${name} by ${size}`);
        assert.equal(warned.length, warning ? 1 : 0, name);
        if (warning && size > 7) assert.match(warned[0]!, warning);
      }
    const warned: string[] = [];
    const damaged = new TableDecoder((reason) => void warned.push(reason));
    const parts = [Buffer.from("Bär"), Buffer.from([0x61, 0xff, 0x62, 0x63])];
    assert.equal(parts.map((part) => damaged.decode(part)).join("") + damaged.end(), "Bära\ufffdbc");
    assert.match(warned.join(), /^is not valid UTF-8 in places/);
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
