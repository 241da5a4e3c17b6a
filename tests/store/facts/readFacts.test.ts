import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdirSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { metaOf, type TextVersion } from "../../../scripts/model/version.ts";
import { listStore } from "../../../scripts/store/listStore.ts";
import { readArticle } from "../../../scripts/store/readArticle.ts";
import { ArticleWriter } from "../../../scripts/store/writing/articleWriter.ts";
import { readStoredFile } from "../../../scripts/system/files/readStoredFile.ts";
import { temporaryFolder } from "../../fixtures/temporaryFolder.ts";
import { writeStore } from "../../fixtures/writeStore.ts";

const source = { id: "post", path: "/post/", name: "Post" };
const noon = "2024-03-05T12-00-00Z";
const page =
  "<html><body><article><p>The ferry leaves at one, and the fee is 20 crowns a boat.</p></article></body></html>";

/** Reads the article `post/fees` of these files, with all problems as `severity file:line reason`. */
async function read(files: Readonly<Record<string, string>>) {
  const root = temporaryFolder();
  const folder = path.join(root, "post", "fees");
  mkdirSync(folder, { recursive: true });
  writeStore(folder, files);
  const { articles, problems: listed } = await listStore(root);
  const { article, problems } = readArticle(articles[0]!, source, readStoredFile);
  const lines = [...listed, ...problems].map(
    ({ severity, file, line, reason }) =>
      `${severity} ${path.relative(folder, file)}${line === undefined ? "" : `:${line}`} ${reason}`,
  );
  return { article, problems: lines };
}

describe("facts beside a version file", () => {
  it("say what front matter would, and leave the file its hash", async () => {
    const facts =
      "title: Fees\nurl: https://fees.example/\ncaptured: 2024-03-05T10:00:00Z\nbyline: M. Lind\nstatus: 203\n";
    const { article, problems } = await read({ "page.html": page, "page.html.yml": facts });
    assert.deepEqual(problems, []);
    const version = article!.versions[0] as TextVersion;
    assert.equal(version.captured, "2024-03-05T10:00:00Z");
    assert.equal(version.sha256, createHash("sha256").update(page).digest("hex"));
    const { title, url, byline, status } = version;
    assert.deepEqual([title, url, byline, status], ["Fees", "https://fees.example/", "M. Lind", 203]);
  });

  it("stand beside Markdown and text as well, and add to front matter", async () => {
    const { article, problems } = await read({
      [`${noon}.md`]: "---\ntitle: Fees\n---\nThe fee is 20.",
      [`${noon}.md.yml`]: "note: Typed off a poster.",
      "2024-03-06T12-00-00Z.txt": "The fee is 30.",
      "2024-03-06T12-00-00Z.txt.yml": "title: Fees",
    });
    assert.deepEqual(problems, []);
    assert.deepEqual(
      article!.versions.map((version) => [metaOf(version).title, metaOf(version).note]),
      [
        ["Fees", "Typed off a poster."],
        ["Fees", undefined],
      ],
    );
  });

  it("win over front matter, which a warning says with the line, and neither value", async () => {
    const { article, problems } = await read({
      [`${noon}.md`]: "---\ntitle: Fees\nbyline: Lind\n---\nThe fee is 20.",
      [`${noon}.md.yml`]: "byline: Lind\ntitle: The fees\n",
    });
    assert.equal(metaOf(article!.versions[0]!).title, "The fees");
    assert.deepEqual(problems, [
      `warning ${noon}.md.yml:2 title: is another one than in the front matter of "${noon}.md"; what is said here counts`,
    ]);
  });

  it("are read as front matter is, with a line for each fault", async () => {
    const { problems } = await read({
      [`${noon}.md`]: "The fee is 20.",
      [`${noon}.md.yml`]: "titel: Fees\nlang: zh_CN\n",
    });
    assert.deepEqual(
      problems.map((problem) => problem.slice(0, 60)),
      [
        `warning ${noon}.md.yml:1 unknown key "titel" (known: ti`.slice(0, 60),
        `warning ${noon}.md.yml:2 lang: "zh_CN" is no BCP 47 lan`.slice(0, 60),
      ],
    );
  });

  it("keep their version out while they are broken, for they may say that the page was gone", async () => {
    const { article, problems } = await read({
      [`${noon}.md`]: "Not found.",
      [`${noon}.md.yml`]: "title: Fees: gone\nstatus: 404",
      "2024-03-06T12-00-00Z.md": "The fee is 30.",
    });
    assert.equal(article!.versions.length, 1);
    assert.match(
      problems.join(),
      /^refused \S+\.md\.yml:1 no valid YAML: .*; until it is mended "\S+\.md" is left out$/,
    );
  });

  const misnamed: [sentence: string, name: string, reason: string][] = [
    [
      "without the end of the version's name",
      `${noon}.yml`,
      `is not read; facts beside "${noon}.html" must be named "${noon}.html.yml"`,
    ],
    [
      "with another end of its own",
      `${noon}.html.yaml`,
      `is not read; facts beside "${noon}.html" must be named "${noon}.html.yml"`,
    ],
    [
      "in other letters",
      `${noon.toLowerCase()}.html.yml`,
      `is not read; facts beside "${noon}.html" must be named "${noon}.html.yml"`,
    ],
    [
      "of no version",
      "b.html.yml",
      'there is no version file "b.html" whose facts it could hold; rename it or take it away',
    ],
  ];
  for (const [sentence, name, reason] of misnamed)
    it(`are refused ${sentence}`, async () => {
      const { problems } = await read({ [`${noon}.html`]: page, [name]: "title: Fees" });
      assert.deepEqual(problems, [`refused ${name} ${reason}`]);
    });

  it("of a withheld version are withheld with it", async () => {
    const { article, problems } = await read({
      [`${noon}.md`]: "The clerk was named.",
      [`${noon}.md.yml`]: "title: The clerk Plimmergast",
      "2024-03-06T12-00-00Z.md": "The clerk was not named.",
      "article.yml": `withheld: { reason: A request, date: 2024-04-01, files: [${noon}.md] }`,
    });
    assert.deepEqual(problems, []);
    assert.doesNotMatch(JSON.stringify(article), /Plimmergast/);
  });

  it("tell an import when a capture was taken", () => {
    const folder = temporaryFolder();
    writeStore(folder, { "page.md": "The fee is 20.\n", "page.md.yml": "captured: 2024-03-05T12:00:00Z" });
    const writer = new ArticleWriter(folder);
    const version = { captured: "2024-03-05T12:00:00Z", paragraphs: [{ text: "The fee is 20." }] };
    assert.deepEqual(writer.write(version), { kind: "known", file: "page.md" });
  });
});

describe("version files", () => {
  it("have the usual ends of their format, in any letters", async () => {
    const names = ["a.HTML", "b.htm", "c.XHTML", "d.Md", "e.markdown", "f.TXT", "g.text"];
    const files = Object.fromEntries(names.map((name, n) => [`2024-03-0${n + 1}T00-00-00Z${name.slice(1)}`, name]));
    const { article, problems } = await read(files);
    assert.deepEqual(problems, []);
    assert.equal(article!.versions.length, names.length);
  });

  it("are named where something may hold a capture and is none, which is a refusal", async () => {
    const { problems } = await read({
      [`${noon}.md`]: "x",
      [noon]: "<p>x",
      "a.pdf": "",
      "b.mhtml": "",
      "c.warc.gz": "",
      "logo.png": "",
    });
    const over = "is no version file (.md, .txt, .html) and is passed over";
    assert.deepEqual(problems, [
      `refused ${noon} ${over}; name it "${noon}.html", "${noon}.md" or "${noon}.txt"`,
      `refused a.pdf ${over}; store its text as a .txt file of the same name`,
      `refused b.mhtml ${over}; save the page as one HTML file`,
      `refused c.warc.gz ${over}; unpack it`,
      `warning logo.png ${over}`,
    ]);
  });

  it("are not the frames that a browser saved beside a page", async () => {
    const { article, problems } = await read({
      [`${noon}.html`]: page,
      [`${noon}_files/frame.html`]: "<p>An advertisement.</p>",
      [`${noon}_files/logo.png`]: "",
    });
    assert.equal(article!.versions.length, 1);
    assert.deepEqual(problems, [
      `warning ${noon}_files holds what "${noon}.html" brought along when it was saved, and is passed over`,
    ]);
  });
});
