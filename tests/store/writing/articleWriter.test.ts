import assert from "node:assert/strict";
import { readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import fc from "fast-check";
import type { Paragraph } from "../../../scripts/model/paragraph.ts";
import { readVersion } from "../../../scripts/store/versions/readVersion.ts";
import { ArticleWriter } from "../../../scripts/store/writing/articleWriter.ts";
import { versionFileName } from "../../../scripts/store/writing/versionFileName.ts";
import { UnwritableVersion, type VersionToWrite, versionText } from "../../../scripts/store/writing/versionText.ts";
import { readStoredFile } from "../../../scripts/system/files/readStoredFile.ts";
import { repository } from "../../fixtures/repository.ts";
import { runModule } from "../../fixtures/runModule.ts";
import { temporaryFolder } from "../../fixtures/temporaryFolder.ts";

const captured = "2014-01-13T13:05:00Z";
const paragraphs: Paragraph[] = [
  { text: "Harbour fees", type: "heading", level: 1 },
  { text: "The fee is 20 crowns.", marks: [[4, 7, "link", "https://harbour.example/fees"]] },
];

function writeVersion(folder: string, version: VersionToWrite): string {
  const { kind, file } = new ArticleWriter(folder).write(version);
  assert.equal(kind, "new");
  return file;
}

/** A version as it is read back from the file that it was written to. */
function readBack(folder: string, file: string): VersionToWrite & { readonly paragraphs: readonly Paragraph[] } {
  const { version, problems } = readVersion({ directory: folder }, file, readStoredFile);
  assert.deepEqual(problems, []);
  const { meta, captured, paragraphs } = version!;
  return { ...meta, captured: captured.iso, paragraphs };
}

function heapUsed(): number {
  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as () => void)();
  return process.memoryUsage().heapUsed;
}

describe("ArticleWriter", () => {
  it("writes Markdown with front matter, as a person would", () => {
    const folder = path.join(temporaryFolder(), "new/article");
    const name = writeVersion(folder, {
      captured,
      title: "Harbour fees: what changes",
      url: "https://harbour.example/news/1",
      byline: "M. Lind",
      lang: "en",
      paragraphs,
    });
    assert.equal(name, "2014-01-13T13-05-00Z.md");
    assert.equal(
      readFileSync(path.join(folder, name), "utf8"),
      `---
title: "Harbour fees: what changes"
url: https://harbour.example/news/1
captured: 2014-01-13T13:05:00Z
byline: M. Lind
lang: en
---

# Harbour fees

The [fee](https://harbour.example/fees) is 20 crowns.
`,
    );
  });

  it("writes a text without a word, as of a page that is gone", () => {
    const folder = temporaryFolder();
    const name = writeVersion(folder, { captured, status: 410, paragraphs: [] });
    assert.equal(readFileSync(path.join(folder, name), "utf8"), `---\ncaptured: ${captured}\nstatus: 410\n---\n`);
  });

  it("keeps versions of one instant apart, and leaves nothing else behind", () => {
    const folder = temporaryFolder();
    const names = ["a", "b", "c"].map((text) => writeVersion(folder, { captured, paragraphs: [{ text }] }));
    assert.deepEqual(names, ["2014-01-13T13-05-00Z.md", "2014-01-13T13-05-00Z_2.md", "2014-01-13T13-05-00Z_3.md"]);
    assert.deepEqual(readdirSync(folder).sort(), names);
    assert.deepEqual(
      names.map((name) => readBack(folder, name).paragraphs[0]!.text),
      ["a", "b", "c"],
    );
  });

  it("keeps apart what several processes write at once", async () => {
    const folder = temporaryFolder();
    const module = JSON.stringify(path.join(repository, "scripts/store/writing/articleWriter.ts"));
    const write = (who: string) =>
      runModule(
        `import { ArticleWriter } from ${module};
        const writer = new ArticleWriter(${JSON.stringify(folder)});
        for (let n = 0; n < 25; n++) writer.write({ captured: "${captured}", paragraphs: [{ text: "${who}" + n }] });
        console.log("done");`,
        {},
      );
    assert.deepEqual(await Promise.all([write("a"), write("b"), write("c")]), ["done\n", "done\n", "done\n"]);
    const texts = readdirSync(folder).map((name) => readBack(folder, name).paragraphs[0]!.text);
    assert.equal(new Set(texts).size, 75);
    assert.equal(texts.length, 75);
  });

  it("knows a version that is there, by its digest or its text, and one of a page as a build reads it", () => {
    const folder = temporaryFolder();
    const digest = "a".repeat(64);
    const writer = new ArticleWriter(folder);
    assert.equal(writer.write({ captured, digest, paragraphs }).kind, "new");
    assert.equal(writer.write({ captured, digest, paragraphs: [] }).kind, "known");
    assert.equal(writer.write({ captured, digest: "b".repeat(64), paragraphs }).kind, "new");
    // Saved by SingleFile, in Latin-1, under a name without a time.
    const page = `<html><!--\n Page saved with SingleFile \n saved date: Mon Jan 13 2014 14:05:00 GMT+0100 (CET)\n--><head><meta charset="iso-8859-1"></head><body><p>Die Gebühr ist zwanzig Kronen.</p></body></html>`;
    const other = temporaryFolder();
    writeFileSync(path.join(other, "saved.html"), Buffer.from(page, "latin1"));
    const beside = new ArticleWriter(other);
    const text = [{ text: "Die Gebühr ist zwanzig Kronen." }];
    assert.deepEqual(beside.write({ captured, paragraphs: text }), { kind: "known", file: "saved.html" });
    assert.equal(beside.write({ captured: "2014-01-13T13:05:01Z", paragraphs: text }).kind, "new");
  });

  it("tells in a dry run what it would do, and keeps no texts of it", () => {
    const folder = temporaryFolder();
    const writer = new ArticleWriter(folder, { dryRun: true });
    const digest = "a".repeat(64);
    for (const kind of ["new", "known"]) assert.equal(writer.write({ captured, digest, paragraphs }).kind, kind);
    for (const kind of ["new", "known"])
      assert.equal(writer.write({ captured, status: 410, paragraphs: [] }).kind, kind);
    assert.deepEqual(readdirSync(folder), []);
    // Of 200 texts of a megabyte none may be left.
    const before = heapUsed();
    for (let n = 0; n < 200; n++) {
      const text = Buffer.alloc(1_000_000, "text ").toString("latin1");
      writer.write({ captured, digest: String(n).padStart(64, "0"), markdown: text });
    }
    assert.ok(heapUsed() - before < 50_000_000);
  });

  it("writes and reads nothing through a symbolic link below the store, and nothing where a file is in the way", () => {
    const [store, elsewhere] = [temporaryFolder(), temporaryFolder()];
    const stored = path.join(elsewhere, "2014-01-13T13-05-00Z.md");
    writeFileSync(stored, "Text.");
    symlinkSync(elsewhere, path.join(store, "linked"));
    writeFileSync(path.join(store, "file"), "");
    for (const [name, reason] of [
      ["linked", /is a symbolic link, through which nothing is written/],
      ["linked/below/it", /is a symbolic link/],
      ["file/below", /is no folder/],
    ] as const) {
      const writer = new ArticleWriter(path.join(store, name), { store });
      assert.equal(writer.known({ captured }), undefined);
      assert.throws(
        () => writer.write({ captured, paragraphs }),
        (error) => error instanceof UnwritableVersion && reason.test(error.message),
        name,
      );
    }
    assert.deepEqual(readdirSync(elsewhere), ["2014-01-13T13-05-00Z.md"]);
    const linked = path.join(temporaryFolder(), "store");
    symlinkSync(store, linked);
    new ArticleWriter(path.join(linked, "source/article"), { store: linked }).write({ captured, paragraphs });
    assert.deepEqual(readdirSync(path.join(store, "source/article")), ["2014-01-13T13-05-00Z.md"]);
    // The link to a file is a name that is taken.
    symlinkSync(stored, path.join(store, "source/article/2014-01-14T13-05-00Z.md"));
    const writer = new ArticleWriter(path.join(store, "source/article"), { store });
    assert.equal(writer.write({ captured: "2014-01-14T13:05:00Z", paragraphs }).file, "2014-01-14T13-05-00Z_2.md");
    assert.equal(readFileSync(stored, "utf8"), "Text.");
  });

  it("writes an address as it is, which is read as browsers have it", () => {
    const folder = temporaryFolder();
    const name = writeVersion(folder, { captured, url: "http://Bücher.example/ä", paragraphs });
    assert.match(readFileSync(path.join(folder, name), "utf8"), /^url: http:\/\/Bücher\.example\/ä$/m);
    assert.equal(readBack(folder, name).url, "http://xn--bcher-kva.example/%C3%A4");
  });

  it("refuses what would be read back as something else", () => {
    const unwritable: [key: string, version: Partial<VersionToWrite>][] = [
      ["url", { url: "javascript:alert(1)" }],
      ["lang", { lang: "zh_CN" }],
      ["status", { status: 99 }],
      ["title", { title: "  spaces around  " }],
      ["published", { published: "yesterday" }],
      ["captured", { captured: "yesterday" }],
    ];
    for (const [key, version] of unwritable)
      assert.throws(
        () => versionText({ captured, paragraphs, ...version }),
        (error) => error instanceof UnwritableVersion && error.message.includes(key),
        key,
      );
    assert.throws(() => versionFileName("yesterday", new Set()), /captured "yesterday"/);
  });

  const line = fc
    .array(
      fc.constantFrom(
        ...Array.from("abc é漢🦊:#'\"-!&*%@|>{}[],?`\\"),
        " ",
        "---",
        "\t",
        "\u2028",
        "\u00a0",
        "no",
        "12",
        "~",
      ),
      {
        minLength: 1,
        maxLength: 10,
      },
    )
    .map((parts) =>
      parts
        .join("")
        .replace(/[\t\n ]+/g, " ")
        .trim(),
    )
    .filter((text) => text !== "");
  const version = fc.record(
    {
      captured: fc
        .date({ min: new Date("1995-01-01"), max: new Date("2035-01-01"), noInvalidDate: true })
        .map((date) => `${date.toISOString().slice(0, 19)}Z`),
      title: line,
      byline: line,
      note: line,
      url: fc.constantFrom("https://a.example/?a=1&b=2#c", "http://a.example/%C3%A4"),
      published: fc.constantFrom("2014-01-13", "1999-12-31T23:59:59Z"),
      lang: fc.constantFrom("en", "zh-Hant-TW"),
      status: fc.constantFrom(404, 503),
      technical: fc.constant(true),
      paragraphs: fc.array(
        line.map((text): Paragraph => ({ text })),
        { maxLength: 4 },
      ),
    },
    { requiredKeys: ["captured", "paragraphs"] },
  );

  it("is read back the same, whatever it says", () => {
    const parent = temporaryFolder();
    let count = 0;
    fc.assert(
      fc.property(version, (written) => {
        const folder = path.join(parent, String(count++));
        const name = writeVersion(folder, written);
        const { version, problems } = readVersion({ directory: folder }, name, readStoredFile);
        const isTold = /empty capture|captured .* before/;
        assert.deepEqual(
          problems.filter(({ reason }) => !isTold.test(reason)),
          [],
        );
        const { captured, meta, paragraphs } = version!;
        assert.deepEqual({ ...meta, captured: captured.iso, paragraphs }, { ...written });
      }),
      { numRuns: 300 },
    );
  });
});
