import type { In } from "../../../scripts/search/query/matchRecord.ts";
import type { Clause, Query, Term } from "../../../scripts/search/query/parseQuery.ts";
import { nearWords } from "../../../scripts/search/tokens/recordTokens.ts";
import { standing, standingsWith, token } from "../../../scripts/search/tokens/token.ts";
import { unitsOfPhrase } from "../../../scripts/search/tokens/units.ts";
import type { Partition } from "./partition.ts";
import { allRecords, complement, intersection, noRecords, type RecordSet, union } from "./recordSet.ts";

/** What the index says of a query: every match is in `possible`, and every record in `sure` is one. */
export interface Candidates {
  readonly possible: RecordSet;
  readonly sure: RecordSet;
}

/** The candidates of a partition. Single words are decided by the index; of phrases it knows which records have all words. */
export async function candidatesOf(partition: Partition, query: Query, where: In): Promise<Candidates> {
  const { count } = partition;
  const clauses = await Promise.all(query.clauses.map((clause) => ofClause(partition, clause, where)));
  return {
    possible: intersection(
      clauses.map(({ possible }) => possible),
      count,
    ),
    sure: intersection(
      clauses.map(({ sure }) => sure),
      count,
    ),
  };
}

async function ofClause(partition: Partition, { not, terms }: Clause, where: In): Promise<Candidates> {
  const each = await Promise.all(terms.map((term) => ofTerm(partition, term, where)));
  const possible = union(
    each.map((one) => one.possible),
    partition.count,
  );
  const sure = union(
    each.map((one) => one.sure),
    partition.count,
  );
  return not ? { possible: complement(sure), sure: complement(possible) } : { possible, sure };
}

async function ofTerm(partition: Partition, { words }: Term, where: In): Promise<Candidates> {
  const { count } = partition;
  const units = unitsOfPhrase(words);
  const holders = async (keys: readonly string[], sums: readonly (number | "text")[]) =>
    union(await Promise.all(keys.flatMap((key) => sums.map((sum) => partition.holders(token(key, sum))))), count);
  let possible: RecordSet;
  if (partition.entry.kind === "article")
    possible = intersection(await Promise.all(units.map((keys) => holders(keys, ["text"]))), count);
  else {
    const sides = where === "" ? [standing.added, standing.removed] : [standing[where === "removed" ? where : "added"]];
    possible = union(await Promise.all(sides.map((side) => ofSide(side))), count);
  }
  return { possible, sure: units.length === 1 ? possible : noRecords(count) };

  /** One unit changed; those around it changed as well or stand near. */
  async function ofSide(side: number): Promise<RecordSet> {
    const changed = await Promise.all(units.map((keys) => holders(keys, standingsWith(side))));
    if (units.length === 1) return changed[0]!;
    const there = await Promise.all(units.map((keys) => holders(keys, standingsWith(side | standing.near))));
    // A unit of two letters reaches one word farther than its number says.
    const reach = nearWords - 1;
    return union(
      changed.map((set, k) => intersection([set, ...there.slice(Math.max(0, k - reach), k + reach + 1)], count)),
      count,
    );
  }
}

/** All records, for a search without words. */
export function everyRecord({ count }: Partition): Candidates {
  return { possible: allRecords(count), sure: allRecords(count) };
}
