import assert from "node:assert/strict";
import { test } from "node:test";
import type { Article } from "../../../scripts/model/article.ts";
import type { Change } from "../../../scripts/model/change.ts";
import { readContent } from "../../../scripts/search/records/recordContent.ts";
import { mostWords, type SearchRecord, searchRecords } from "../../../scripts/search/records/records.ts";
import { articleOf, changeOf } from "../articleOf.ts";
import { showPassage } from "../showPassage.ts";

const records = (article: Article, ...changes: Change[]) =>
  searchRecords({ article, changes, permalinks: changes.map(({ n }) => `/guardian/talks/#change-${n}`) });
const shown = ({ content }: SearchRecord) =>
  readContent(content).places.map(
    ({ headline, passages }) => (headline ? "# " : "") + passages.map(showPassage).join(" | "),
  );

const two = articleOf([{ texts: ["Old row.", "Kept."] }, { texts: ["Kept.", "New row."] }]);
const swap = changeOf(1, [
  { kind: "removed", before: [0], after: [] },
  { kind: "unchanged", before: [1], after: [0] },
  { kind: "added", before: [], after: [1] },
]);

test("searchRecords() gives a change whole rows, and the newest text", () => {
  const [change, text, ...more] = records(two, changeOf(1, swap.rows, { labels: ["quotation"] }));
  assert.deepEqual(more, []);
  assert.deepEqual(
    { ...change, content: shown(change!) },
    {
      kind: "change",
      url: "/guardian/talks/#change-1",
      title: "Syria talks",
      source: { id: "guardian", name: "The Guardian" },
      captured: "2015-01-01T10:00:00Z",
      year: "2015",
      labels: ["quotation"],
      in: ["added", "removed"],
      words: 4,
      cut: false,
      content: ["-Old -row.", "+New +row."],
    },
  );
  assert.deepEqual(
    { kind: text!.kind, url: text!.url, in: text!.in, content: shown(text!) },
    {
      kind: "article",
      url: "/guardian/talks/",
      in: ["text"],
      content: ["Kept.", "New row."],
    },
  );
});

test("searchRecords() has the changed headline whole", () => {
  const title = changeOf(1, [], {
    title: [
      ["=", "Talks "],
      ["-", "begin"],
      ["+", "fail"],
      ["=", " in Geneva"],
    ],
  });
  assert.deepEqual(shown(records(two, title)[0]!), ["# Talks -begin in Geneva | Talks +fail in Geneva"]);
});

test("searchRecords() tells which parts a change has", () => {
  const only = (row: Change["rows"][number]) => records(two, changeOf(1, [row]))[0]!.in;
  assert.deepEqual(only(swap.rows[0]!), ["removed"]);
  assert.deepEqual(only(swap.rows[2]!), ["added"]);
});

test("searchRecords() has no record of a change without words", () => {
  const kinds = (change: Change) => records(two, change).map(({ kind }) => kind);
  assert.deepEqual(kinds(changeOf(1, [])), ["article"]);
  assert.deepEqual(kinds(changeOf(1, [{ kind: "moved", before: [1], after: [0], runs: [["=", "Kept."]] }])), [
    "article",
  ]);
  assert.deepEqual(
    kinds(
      changeOf(1, [
        {
          kind: "edited",
          before: [1],
          after: [0],
          runs: [
            ["=", "Kept"],
            ["+", "."],
          ],
        },
      ]),
    ),
    ["article"],
  );
});

test("searchRecords() says nothing of what is withheld", () => {
  const withheld = { reason: "by order", date: "2020-01-01" };
  assert.deepEqual(records({ ...two, withheld }, swap), []);
  const one = articleOf([{ texts: ["Old row.", "Kept."] }, { texts: [], withheld }]);
  const title = changeOf(1, [], { title: [["+", "Secret"]] });
  assert.deepEqual(records(one, title).map(shown), [["Old row.", "Kept."]]);
});

test("searchRecords() has the newest text that was there", () => {
  const gone = articleOf([{ texts: ["Old row."] }, { texts: ["Not found"], status: 404 }]);
  assert.deepEqual(
    records(gone).map(({ captured }) => captured),
    ["2014-01-01T10:00:00Z"],
  );
});

test("searchRecords() tells the same words once a year", () => {
  const banner = ["Sale today."];
  const article = articleOf([
    { texts: [], captured: "2014-01-01T00:00:00Z" },
    { texts: banner, captured: "2014-02-01T00:00:00Z" },
    { texts: [], captured: "2014-03-01T00:00:00Z" },
    { texts: banner, captured: "2014-04-01T00:00:00Z" },
    { texts: [], captured: "2015-01-01T00:00:00Z" },
    { texts: banner, captured: "2015-02-01T00:00:00Z" },
  ]);
  const changes = [1, 2, 3, 4, 5].map((n) =>
    changeOf(n, [n % 2 ? { kind: "added", before: [], after: [0] } : { kind: "removed", before: [0], after: [] }]),
  );
  assert.deepEqual(
    records(article, ...changes).map(({ captured }) => captured.slice(0, 7)),
    ["2014-02", "2014-03", "2015-01", "2015-02", "2015-02"],
  );
});

test("searchRecords() cuts a long text and says so", () => {
  const long = articleOf([{ texts: ["word ".repeat(mostWords).trim(), "beyond"] }]);
  const [text] = records(long);
  assert.deepEqual([text!.words, text!.cut, readContent(text!.content).cut], [mostWords, true, true]);
  assert.ok(!text!.content.includes("beyond"));
});

test("searchRecords() names the language of the version, or else of the article, where one is known", () => {
  const langs = (lang: string | undefined, own: string | undefined) => {
    const article = articleOf([{ texts: ["One."] }], lang === undefined ? {} : { lang });
    const versions = article.versions.map((version) => ({ ...version, ...(own !== undefined && { lang: own }) }));
    return searchRecords({ article: { ...article, versions } as Article, changes: [], permalinks: [] }).map(
      (record) => record.lang,
    );
  };
  assert.deepEqual(langs("de", undefined), ["de"]);
  assert.deepEqual(langs("de", "fr"), ["fr"]);
  const [record] = searchRecords({ article: { ...two, lang: undefined } as never, changes: [], permalinks: [] });
  assert.ok(!("lang" in record!));
});

test("searchRecords() keeps 20,000 words whole, and not one more", () => {
  const cuts = [20_000, 20_001].map((count) => {
    const [text] = records(articleOf([{ texts: ["word ".repeat(count).trim()] }]));
    return [text!.words, text!.cut];
  });
  assert.deepEqual(cuts, [
    [20_000, false],
    [20_000, true],
  ]);
});
