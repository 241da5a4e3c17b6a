import { type Facet, type FactColumns, facets, type ValueCounts, valuesOf } from "../../../scripts/search/facets.ts";
import { matchRecord } from "../../../scripts/search/query/matchRecord.ts";
import { parseQuery, type Query } from "../../../scripts/search/query/parseQuery.ts";
import { type Candidates, candidatesOf, everyRecord } from "./candidates.ts";
import { passing } from "./filters.ts";
import type { Partition } from "./partition.ts";
import { intersection, type RecordSet, sizeOf } from "./recordSet.ts";
import type { Routes } from "./routes.ts";
import type { Counts, Progress, Question, Result } from "./searchTasks.ts";

/** Bytes that one step may load until it has the results asked for … */
const mostForResults = 250_000;
/** … and, with those of the step before, another that counts results. */
const mostForCount = 80_000;
/** Results whose blocks are loaded at once. */
const ahead = 4;

/** A partition that was searched. */
interface Searched {
  readonly partition: Partition;
  /** Without the filters. */
  readonly found: Candidates;
  /** With them. */
  readonly possible: RecordSet;
  readonly sure: RecordSet;
  /** Results read and checked, where the index did not decide. */
  checked: number;
  /** Candidates left to be read, in order. */
  readonly left: number[];
  /** Whether all candidates are results. */
  readonly isSure: boolean;
}

/** The partitions of one kind, in order of time, and how far they are searched. */
interface Timeline {
  readonly waiting: Partition[];
  readonly searched: Searched[];
  /** The next result. */
  next: Result | undefined;
}

/** One search, which goes from the newest partition to the oldest (or back) as far as results are asked for. */
export class RunningSearch {
  readonly query: Query;
  readonly #question: Question;
  readonly #loaded: () => number;
  readonly #partitions: readonly Partition[];
  readonly #routes: Routes | undefined;
  /** Whether partitions that cannot answer are set aside. */
  #isRouted = false;
  /** The years that the search is about. */
  readonly #span: readonly number[];
  readonly #timelines: readonly Timeline[];
  /** Partitions of other years and months than the chosen ones: needed for their counts alone. */
  readonly #others: readonly Partition[];
  readonly #results: Result[] = [];
  readonly #isOldestFirst: boolean;
  /** Bytes loaded before the latest step towards results, with which counting shares what it may load. */
  #begunAt = 0;
  /** Whether that step was for an early result alone so far. */
  #isEarly = false;
  /** Steps run one after the other. */
  #step: Promise<unknown> = Promise.resolve();

  /**
   * @param routes absent where every partition has to be asked
   * @param loaded tells how many bytes were loaded so far
   */
  constructor(question: Question, partitions: readonly Partition[], routes: Routes | undefined, loaded: () => number) {
    this.#question = question;
    this.#partitions = partitions;
    this.#routes = routes;
    this.#loaded = loaded;
    this.query = parseQuery(question.q);
    this.#isOldestFirst = question.sort === "oldest";
    // A query of punctuation alone asks for nothing, not for everything.
    const isNothing = question.q.trim() !== "" && this.query.clauses.length === 0;
    const ofKind = isNothing ? [] : partitions.filter(({ entry }) => this.#isOfKind(entry.kind));
    const may = ofKind.filter((partition) => this.#isInTime(partition));
    this.#others = ofKind.filter((partition) => !may.includes(partition));
    this.#span = may.flatMap(({ entry }) => [yearOf(entry.first), yearOf(entry.last)]);
    this.#timelines = (["change", "article"] as const).map((kind) => ({
      waiting: may
        .filter(({ entry }) => entry.kind === kind)
        .sort((a, b) => (this.#isBefore(boundOf(a, this.#isOldestFirst), boundOf(b, this.#isOldestFirst)) ? -1 : 1)),
      searched: [],
      next: undefined,
    }));
  }

  /** See `SearchTasks.first`. */
  async first(count: number): Promise<Progress> {
    const step = this.#step.then(() => {
      // What shows a result early is a part of the first step.
      if (this.#isEarly) this.#isEarly = false;
      else this.#begunAt = this.#loaded();
      return this.#goOn(count);
    });
    this.#step = step.catch(() => {});
    await step;
    return { results: this.#results.slice(0, count), ...this.#total(), years: this.#years() };
  }

  /** See `SearchTasks.early`. */
  async early(): Promise<Result | undefined> {
    const step = this.#step.then(() => {
      this.#isEarly = true;
      this.#begunAt = this.#loaded();
      return this.#goOn(1, () => this.#timelines.some(({ next }) => next !== undefined));
    });
    this.#step = step.catch(() => {});
    await step;
    return this.#results[0] ?? this.#timelines.find(({ next }) => next)?.next;
  }

  /** See `SearchTasks.count`. */
  async count(): Promise<Omit<Progress, "results">> {
    const step = this.#step.then(() => this.#countOn());
    this.#step = step.catch(() => {});
    await step;
    return { ...this.#total(), years: this.#years() };
  }

  /** See `SearchTasks.counts`. */
  async counts(): Promise<Counts> {
    await this.#step;
    const { exact } = this.#total();
    const chosen = this.#chosen();
    const searched = this.#timelines.flatMap((timeline) => timeline.searched);
    const isRead = this.#timelines.every(({ waiting, next }) => waiting.length === 0 && !next);
    const isAllRead = isRead && searched.every(({ left }) => left.length === 0);
    if (isAllRead && chosen.length === 0) return { values: countValues(this.#results), exact: true };
    // Of a facet that is chosen, other values are counted as if it were not: where the index alone can tell.
    if (searched.some(({ found }) => sizeOf(found.possible) !== sizeOf(found.sure)))
      return isAllRead ? { values: countValues(this.#results, chosen), exact: true } : { values: {}, exact };
    const sums = new Map<Facet, Map<string, number>>(facets.map((facet) => [facet, new Map()]));
    for (const { partition, found } of searched) await this.#count(partition, found, sums);
    const before = this.#loaded();
    for (const partition of this.#others) {
      if (this.#loaded() - before > mostForCount) {
        for (const facet of ["year", "month"] as const) if (chosen.includes(facet)) sums.delete(facet);
        break;
      }
      await this.#count(partition, await this.#candidates(partition), sums);
    }
    return { values: Object.fromEntries([...sums].map(([facet, sum]) => [facet, Object.fromEntries(sum)])), exact };
  }

  async #count(partition: Partition, found: Candidates, sums: ReadonlyMap<Facet, Map<string, number>>): Promise<void> {
    const facts = await partition.facts();
    for (const [facet, sum] of sums) countColumn(facts, facet, this.#narrowed(found.sure, facts, facet), sum);
  }

  async #goOn(count: number, isEnough = () => false): Promise<void> {
    const spent = () => this.#loaded() - this.#begunAt;
    if (!this.#isRouted) await this.#route();
    while (this.#results.length < count && !isEnough() && spent() < mostForResults) {
      const timeline = this.#foremost();
      if (!timeline) break;
      if (timeline.next) {
        this.#results.push(timeline.next);
        timeline.next = undefined;
      } else await this.#advance(timeline, count - this.#results.length);
    }
  }

  /** Searches what is near enough as well, so that small numbers are exact. */
  async #countOn(): Promise<void> {
    if (!this.#isRouted) await this.#route();
    while (this.#loaded() - this.#begunAt < mostForCount) {
      const [timeline] = this.#timelines
        .filter(({ waiting }) => waiting.length > 0)
        .sort((a, b) => (this.#isBefore(this.#bound(a)!, this.#bound(b)!) ? -1 : 1));
      if (!timeline) break;
      await this.#searchNext(timeline);
    }
  }

  /** Sets the partitions aside that lack the words. */
  async #route(): Promise<void> {
    const able = await this.#routes?.partitionsFor(this.query);
    this.#isRouted = true;
    if (!able) return;
    const numbers = new Map(this.#partitions.map((partition, number) => [partition, number]));
    for (const { waiting } of this.#timelines)
      waiting.splice(0, waiting.length, ...waiting.filter((partition) => able.has(numbers.get(partition)!)));
  }

  /** The timeline whose next result comes first, or may come first; undefined where nothing is left. */
  #foremost(): Timeline | undefined {
    let best: Timeline | undefined;
    for (const timeline of this.#timelines) {
      const bound = this.#bound(timeline);
      if (bound === undefined) continue;
      const other = best && this.#bound(best)!;
      // Of one instant, changes come before texts, which are then not looked at yet.
      if (other === undefined || this.#isBefore(bound, other)) best = timeline;
    }
    return best;
  }

  /** The instant of the next result, or the first one it may have. */
  #bound({ next, searched, waiting }: Timeline): string | undefined {
    if (next) return next.record.captured;
    const begun = searched.find(({ left }) => left.length > 0);
    if (begun) return boundOf(begun.partition, this.#isOldestFirst);
    return waiting[0] && boundOf(waiting[0], this.#isOldestFirst);
  }

  /** Finds the next result of a timeline, or at least goes one step towards it. */
  async #advance(timeline: Timeline, wanted: number): Promise<void> {
    const begun = timeline.searched.find(({ left }) => left.length > 0);
    if (!begun) return this.#searchNext(timeline);
    const { partition, left } = begun;
    // Loads together what will be needed, each block once.
    await Promise.all(left.slice(0, Math.min(wanted, ahead)).map((number) => partition.record(number)));
    const number = left.shift()!;
    const record = await partition.record(number);
    const hits = matchRecord(this.query, record, this.#question.in);
    if (hits) timeline.next = { record, hits };
    if (hits && !begun.sure[number]) begun.checked++;
  }

  async #searchNext(timeline: Timeline): Promise<void> {
    const [partition] = timeline.waiting;
    if (!partition) return;
    const [found, facts] = await Promise.all([
      this.#candidates(partition),
      this.#needsFacts() ? partition.facts() : undefined,
    ]);
    const narrow = (set: RecordSet) => (facts ? this.#narrowed(set, facts) : set);
    const [possible, sure] = [narrow(found.possible), narrow(found.sure)];
    const left: number[] = [];
    for (let number = 0; number < possible.length; number++) if (possible[number]) left.push(number);
    if (!this.#isOldestFirst) left.reverse();
    timeline.waiting.shift();
    const isSure = sizeOf(possible) === sizeOf(sure);
    timeline.searched.push({ partition, found, possible, sure, checked: 0, left, isSure });
  }

  async #candidates(partition: Partition): Promise<Candidates> {
    return this.query.clauses.length > 0
      ? candidatesOf(partition, this.query, this.#question.in)
      : everyRecord(partition);
  }

  /** The records of a set that pass the filters, except those of one facet. */
  #narrowed(set: RecordSet, facts: FactColumns, except?: Facet): RecordSet {
    const { filters, in: where } = this.#question;
    const chosen = this.#chosen().filter((facet) => facet !== except);
    const sets = chosen.map((facet) => passing(facts, facet, filters[facet]!));
    // Without words, a search of added words lists the changes that added some.
    if (this.query.clauses.length === 0 && where !== "") sets.push(passing(facts, "in", [where]));
    return sets.length > 0 ? intersection([set, ...sets], set.length) : set;
  }

  #chosen(): Facet[] {
    return facets.filter((facet) => (this.#question.filters[facet]?.length ?? 0) > 0);
  }

  #needsFacts(): boolean {
    return this.#chosen().length > 0 || (this.query.clauses.length === 0 && this.#question.in !== "");
  }

  #total(): { count: number; exact: boolean } {
    let count = 0;
    let exact = true;
    for (const { waiting, searched } of this.#timelines) {
      if (waiting.length > 0) exact = false;
      for (const { sure, checked, left, isSure } of searched) {
        count += sizeOf(sure) + checked;
        if (!isSure && left.length > 0) exact = false;
      }
    }
    return { count, exact };
  }

  #years(): Progress["years"] {
    if (this.#span.length === 0) return { searched: 0, of: 0 };
    const [oldest, newest] = [Math.min(...this.#span), Math.max(...this.#span)];
    // The years of which a partition is not searched yet, or not read to its end, count as not searched.
    const open = this.#timelines.flatMap(({ waiting, searched }) => [
      ...waiting,
      ...searched.filter(({ isSure, left }) => !isSure && left.length > 0).map(({ partition }) => partition),
    ]);
    const of = newest - oldest + 1;
    if (open.length === 0) return { searched: of, of };
    const reached = this.#isOldestFirst
      ? Math.min(...open.map(({ entry }) => yearOf(entry.first))) - oldest
      : newest - Math.max(...open.map(({ entry }) => yearOf(entry.last)));
    return { searched: reached, of };
  }

  #isOfKind(kind: "change" | "article"): boolean {
    const { in: where } = this.#question;
    return where === "" || (where === "text") === (kind === "article");
  }

  #isInTime({ entry: { first, last } }: Partition): boolean {
    const { year, month } = this.#question.filters;
    const overlaps = (span: string) => first.slice(0, span.length) <= span && span <= last.slice(0, span.length);
    return [year, month].every((spans) => !spans?.length || spans.some(overlaps));
  }

  #isBefore(a: string, b: string): boolean {
    const difference = Date.parse(a) - Date.parse(b);
    return this.#isOldestFirst ? difference < 0 : difference > 0;
  }
}

function yearOf(instant: string): number {
  return Number(instant.slice(0, 4));
}

function boundOf({ entry }: Partition, isOldestFirst: boolean): string {
  return isOldestFirst ? entry.first : entry.last;
}

function countValues(results: readonly Result[], except: readonly Facet[] = []): ValueCounts {
  const counted = facets.filter((facet) => !except.includes(facet));
  return Object.fromEntries(
    counted.map((facet) => {
      const sum = new Map<string, number>();
      for (const { record } of results)
        for (const value of valuesOf(record, facet)) sum.set(value, (sum.get(value) ?? 0) + 1);
      return [facet, Object.fromEntries(sum)];
    }),
  );
}

function countColumn({ columns }: FactColumns, facet: Facet, set: RecordSet, sum: Map<string, number>): void {
  const { lists, of } = columns[facet === "year" ? "month" : facet];
  const times = new Uint32Array(lists.length);
  of.forEach((list, k) => {
    times[list]! += set[k]!;
  });
  lists.forEach((list, k) => {
    if (times[k]! === 0) return;
    for (const value of list) {
      const name = facet === "year" ? value.slice(0, 4) : value;
      sum.set(name, (sum.get(name) ?? 0) + times[k]!);
    }
  });
}
