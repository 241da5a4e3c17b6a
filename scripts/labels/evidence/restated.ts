import type { Passage } from "./passages.ts";
import { sentenceAround, sharedWords } from "./sentences.ts";
import { overlapping, type Span } from "./spans.ts";

/**
 * Minimum similarity of two sentences. “12 people were killed when a ferry sank” and “The ferry ran aground and 31 people
 * have died” share two words of four; one thing, counted once on either side, is evidence too.
 */
const fewestShared = 1 / 3;

/** A value that a text states for something: `31` for `people`. */
export interface Statement {
  readonly span: Span;
  readonly of: string;
  readonly value: string;
}

/**
 * The values that a rewritten sentence states for the same thing, if they differ: `12 people were killed when a ferry sank` →
 * `The ferry ran aground on Monday, and 31 people have died`. Statements of the passage that are on both sides are ignored,
 * wherever they are. Of the others, exactly one on either side must be about the same thing, so that they correspond; both
 * must touch an edit, and their sentences must be about the same.
 */
export function restated(
  passage: Passage,
  before: readonly Statement[],
  after: readonly Statement[],
  differ: (before: string, after: string) => boolean = (was, is) => was !== is,
): readonly [before: Statement, after: Statement] | undefined {
  const [left, come] = [byThing(without(before, after)), byThing(without(after, before))];
  const editsBefore = passage.edits.map((edit) => edit.before);
  const editsAfter = passage.edits.map((edit) => edit.after);
  for (const [of, [was, ...others]] of left) {
    const [is, ...rest] = come.get(of) ?? [];
    if (
      was !== undefined &&
      is !== undefined &&
      others.length === 0 &&
      rest.length === 0 &&
      differ(was.value, is.value) &&
      overlapping(editsBefore, was.span).length > 0 &&
      overlapping(editsAfter, is.span).length > 0 &&
      sharedWords(sentenceAround(passage.before, was.span), sentenceAround(passage.after, is.span)).ofShorter >=
        fewestShared
    )
      return [was, is];
  }
  return undefined;
}

function without(statements: readonly Statement[], others: readonly Statement[]): Statement[] {
  const counts = new Map<string, number>();
  const key = ({ of, value }: Statement) => `${of}\n${value}`;
  for (const other of others) counts.set(key(other), (counts.get(key(other)) ?? 0) + 1);
  return statements.filter((statement) => {
    const count = counts.get(key(statement)) ?? 0;
    counts.set(key(statement), count - 1);
    return count <= 0;
  });
}

function byThing(statements: readonly Statement[]): Map<string, Statement[]> {
  const things = new Map<string, Statement[]>();
  for (const statement of statements) {
    const of = things.get(statement.of);
    if (of) of.push(statement);
    else things.set(statement.of, [statement]);
  }
  return things;
}
