import type { Run } from "../../model/run.ts";
import { mostQueryWords } from "../query/parseQuery.ts";
import { words } from "../words/words.ts";

/** Shorter texts hold no more words than are kept around a change. */
const shortest = 2 * mostQueryWords;

/**
 * The stretches of runs around what changed, with as many unchanged words on each side as a query may have: any phrase of which
 * a word changed stands in one of them whole. None where nothing changed.
 */
export function nearRuns(runs: readonly Run[]): Run[][] {
  const stretches: Run[][] = [];
  let current: Run[] = [];
  const first = runs.findIndex(([kind]) => kind !== "=");
  const last = runs.findLastIndex(([kind]) => kind !== "=");
  if (first < 0) return [];
  runs.forEach((run, k) => {
    const [kind, text] = run;
    if (kind !== "=" || text.length <= shortest) {
      current.push(run);
      return;
    }
    const [head, tail] = ends(text);
    if (k < first) current.push(["=", text.slice(tail)]);
    else if (k > last) current.push(["=", text.slice(0, head)]);
    else if (head >= tail) current.push(run);
    else {
      stretches.push([...current, ["=", text.slice(0, head)]]);
      current = [["=", text.slice(tail)]];
    }
  });
  return [...stretches, current];
}

/** Where the first words of a text end, and where its last ones begin: at white space, where no word is divided. */
function ends(text: string): [head: number, tail: number] {
  const found = words(text);
  const head = found[mostQueryWords - 1];
  const tail = found[found.length - mostQueryWords];
  return [head ? spaceFrom(text, head.end) : text.length, tail ? spaceBefore(text, tail.start) : 0];
}

/** The first white space, or the place itself between letters of a script that has none. */
function spaceFrom(text: string, at: number): number {
  const found = text.slice(at, at + mostLetters).search(space);
  return found >= 0 ? at + found : text.charCodeAt(at) > 0x7f ? at : text.length;
}

function spaceBefore(text: string, at: number): number {
  for (let k = at; k > Math.max(0, at - mostLetters); k--) if (space.test(text[k - 1]!)) return k;
  return text.charCodeAt(at - 1) > 0x7f ? at : 0;
}

const space = /[ \n]/;
const mostLetters = 300;
