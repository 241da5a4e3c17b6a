import assert from "node:assert/strict";
import test, { type TestContext } from "node:test";
import { metaOf } from "../../scripts/model/version.ts";
import { listStore } from "../../scripts/store/listStore.ts";
import { readArticle } from "../../scripts/store/readArticle.ts";
import { readSource } from "../../scripts/store/settings/sourceYml.ts";
import { readStoredFile } from "../../scripts/system/files/readStoredFile.ts";
import { temporaryStore } from "./temporaryStore.ts";

async function read(t: TestContext, files: Readonly<Record<string, string>>) {
  const { articles, sources } = await listStore(
    temporaryStore(t, Object.fromEntries(Object.entries(files).map(([name, text]) => [`ledger/${name}`, text]))),
  );
  const { source } = await readSource(sources[0]!, readStoredFile);
  return readArticle(articles[0]!, source, readStoredFile);
}

const page = (head: string, text = "The council has decided that the fee for boats is twenty crowns.") =>
  `<!doctype html><html lang="en"><head><title>Fees</title>${head}</head><body><main><h1>Fees</h1><p>${text}</p></main></body></html>`;
const author = (name: string) => `<meta name="author" content="${name}">`;

test("a page without a time takes that of the program which saved it", async (t) => {
  const note = "<!--\n     FILE ARCHIVED ON 13:05:00 Jan 13, 2014 AND RETRIEVED FROM THE\n     INTERNET ARCHIVE -->";
  const { article, problems } = await read(t, { "fees/index.html": `${page("")}\n${note}` });
  assert.deepEqual(problems, []);
  assert.equal(article!.versions[0]!.captured, "2014-01-13T13:05:00Z");
});

test("the time in a file's name goes before that in a note", async (t) => {
  const note = "<!-- FILE ARCHIVED ON 20140113130500 AND RETRIEVED FROM THE INTERNET ARCHIVE -->";
  const { article } = await read(t, { "fees/2014-01-14T00-00-00Z.html": `${page("")}\n${note}` });
  assert.equal(article!.versions[0]!.captured, "2014-01-14T00:00:00Z");
});

test("headers that were saved in front of a page are none of its text", async (t) => {
  const headers = "HTTP/1.1 200 OK\nContent-Type: text/html\nMemento-Datetime: Mon, 13 Jan 2014 13:05:00 GMT\n\n";
  const { article } = await read(t, { "fees/index.html": headers + page("") });
  assert.equal(article!.versions[0]!.captured, "2014-01-13T13:05:00Z");
  assert.deepEqual(
    article!.paragraphs.map(({ text }) => text),
    ["Fees", "The council has decided that the fee for boats is twenty crowns."],
  );
});

test("byline, language and address come from the page, and front matter goes before them", async (t) => {
  const head = `${author("Ann Lee")}<link rel="canonical" href="https://ledger.example/fees">`;
  const own = await read(t, { "fees/2014-01-14T00-00-00Z.html": page(head) });
  const [version] = own.article!.versions;
  assert.deepEqual(
    [metaOf(version!).byline, own.article!.url, own.article!.lang],
    ["Ann Lee", "https://ledger.example/fees", "en"],
  );
  const told = await read(t, {
    "source.yml": "lang: de",
    "fees/2014-01-14T00-00-00Z.html": `---\nbyline: Ben Orr\nurl: https://a.example/x\n---\n${page(head)}`,
  });
  assert.deepEqual(
    [metaOf(told.article!.versions[0]!).byline, told.article!.url, told.article!.lang],
    ["Ben Orr", "https://a.example/x", "de"],
  );
});

test("another author of the same text is a version, an author that is missing once is none", async (t) => {
  const { article } = await read(t, {
    "fees/2014-01-14T00-00-00Z.html": page(author("Ann Lee")),
    "fees/2014-01-15T00-00-00Z.html": page(""),
    "fees/2014-01-16T00-00-00Z.html": page(author("Ann Lee")),
    "fees/2014-01-17T00-00-00Z.html": page(author("Ben Orr")),
    "fees/2014-01-18T00-00-00Z.html": page(author("Ben Orr")),
    "fees/2014-01-19T00-00-00Z.html": page(author("Ben Orr")),
  });
  assert.deepEqual(
    article!.versions.map((version) => [metaOf(version).byline, version.seen.length]),
    [
      ["Ann Lee", 2],
      ["Ben Orr", 2],
    ],
  );
});
