import assert from "node:assert/strict";
import { test } from "node:test";
import type { Article } from "../../../scripts/model/article.ts";
import type { Change } from "../../../scripts/model/change.ts";
import type { Version } from "../../../scripts/model/version.ts";
import { type FoundRecord, searchRecords } from "../../../scripts/search/records/records.ts";
import { articleOf, changeOf } from "../articleOf.ts";

const records = (article: Article, ...changes: Change[]) =>
  searchRecords({ article, changes, permalinks: changes.map(({ n }) => `/guardian/talks/#change-${n}`) }).map(
    ({ found }) => JSON.parse(found) as FoundRecord,
  );
const shown = ({ places }: FoundRecord) =>
  places.map(
    ({ of, runs }) =>
      (of ? `${of}: ` : "") + runs.map(([kind, text]) => (kind === "=" ? text : `${kind}${text}`)).join("|"),
  );

const two = articleOf([{ texts: ["Old row.", "Kept."] }, { texts: ["Kept.", "New row."] }], { tags: ["water"] });
const swap = changeOf(1, [
  { kind: "removed", before: [0], after: [] },
  { kind: "unchanged", before: [1], after: [0] },
  { kind: "added", before: [], after: [1] },
]);

test("searchRecords() gives a change with its rows, and the newest text", () => {
  const [change, text, ...more] = records(two, changeOf(1, swap.rows, { labels: ["quotation"] }));
  assert.deepEqual(more, []);
  const { places, ...rest } = change!;
  assert.deepEqual(rest, {
    kind: "change",
    url: "/guardian/talks/#change-1",
    title: "Syria talks",
    source: "guardian",
    captured: "2015-01-01T10:00:00Z",
    n: 1,
    labels: ["quotation"],
    tags: ["water"],
  });
  assert.deepEqual(shown(change!), ["-Old row.", "+New row."]);
  for (const { row } of places) assert.match(row!, /^p-[0-9a-f]{10}$/);
  assert.deepEqual([text!.kind, text!.url, text!.n], ["article", "/guardian/talks/", 1]);
  assert.deepEqual(shown(text!), ["title: Syria talks", "Kept.", "New row."]);
});

test("searchRecords() has the changed title and byline", () => {
  const article = articleOf([
    { texts: ["Row."], byline: "By Ann Lee" },
    { texts: ["Row."], byline: "By Ann Lee and Bo Ash" },
  ]);
  const row = changeOf(1, [{ kind: "unchanged", before: [0], after: [0] }], {
    title: [
      ["=", "Talks "],
      ["-", "begin"],
      ["+", "fail"],
    ],
  });
  const [change, text] = records(article, row);
  assert.deepEqual(shown(change!), ["title: Talks |-begin|+fail", "byline: By Ann Lee|+ and Bo Ash"]);
  assert.deepEqual(shown(text!)[1], "byline: By Ann Lee and Bo Ash");
});

test("searchRecords() has a record of every change of the text, also of one without words", () => {
  const count = (change: Change) => records(two, change).filter(({ kind }) => kind === "change").length;
  assert.equal(count(changeOf(1, [])), 1);
  assert.equal(count(changeOf(1, [{ kind: "moved", before: [1], after: [0], runs: [["=", "Kept."]] }])), 1);
  assert.equal(count(changeOf(1, [], { isOutsideOnly: true })), 0);
});

test("searchRecords() tells the same words as often as they changed", () => {
  const article = articleOf([{ texts: [] }, { texts: ["Sale."] }, { texts: [] }, { texts: ["Sale."] }]);
  const changes = [1, 2, 3].map((n) =>
    changeOf(n, [n % 2 ? { kind: "added", before: [], after: [0] } : { kind: "removed", before: [0], after: [] }]),
  );
  assert.deepEqual(
    records(article, ...changes).map(({ kind }) => kind),
    ["change", "change", "change", "article"],
  );
});

test("searchRecords() says nothing of what is withheld", () => {
  const withheld = { reason: "by order", date: "2020-01-01" };
  assert.deepEqual(records({ ...two, withheld }, swap), []);
  const one = articleOf([{ texts: ["Old row.", "Kept."] }, { texts: [], withheld }]);
  const [change, text] = records(one, changeOf(1, [], { title: [["+", "Secret"]] }));
  assert.deepEqual([shown(change!), shown(text!)], [[], ["title: Syria talks", "Old row.", "Kept."]]);
});

test("searchRecords() has the newest text that was there", () => {
  const gone = articleOf([{ texts: ["Old row."] }, { texts: ["Not found"], status: 404 }]);
  assert.deepEqual(
    records(gone).map(({ captured }) => captured),
    ["2014-01-01T10:00:00Z"],
  );
  const [old, newer] = gone.versions as [Version, Version];
  const suspect = { ...newer, status: 200, suspect: "a challenge" } as Version;
  const numbers = (...versions: Version[]) => records({ ...gone, versions }).map(({ n }) => n);
  assert.deepEqual([numbers(old, suspect), numbers(suspect)], [[0], [1]]);
});

test("searchRecords() keeps every word, however many there are", () => {
  const texts = [Array.from({ length: 50_000 }, (_, k) => `w${k}`).join(" ")];
  const [record] = searchRecords({
    article: articleOf([{ texts: [] }, { texts }]),
    changes: [changeOf(1, [{ kind: "added", before: [], after: [0] }])],
    permalinks: ["/guardian/talks/#change-1"],
  });
  assert.equal(record!.tokens.split(" ").length, new Set(texts[0]!.match(/\d+/g)).size + 1);
});

test("searchRecords() names the language of the version, or else of the article, where one is known", () => {
  const langs = (lang: string | undefined, own: string | undefined) => {
    const article = articleOf([{ texts: ["One."] }], lang === undefined ? {} : { lang });
    const versions = article.versions.map((version) => ({ ...version, ...(own !== undefined && { lang: own }) }));
    return records({ ...article, versions } as Article).map((record) => record.lang);
  };
  assert.deepEqual(langs("de", undefined), ["de"]);
  assert.deepEqual(langs("de", "fr"), ["fr"]);
  assert.ok(!("lang" in records({ ...two, lang: undefined } as never)[0]!));
});
