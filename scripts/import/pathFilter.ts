import type { ImportInput } from "./importer.ts";

/**
 * Whether a path or an address is selected. Patterns are globs: `*` within a segment, `**` across segments, `?` one character,
 * `{a,b}` either. A pattern without a slash applies to the last segment, as in `.gitignore`.
 *
 * @param include if not empty, only matching paths are selected
 */
export function pathFilter(include: readonly string[], exclude: readonly string[]): ImportInput["includes"] {
  const [wanted, unwanted] = [include, exclude].map((globs) => globs.map(stepsOf));
  const isIn = (patterns: readonly (readonly Step[])[], path: string) => patterns.some((steps) => matches(steps, path));
  return (path, usual = true) => (include.length > 0 ? isIn(wanted!, path) : usual) && !isIn(unwanted!, path);
}

/**
 * A step of a pattern: a function reads one character and moves on to the next step; a list jumps to other steps
 * without reading.
 */
type Step = ((char: string) => boolean) | number[];

const anyCharacter = () => true;
const noSlash = (char: string) => char !== "/";

/** The steps of a glob; the position after the last step is the end. */
function stepsOf(glob: string): readonly Step[] {
  const signs = [...(glob.includes("/") ? glob.replace(/^\.?\/(?!\/)/, "") : `**/${glob}`)];
  const steps: Step[] = [];
  const anyNumberOf = (reads: Step) => {
    const at = steps.length;
    steps.push([at + 1, at + 3], reads, [at]);
  };
  /** For each open group: the starts of its alternatives, and the jumps from their ends to the position after it. */
  const groups: { readonly starts: number[]; readonly ends: number[][] }[] = [];
  const closeGroup = () => {
    for (const end of groups.pop()!.ends) end.push(steps.length);
  };
  for (let at = 0; at < signs.length; at++) {
    const sign = signs[at]!;
    const group = groups.at(-1);
    const isDouble = sign === "*" && signs[at + 1] === "*";
    if (isDouble && signs[at + 2] === "/") {
      const start = steps.length;
      steps.push([start + 1, start + 5]);
      anyNumberOf(anyCharacter);
      steps.push((char) => char === "/");
      at += 2;
    } else if (isDouble) {
      anyNumberOf(anyCharacter);
      at += 1;
    } else if (sign === "*") anyNumberOf(noSlash);
    else if (sign === "?") steps.push(noSlash);
    else if (sign === "{") {
      const starts = [steps.length + 1];
      steps.push(starts);
      groups.push({ starts, ends: [] });
    } else if (sign === "}" && group) closeGroup();
    else if (sign === "," && group) {
      const end: number[] = [];
      group.ends.push(end);
      steps.push(end);
      group.starts.push(steps.length);
    } else steps.push((char) => char === sign);
  }
  while (groups.length > 0) closeGroup();
  return steps;
}

/**
 * Simulates all paths through a pattern at once, in time proportional to path times pattern: addresses come from feeds,
 * and a regular expression with several stars can be made to take hours.
 */
function matches(steps: readonly Step[], path: string): boolean {
  let places = new Set<number>();
  goOn(steps, 0, places);
  for (const char of path) {
    const next = new Set<number>();
    for (const place of places) {
      const step = steps[place];
      if (typeof step === "function" && step(char)) goOn(steps, place + 1, next);
    }
    if (next.size === 0) return false;
    places = next;
  }
  return places.has(steps.length);
}

/** Adds a position, and those reachable from it without reading. */
function goOn(steps: readonly Step[], place: number, places: Set<number>): void {
  const waiting = [place];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (places.has(at)) continue;
    places.add(at);
    const step = steps[at];
    if (Array.isArray(step)) waiting.push(...step);
  }
}
