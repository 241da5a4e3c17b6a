import { type RecordContent, readContent } from "../../../scripts/search/records/recordContent.ts";
import { type Choices, type Facet, facets } from "./choices.ts";
import { asksEachWord, matchRecord, needsCheck } from "./matchRecord.ts";
import { pagefindTerm, parseQuery, type Query } from "./parseQuery.ts";
import type { Answer, FoundRecord, Question, SearchTasks } from "./searchTasks.ts";

/** One result, read and checked. */
export interface Finding {
  readonly url: string;
  readonly title: readonly string[];
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly content: RecordContent;
  /** Numbers of the words to mark. */
  readonly marks: ReadonlySet<number>;
}

/** Values of each facet with the number of results; a facet is absent if its counts are unknown. */
export type FacetCounts = { readonly [facet in Facet]?: Readonly<Record<string, number>> };

/** Records read and checked at once. */
const checkedAtOnce = 20;
/** Records read ahead, so that a small number of results is known exactly. */
const readAhead = 100;

/** Searches; the findings are read lazily. */
export async function search(tasks: SearchTasks, choices: Choices): Promise<Findings> {
  const query = parseQuery(choices.q);
  const answer = await ask(tasks, query, choices);
  const isEachAsked = answer.results.length > 0 && asksEachWord(query, choices.in);
  const each = (isEachAsked ? query.words : []).map(async (word) => {
    const alone = await tasks.search({ ...questionOf(query, choices), term: word, words: [word] });
    return new Map(alone.results.map((result) => [result.key, result.words]));
  });
  return new Findings(tasks, query, choices, answer, await Promise.all(each));
}

async function ask(tasks: SearchTasks, query: Query, choices: Choices): Promise<Answer> {
  const question = questionOf(query, choices);
  // A query of punctuation alone asks for nothing, not for everything.
  return question.term === null && choices.q ? { results: [], filters: {} } : tasks.search(question);
}

function questionOf(query: Query, choices: Choices): Question {
  const term = pagefindTerm(query) ?? null;
  const filters: Record<string, string> = {};
  for (const name of ["in", ...facets] as const) if (choices[name]) filters[name] = choices[name];
  return {
    term,
    words: [...query.words, ...query.phrases.flat()],
    filters,
    ...(choices.sort === "date" || term === null ? { sort: { date: "desc" } } : {}),
  };
}

/** The findings of a search: those of Pagefind's candidates that match the query. */
export class Findings {
  readonly query: Query;
  private readonly tasks: SearchTasks;
  private readonly choices: Choices;
  private readonly answer: Answer;
  private readonly each: readonly Map<string, readonly number[]>[];
  private readonly kept: Finding[] = [];
  private read = 0;

  constructor(
    tasks: SearchTasks,
    query: Query,
    choices: Choices,
    answer: Answer,
    each: readonly Map<string, readonly number[]>[],
  ) {
    this.tasks = tasks;
    this.query = query;
    this.choices = choices;
    this.answer = answer;
    this.each = each;
  }

  private get candidates(): readonly FoundRecord[] {
    return this.answer.results;
  }

  /** The first findings, up to `count`; fewer only if there are no more. */
  async first(count: number): Promise<readonly Finding[]> {
    // Candidates that need no check are all kept; others may be dropped.
    const batch = () => (needsCheck(this.query, this.choices.in) ? checkedAtOnce : count - this.kept.length);
    while (this.kept.length < count && this.read < this.candidates.length) await this.readBatch(batch());
    return this.kept.slice(0, count);
  }

  /** The number of findings: exact, or a lower bound. */
  async total(): Promise<{ count: number; exact: boolean }> {
    if (!needsCheck(this.query, this.choices.in)) return { count: this.candidates.length, exact: true };
    while (this.read < Math.min(readAhead, this.candidates.length)) await this.readBatch(checkedAtOnce);
    return { count: this.kept.length, exact: this.read >= this.candidates.length };
  }

  /** Counts for the facets, after `total`; those of a chosen facet's other values take a search of their own. */
  async counts(): Promise<FacetCounts> {
    const counts: { [facet in Facet]?: Readonly<Record<string, number>> } = {};
    if (!needsCheck(this.query, this.choices.in)) {
      for (const facet of facets) counts[facet] = (await this.answerWithout(facet)).filters[facet] ?? {};
      return counts;
    }
    if (this.read < this.candidates.length) return {};
    for (const facet of facets) {
      if (this.choices[facet]) continue;
      const values: Record<string, number> = Object.create(null);
      for (const { filters } of this.kept)
        for (const value of filters[facet] ?? []) values[value] = (values[value] ?? 0) + 1;
      counts[facet] = values;
    }
    return counts;
  }

  /** The answer as if a facet were not chosen. */
  private async answerWithout(facet: Facet): Promise<Answer> {
    return this.choices[facet] ? ask(this.tasks, this.query, { ...this.choices, [facet]: "" }) : this.answer;
  }

  private async readBatch(size: number): Promise<void> {
    const results = this.candidates.slice(this.read, this.read + size);
    const read = await Promise.all(results.map((result) => this.check(result)));
    this.read += results.length;
    for (const finding of read) if (finding) this.kept.push(finding);
  }

  private async check(result: FoundRecord): Promise<Finding | undefined> {
    const { url, content: written, meta, filters } = await this.tasks.data(result.key);
    const content = readContent(written);
    const title = (meta.title ?? "").split(" ");
    const marks = matchRecord(content, title, this.query, this.choices.in, {
      locations: result.words,
      each: this.each.map((found) => found.get(result.key) ?? []),
    });
    return marks && { url, title, filters, content, marks };
  }
}
