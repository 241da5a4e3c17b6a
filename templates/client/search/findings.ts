import { type RecordContent, readContent } from "../../../scripts/search/recordContent.ts";
import { type Choices, type Facet, facets } from "./choices.ts";
import { foldWord } from "./foldWord.ts";
import { asksEachWord, matchRecord, needsCheck } from "./matchRecord.ts";
import type { FilterCounts, Pagefind, PagefindAnswer, PagefindOptions, PagefindResult } from "./pagefind.ts";
import { pagefindTerm, parseQuery, type Query } from "./parseQuery.ts";

/** One result, read and checked. */
export interface Finding {
  readonly url: string;
  readonly title: readonly string[];
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly content: RecordContent;
  /** Numbers of the words to mark. */
  readonly marks: ReadonlySet<number>;
}

/** Values of each facet with the number of results; a facet is absent where its numbers are not known. */
export type FacetCounts = { readonly [facet in Facet]?: Readonly<Record<string, number>> };

/** Records read at once; bundled, so that this takes fewer requests. */
const batch = 20;
/** Records read ahead so that the number of results is known exactly wherever it is small. */
const readAhead = 100;

/** Searches; the findings are read as they are asked for. */
export async function search(pagefind: Pagefind, choices: Choices): Promise<Findings> {
  const query = parseQuery(choices.q);
  const term = pagefindTerm(query);
  const nothing = new Findings(query, choices, { results: [], filters: {} }, [], {});
  if (term === undefined && choices.q) return nothing;
  const options = pagefindOptions(choices, term);
  const answer = await pagefind.search(term ?? null, options);
  const each: Map<string, readonly number[]>[] = [];
  const all = asksEachWord(query, choices.in);
  // A common word takes Pagefind seconds in a large index, so no word is asked for without need.
  for (const word of all ? query.words : await unseenWords(query, answer)) {
    const alone = await pagefind.search(word, { filters: options.filters });
    // Pagefind passes over a word that is nowhere in the index instead of finding nothing.
    if (alone.results.length === 0) return nothing;
    if (all) each.push(new Map(alone.results.map((result) => [result.id, result.words])));
  }
  const counts: Record<string, Readonly<Record<string, number>>> = {};
  if (!needsCheck(query, choices.in)) {
    for (const facet of facets) {
      // The other values of a facet are counted as if this one were not chosen.
      const { filters } = choices[facet]
        ? await pagefind.search(term ?? null, pagefindOptions({ ...choices, [facet]: "" }, term))
        : answer;
      counts[facet] = filters[facet] ?? {};
    }
  }
  return new Findings(query, choices, answer, each, counts);
}

/** The words of a query that the first result does not hold as they are: in another form, or not at all. */
async function unseenWords({ words, phrases }: Query, { results }: PagefindAnswer): Promise<readonly string[]> {
  const [first] = results;
  if (!first || words.length + phrases.length < 2) return [];
  const { content, meta } = await first.data();
  const seen = new Set(`${content} ${meta.title ?? ""}`.split(" ").map(foldWord));
  return words.filter((word) => !seen.has(foldWord(word)));
}

function pagefindOptions(choices: Choices, term: string | undefined): PagefindOptions {
  const filters: Record<string, string> = {};
  for (const name of ["in", ...facets] as const) if (choices[name]) filters[name] = choices[name];
  return choices.sort === "date" || term === undefined ? { filters, sort: { date: "desc" } } : { filters };
}

/** What a search found: Pagefind's candidates, of which those are kept that are what was asked. */
export class Findings {
  readonly query: Query;
  private readonly choices: Choices;
  private readonly candidates: readonly PagefindResult[];
  private readonly each: readonly Map<string, readonly number[]>[];
  private readonly known: FacetCounts;
  private readonly kept: Finding[] = [];
  private read = 0;

  constructor(
    query: Query,
    choices: Choices,
    answer: PagefindAnswer,
    each: readonly Map<string, readonly number[]>[],
    counts: FilterCounts,
  ) {
    this.query = query;
    this.choices = choices;
    this.candidates = answer.results;
    this.each = each;
    this.known = counts;
  }

  /** The first findings, up to `count`; fewer only where there are no more. */
  async first(count: number): Promise<readonly Finding[]> {
    while (this.kept.length < count && this.read < this.candidates.length) await this.readBatch();
    return this.kept.slice(0, count);
  }

  /** How many there are: exactly, or at least. */
  async total(): Promise<{ count: number; exact: boolean }> {
    if (!needsCheck(this.query, this.choices.in)) return { count: this.candidates.length, exact: true };
    while (this.read < Math.min(readAhead, this.candidates.length)) await this.readBatch();
    return { count: this.kept.length, exact: this.read >= this.candidates.length };
  }

  /** Counts for the facets, after `total`. */
  counts(): FacetCounts {
    if (!needsCheck(this.query, this.choices.in)) return this.known;
    if (this.read < this.candidates.length) return {};
    const counts: { [facet in Facet]?: Record<string, number> } = {};
    for (const facet of facets) {
      if (this.choices[facet]) continue;
      const values: Record<string, number> = Object.create(null);
      for (const { filters } of this.kept)
        for (const value of filters[facet] ?? []) values[value] = (values[value] ?? 0) + 1;
      counts[facet] = values;
    }
    return counts;
  }

  private async readBatch(): Promise<void> {
    const results = this.candidates.slice(this.read, this.read + batch);
    const read = await Promise.all(results.map((result) => this.check(result)));
    this.read += results.length;
    for (const finding of read) if (finding) this.kept.push(finding);
  }

  private async check(result: PagefindResult): Promise<Finding | undefined> {
    const { url, content: written, meta, filters } = await result.data();
    const content = readContent(written);
    const title = (meta.title ?? "").split(" ");
    const marks = matchRecord(content, title, this.query, this.choices.in, {
      locations: result.words,
      each: this.each.map((found) => found.get(result.id) ?? []),
    });
    return marks && { url, title, filters, content, marks };
  }
}
