import assert from "node:assert/strict";
import { test } from "node:test";
import { articleData } from "../../scripts/data/articleJson.ts";
import { labels } from "../../scripts/labels/labels.ts";
import { articlePages } from "../../scripts/page/articlePages.ts";
import { listStore } from "../../scripts/store/listStore.ts";
import { readArticle } from "../../scripts/store/readArticle.ts";
import { readSource } from "../../scripts/store/settings/sourceYml.ts";
import { readStoredFile } from "../../scripts/system/files/readStoredFile.ts";
import { labelledArticle } from "../fixtures/labelledChanges.ts";
import { temporaryFolder } from "../fixtures/temporaryFolder.ts";
import { type StoreFiles, writeStore } from "../fixtures/writeStore.ts";
import { codeIn, examplesIn, readDocument, tableBelow } from "./documents.ts";

const document = readDocument("docs/article-json.md");

async function dataOf(files: StoreFiles) {
  const root = temporaryFolder();
  writeStore(root, files);
  const { articles, sources } = await listStore(root);
  const { source } = await readSource(sources[0]!, readStoredFile);
  const { article } = readArticle(articles[0]!, source, readStoredFile);
  return JSON.parse(articleData(articlePages(labelledArticle(article!))).json);
}

/** Fields told in the table below a heading; several may share a line. */
const told = (heading: string) => tableBelow(document, heading).flatMap(([field]) => codeIn(field!));

test("the example in docs/article-json.md is what its version files give", async () => {
  const files = Object.fromEntries(examplesIn(document).map(({ file, text }) => [file, text]));
  const [, json] = /^```json\n([\s\S]*?)^```$/m.exec(document.text) ?? [];
  assert.deepEqual(JSON.parse(json!), await dataOf(files));
});

test("docs/article-json.md tells every field there is", async () => {
  const data = await dataOf({
    "s/source.yml": "name: S\n",
    "s/a/article.yml":
      "title: A\nlang: en\nurl: https://a.example/\npublished: 2014-01-01\ntags: [x]\nnote: x\n" +
      "withheld: { reason: x, date: 2014-01-14, files: [2014-01-13T13-09-00Z.md] }\n",
    "s/a/2014-01-13T13-05-00Z.md": "---\ntitle: T\nbyline: B\n---\nOne.\n\n1. [Two](https://a.example/)\n",
    "s/a/2014-01-13T13-06-00Z.md": "---\ntitle: T\nbyline: B\n---\nOne.\n\n1. [Two](https://a.example/)\n",
    "s/a/2014-01-13T13-07-00Z.md":
      "---\ntitle: T\nnote: x\ntechnical: true\npublished: 2014-01-01\nredirect: https://a.example/\n---\nThree.",
    "s/a/2014-01-13T13-08-00Z.md": "---\nstatus: 404\n---\nNot found.",
    "s/a/2014-01-13T13-08-30Z.md": "---\nsuspect: 1 word where 4 were\n---\nConsent.",
    "s/a/2014-01-13T13-09-00Z.md": "Secret.",
    "s/a/2014-01-13T13-10-00Z.md": "---\ntitle: T\n---\nOne.\n\n1. [Two](https://a.example/)\n",
    "s/a/2014-01-13T13-11-00Z.md": "---\ntitle: T\nlang: fr\n---\nThree.",
    "s/a/2014-01-13T13-12-00Z.html": "<nav>One</nav><main><p>Four.</p><p hidden>Five.</p></main>",
    "s/a/2014-01-13T13-13-00Z.html": "<nav>Two</nav><main><p>Four.</p><p hidden>Five.</p></main>",
    "s/a/day.md": "---\ncaptured: 2014-01-14\n---\nFour.",
  });
  const fields = (of: readonly object[]) => [...new Set(of.flatMap((each) => Object.keys(each)))].sort();
  // The whole article is withheld in another case, and rows stand apart only in a long one.
  assert.deepEqual(told("## The article").sort(), [...fields([data]), "withheld"].sort());
  assert.deepEqual(told("## A paragraph").sort(), fields(data.paragraphs));
  assert.deepEqual(told("## A version").sort(), fields(data.versions));
  assert.deepEqual(told("## A change").sort(), [...fields(data.changes), "rowsUrl"].sort());
});

test("docs/article-json.md names the labels in their order", () => {
  const [, , meaning] = tableBelow(document, "## A change").find(([field]) => field === "`labels`")!;
  const names = codeIn(meaning!).filter((code) => !code.includes("/"));
  assert.deepEqual(
    names,
    labels.map(({ name }) => name),
  );
});
