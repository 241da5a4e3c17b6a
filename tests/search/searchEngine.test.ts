import assert from "node:assert/strict";
import path from "node:path";
import { before, describe, test } from "node:test";
import fc from "fast-check";
import { diffWords } from "../../scripts/diff/mod.ts";
import { type Facet, facets, valuesOf } from "../../scripts/search/facets.ts";
import { type In, matches } from "../../scripts/search/query/matchRecord.ts";
import { parseQuery } from "../../scripts/search/query/parseQuery.ts";
import type { FoundRecord } from "../../scripts/search/records/records.ts";
import type { SearchEngine } from "../../templates/client/search/searchEngine.ts";
import type { Question } from "../../templates/client/search/searchTasks.ts";
import { temporaryFolder } from "../fixtures/temporaryFolder.ts";
import { recordOf } from "./madeRecord.ts";
import { type Opened, openEngine } from "./openEngine.ts";
import { smallPartitions, writeRecords } from "./writeRecords.ts";

/** Some begin with others, some are parts of others, some are forms of one word. */
const vocabulary =
  "wir wirtschaft run running 31 310 3.1 31% well-known well known C++ § 中国 国人 中 Łódź the of not q".split(" ");
const textOf = (n: number, step: number) =>
  Array.from(
    { length: 2 + ((n * step) % 7) },
    (_, k) => vocabulary[(n * step + k * k * (n + 1)) % vocabulary.length],
  ).join(" ");
const records = Array.from({ length: 60 }, (_, n) =>
  n % 3 === 2
    ? recordOf(n >> 1, "article", [["=", textOf(n, 5)]])
    : recordOf(n >> 1, "change", diffWords(textOf(n, 3), `${textOf(n, 3)} ${textOf(n + 1, 2)}`)),
);
const found = records.map((record) => JSON.parse(record.found) as FoundRecord);

/** What a plain scan of all records finds, the newest first. */
function scan({ q, in: where, filters }: Question): FoundRecord[] {
  const query = parseQuery(q);
  return found
    .filter((record) => query.clauses.length > 0 && matches(query, record, where))
    .filter((record) =>
      facets.every(
        (facet) => !filters[facet] || valuesOf(record, facet).some((value) => filters[facet]!.includes(value)),
      ),
    )
    .sort((a, b) => Date.parse(b.captured) - Date.parse(a.captured));
}

async function answer(engine: SearchEngine, question: Question) {
  const running = engine.find(question);
  const progress = await running.first(1_000);
  return { running, progress, records: progress.results.map(({ record }) => record) };
}
const ask = (q: string, rest: Partial<Question> = {}): Question => ({ q, in: "", sort: "date", filters: {}, ...rest });
const keyOf = ({ kind, url }: FoundRecord) => `${kind} ${url}`;

describe("SearchEngine", () => {
  let one: Opened;
  let many: Opened;
  before(async () => {
    const folder = temporaryFolder();
    await writeRecords(records, path.join(folder, "one"));
    await writeRecords(records, path.join(folder, "many"), { limits: smallPartitions });
    one = await openEngine(path.join(folder, "one"));
    many = await openEngine(path.join(folder, "many"));
  });
  const heads = ({ loaded }: Opened) => loaded.filter((file) => file.includes("/head-")).length;

  test("loads nothing but the manifest and the programs before it is asked", () => {
    assert.deepEqual([...many.loaded].sort(), ["partitions.json", "wasm.unknown.pagefind"]);
    assert.equal(many.engine.values.change.year?.["2014"], 16);
  });

  test("loads the partitions of a year, of texts or of changes alone where they are asked for", async () => {
    await answer(many.engine, ask("-nowhere", { in: "added", filters: { year: ["2015"] } }));
    const ofYear = heads(many);
    assert.ok(ofYear > 0);
    await answer(many.engine, ask("-nowhere", { in: "added" }));
    const ofChanges = heads(many);
    assert.ok(ofChanges > ofYear);
    await answer(many.engine, ask("-nowhere"));
    assert.ok(heads(many) > ofChanges);
  });

  test("finds and counts what a plain scan does, the newest first, in one partition and in many", async () => {
    const word = fc.constantFrom(...vocabulary, "nowhere", "中国人");
    const phrase = fc.array(word, { minLength: 2, maxLength: 4 }).map((words) => `"${words.join(" ")}"`);
    const term = fc.tuple(fc.constantFrom("", "", "-"), fc.oneof(word, phrase)).map((parts) => parts.join(""));
    const q = fc.array(
      fc.oneof(
        term,
        fc.tuple(word, word).map((both) => both.join(" OR ")),
      ),
      { minLength: 1, maxLength: 3 },
    );
    const filters = fc.record(
      {
        year: fc.constantFrom(["2014"], ["2014", "2016"]),
        month: fc.constant(["2015-03"]),
        label: fc.constant(["quotation"]),
        source: fc.constantFrom(["paper"], ["constructor"], ["__proto__"]),
        language: fc.constant(["en"]),
        tag: fc.constant(["water"]),
      },
      { requiredKeys: [] },
    );
    const where = fc.constantFrom<In>("", "added", "removed", "text");
    await fc.assert(
      fc.asyncProperty(q, where, filters, async (terms, place, chosen) => {
        const question = ask(terms.join(" "), { in: place, filters: chosen });
        const expected = scan(question);
        for (const { engine } of [one, many]) {
          const { running, progress, records } = await answer(engine, question);
          assert.deepEqual(records.map(keyOf).sort(), expected.map(keyOf).sort());
          assert.deepEqual(
            records.map(({ captured }) => captured),
            expected.map(({ captured }) => captured),
          );
          assert.deepEqual([progress.count, progress.exact], [expected.length, true]);
          assert.equal(progress.years.searched, progress.years.of);
          const { values, exact } = await running.counts();
          assert.ok(exact);
          for (const [facet, counts] of Object.entries(values)) {
            const without = scan({ ...question, filters: { ...chosen, [facet]: undefined } });
            const all = without.flatMap((record) => valuesOf(record, facet as Facet));
            for (const value of new Set([...all, ...Object.keys(counts)]))
              assert.equal(counts[value] ?? 0, all.filter((each) => each === value).length, `${facet} ${value}`);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  test("lists everything, or what has added words, where no words are asked for", async () => {
    const all = await answer(many.engine, ask("", { filters: { source: ["paper"] } }));
    assert.equal(all.progress.count, found.filter(({ source }) => source === "paper").length);
    const added = await answer(many.engine, ask("", { in: "added" }));
    assert.ok(added.records.length > 0 && added.records.every(({ kind }) => kind === "change"));
  });

  test("gives the oldest first where that is asked", async () => {
    const { records: newest } = await answer(many.engine, ask("running", { in: "added" }));
    const { records: oldest } = await answer(many.engine, ask("running", { in: "added", sort: "oldest" }));
    assert.deepEqual(
      oldest.map(({ captured }) => captured),
      newest.map(({ captured }) => captured).reverse(),
    );
  });

  test("finds nothing for punctuation alone", async () => {
    const { progress } = await answer(many.engine, ask(" – !"));
    assert.deepEqual(progress, { results: [], count: 0, exact: true, years: { searched: 0, of: 0 } });
  });

  test("loads no partition that lacks a word", async () => {
    const before = heads(many);
    const { progress } = await answer(many.engine, ask("nowhere 31%"));
    assert.deepEqual([progress.count, progress.exact, progress.years.of > 1], [0, true, true]);
    assert.equal(heads(many), before);
  });

  test("knows a result before all are in order, and numbers after them", async () => {
    const question = ask("the OR of OR well");
    const all = await answer(many.engine, question);
    const running = many.engine.find(question);
    const early = await running.early();
    assert.ok(early && all.records.some((record) => keyOf(record) === keyOf(early.record)));
    const few = await running.first(3);
    assert.deepEqual(few.results, all.progress.results.slice(0, 3));
    assert.ok(!few.exact && few.count < all.progress.count);
    const { count, exact } = await running.count();
    assert.deepEqual([count, exact], [all.progress.count, true]);
    assert.equal(await many.engine.find(ask("nowhere")).early(), undefined);
  });

  test("puts changes before texts of one instant", async () => {
    const { records: both } = await answer(many.engine, ask("the OR of OR well"));
    for (const [k, { captured, kind }] of both.entries())
      if (both[k - 1]?.captured === captured && both[k - 1]?.kind === "article") assert.equal(kind, "article");
  });

  test("does without Pagefind's programs where no words are asked for", async () => {
    const folder = path.join(temporaryFolder(), "plain");
    await writeRecords(records, folder, { limits: smallPartitions });
    const { engine, loaded } = await openEngine(folder, false);
    assert.equal((await engine.find(ask("", { filters: { label: ["quotation"] } })).first(3)).results.length, 3);
    const isProgram = (file: string) => /wasm|pf_index/.test(file);
    assert.ok(!loaded.some(isProgram));
    await engine.find(ask("the")).first(1);
    assert.ok(loaded.some(isProgram));
  });

  test("goes on where it stopped, and gives the first again", async () => {
    const running = many.engine.find(ask("the OR of OR well"));
    const few = await running.first(3);
    assert.equal(few.results.length, 3);
    const more = await running.first(6);
    assert.deepEqual(more.results.slice(0, 3), few.results);
  });
});
