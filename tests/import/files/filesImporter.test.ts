import assert from "node:assert/strict";
import { mkdirSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { filesImporter } from "../../../scripts/import/files/filesImporter.ts";
import { groupPages } from "../../../scripts/import/files/groupPages.ts";
import { readMhtml } from "../../../scripts/import/files/mhtml.ts";
import { savedNote } from "../../../scripts/import/files/savedNote.ts";
import { runImport } from "../../../scripts/import/runImport.ts";
import { temporaryFolder } from "../../fixtures/temporaryFolder.ts";
import { capturesOf } from "../capturesOf.ts";

const page = (title: string, head = "") =>
  `<!DOCTYPE html><html><head><title>${title} | The Gazette</title>${head}</head><body><h1>${title}</h1><p>Text.</p></body></html>`;

async function imported(files: Readonly<Record<string, string | Uint8Array>>, options = {}) {
  const folder = temporaryFolder();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
    utimesSync(path.join(folder, name), 1_700_000_000, 1_700_000_000);
  }
  const outcome = await capturesOf(filesImporter, [folder], { options });
  return { ...outcome, folder };
}

describe("filesImporter", () => {
  it("takes the time from the page, then from the name, then from the file with a warning", async () => {
    const { captures, warned } = await imported({
      "a 2020-01-01.html": `<!DOCTYPE html> <html><!--\n Page saved with SingleFile \n url: https://gazette.example/a \n saved date: Sat Aug 26 2023 00:35:10 GMT+0200 (x)\n-->${page("A")}`,
      "b 2024-03-05 10.22.HTML": page("B"),
      "c.html": page("C"),
      "d.md": "---\nsource: https://gazette.example/d\ncreated: 2021-05-01\n---\n# D\n",
      "e 2022-02-02.txt": "E.",
    });
    assert.deepEqual(
      captures.map(({ captured, url, article, format }) => [captured, url ?? article, format]),
      [
        ["2021-05-01T00:00:00Z", "https://gazette.example/d", "markdown"],
        ["2022-02-02T00:00:00Z", "e", "text"],
        ["2023-08-25T22:35:10Z", "https://gazette.example/a", "html"],
        ["2023-11-14T22:13:20Z", "C", "html"],
        ["2024-03-05T10:22:00Z", "B", "html"],
      ],
    );
    assert.deepEqual(
      warned.map(([file, reason]) => [path.basename(file), /that of the file counts/.test(reason)]),
      [["c.html", true]],
    );
  });

  it("refuses a date that may be read in two ways, and takes the reading that is asked for", async () => {
    const files = { "Fares (3_4_2024 10_00_00).html": page("Fares") };
    const { captures, refused } = await imported(files);
    assert.equal(captures.length, 0);
    assert.match(refused.join(), /may be read in two ways; say --day-first or --month-first/);
    assert.equal((await imported(files, { "day-first": true })).captures[0]!.captured, "2024-04-03T10:00:00Z");
    assert.equal((await imported(files, { "month-first": true })).captures[0]!.captured, "2024-03-04T10:00:00Z");
  });

  it("stores nothing again in another run, of pages captured at several addresses of one article", async () => {
    const note = (url: string) => `<!-- saved from url=(0001)${url} -->\n`;
    const canonical = '<link rel="canonical" href="https://gazette.example/budget">';
    const folder = temporaryFolder();
    const files = {
      "2024-03-05.html": note("https://m.gazette.example/budget") + page("Budget", canonical),
      "2024-03-06.html": note("https://gazette.example/budget?page=1") + page("Budget", canonical),
      "2024-03-07.html": note("https://gazette.example/budget") + page("Budget", canonical),
    };
    for (const [name, content] of Object.entries(files)) writeFileSync(path.join(folder, name), content);
    const into = path.join(folder, "store");
    const run = (what: readonly string[]) =>
      runImport(filesImporter, {
        ...{ what, into, options: {}, includes: (_: string, usual = true) => usual, dryRun: false, keepHtml: false },
        ...{ since: Number.NEGATIVE_INFINITY, until: Number.POSITIVE_INFINITY },
      });
    const all = Object.keys(files).map((name) => path.join(folder, name));
    const first = await run(all);
    assert.deepEqual([first.articles.length, first.new], [1, 3]);
    for (const what of [all, ...all.map((file) => [file])]) {
      const again = await run(what);
      assert.deepEqual([again.articles.length, again.new, again.known], [1, 0, what.length]);
    }
  });

  it("names what it passes over: folders beside pages, other files, links, hidden ones", async () => {
    const { folder } = await imported({
      "a 2024-03-05.html": page("A"),
      "a 2024-03-05_files/frame.html": page("Frame"),
      "alone_files/b 2024-03-05.html": page("B"),
      "photo.JPG": "x",
      ".hidden.html": "x",
    });
    symlinkSync("photo.JPG", path.join(folder, "link.html"));
    const { captures, passedOver } = await capturesOf(filesImporter, [folder]);
    assert.deepEqual(
      captures.map(({ origin }) => path.basename(origin)),
      ["a 2024-03-05.html", "b 2024-03-05.html"],
    );
    assert.deepEqual(passedOver.map(([kind, name]) => `${kind}: ${path.basename(name)}`).sort(), [
      "folders beside a page: a 2024-03-05_files",
      "hidden: .hidden.html",
      "links and devices: link.html",
      "no pages by their names: photo.JPG",
    ]);
    await assert.rejects(capturesOf(filesImporter, [path.join(folder, "none")]), /There is no file or folder/);
  });
});

describe("savedNote()", () => {
  it("reads the notes of programs in front of the content, and no others", () => {
    assert.deepEqual(
      savedNote("<!-- saved from url=(0025)https://gazette.example/a -->\n<!DOCTYPE html><html><body>"),
      { url: "https://gazette.example/a" },
    );
    const inBody = "<!DOCTYPE html><html><body><!--\n Page saved with SingleFile \n url: https://other.example/ \n-->";
    assert.deepEqual(savedNote(inBody), {});
    const infos =
      "<html><!--\n Page saved with SingleFile \n url: https://a.example/ \n info: mine\n saved date: Sat Aug 26 2023 00:35:10 GMT+0200\n-->";
    assert.deepEqual(savedNote(infos), { url: "https://a.example/" });
    const book =
      '<!DOCTYPE html>\n<html data-scrapbook-source="https://a.example/?x=1&amp;y=2" data-scrapbook-create="20211003011502123">';
    assert.equal(savedNote(book).url, "https://a.example/?x=1&y=2");
    assert.equal(savedNote(book).time!.iso, "2021-10-03T01:15:02.123Z");
  });
});

describe("readMhtml()", () => {
  const file = (parts: string, head = "") =>
    Buffer.from(
      `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://gazette.example/a\r\nSubject: =?utf-8?Q?x?=\r\nDate: Tue, 5 Mar 2024 10:22:33 -0000\r\n${head}MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="--Bound--x--"\r\n\r\n\r\n${parts}----Bound--x----\r\n`,
      "latin1",
    );
  const part = (headers: string, body: string) => `----Bound--x--\r\n${headers}\r\n\r\n${body}\r\n`;

  it("takes the part at the address that was saved, and unpacks it before it looks for its encoding", () => {
    const read = readMhtml(
      file(
        part("Content-Type: text/html\r\nContent-Location: cid:frame", "<p>Frame") +
          part(
            "Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://gazette.example/a",
            '<html><head><meta http-equiv=3D"Content-Type" content=3D"text/html; charset=\r\n=3DUTF-8"></head><body><p>Caf=C3=A9 and a long li=\r\nne</body></html>',
          ),
      ),
    )!;
    assert.match(read.html, /<p>Café and a long line</);
    assert.deepEqual([read.url, read.time!.iso], ["https://gazette.example/a", "2024-03-05T10:22:33Z"]);
  });

  it("reads the encoding of the part, and base64", () => {
    const body = Buffer.from("<p>Über", "latin1").toString("base64");
    const read = readMhtml(
      file(part('Content-Type: text/html; charset="windows-1252"\r\nContent-Transfer-Encoding: base64', body)),
    );
    assert.equal(read!.html, "<p>Über");
  });

  it("finds no page where there is none", () => {
    assert.equal(readMhtml(file(part("Content-Type: image/png", "x"))), undefined);
    assert.equal(readMhtml(Buffer.from("")), undefined);
  });
});

describe("groupPages()", () => {
  const grouped = (...pages: Partial<Parameters<typeof groupPages>[0][number]>[]) =>
    groupPages(pages.map((each) => ({ name: "name", ...each }))).map((group) =>
      group.kind === "address" ? group.address : `“${group.headline}”`,
    );
  const site = "https://gazette.example";

  it("takes the address, and the canonical one where it is this page's", () => {
    assert.deepEqual(
      grouped(
        { url: `${site}/a`, headline: "A" },
        { url: `https://m.gazette.example/b`, canonical: `${site}/b`, headline: "B new" },
        { url: `${site}/c/amp`, canonical: `${site}/c`, headline: "C" },
        { canonical: `${site}/d`, headline: "D" },
      ),
      [`${site}/a`, `${site}/b`, `${site}/c`, `${site}/d`],
    );
  });

  it("joins nothing by a canonical address that pages of other headlines share, or that is the front page", () => {
    assert.deepEqual(
      grouped(
        { url: `${site}/a`, canonical: `${site}/news/`, headline: "A" },
        { url: `${site}/b`, canonical: `${site}/news/`, headline: "B" },
        { url: `${site}/c`, canonical: `${site}/`, headline: "C" },
        { canonical: `${site}/`, headline: "D" },
      ),
      [`${site}/a`, `${site}/b`, `${site}/c`, "“D”"],
    );
  });

  it("goes by the headline where there is no address, and by the name where there is neither", () => {
    assert.deepEqual(
      grouped({ url: `${site}/a`, headline: "A" }, { headline: "a" }, { headline: "Other" }, { name: "Notes" }),
      [`${site}/a`, `${site}/a`, "“Other”", "“Notes”"],
    );
  });
});
