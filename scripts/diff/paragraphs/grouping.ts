import type { UnmatchedSide } from "./unmatchedSide.ts";

/** Paragraphs that belong together; positions in the two versions, ascending. A position is in one group at most. */
export interface Group {
  readonly kind: "in-place" | "moved";
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/** The paragraphs to be paired. */
export interface UnmatchedSides {
  readonly before: UnmatchedSide;
  readonly after: UnmatchedSide;
}

/** Most paragraphs between two parts of one: those inserted while it was split. */
export const mostBetween = 3;

/** A group that may still get parts. */
export interface OpenGroup {
  readonly kind: Group["kind"];
  readonly before: number[];
  readonly after: number[];
}

/** The groups found so far, by position. */
export class Grouping {
  readonly of = { before: new Map<number, OpenGroup>(), after: new Map<number, OpenGroup>() };
  readonly #sides: UnmatchedSides;
  /** The groups that were added whole, by gap. */
  readonly #inGaps = new Map<number, OpenGroup[]>();

  constructor(sides: UnmatchedSides) {
    this.#sides = sides;
  }

  /** True where no position is in a group yet, and the paragraphs stay in the order of the splits and merges in their gap. */
  hasRoomFor({ before, after }: Pick<Group, "before" | "after">): boolean {
    if (before.some((b) => this.of.before.has(b)) || after.some((a) => this.of.after.has(a))) return false;
    const inGap = this.#inGaps.get(this.#sides.before.gapOf[before[0]!]!) ?? [];
    return inGap.every((group) =>
      before[0]! < group.before[0]! ? after.at(-1)! < group.after[0]! : after[0]! > group.after.at(-1)!,
    );
  }

  pair(kind: Group["kind"], before: number, after: number): void {
    this.#open({ kind, before: [before], after: [after] });
  }

  /** Adds a split or merge as a whole. */
  add({ kind, before, after }: Group): void {
    const group: OpenGroup = { kind, before: [...before], after: [...after] };
    this.#open(group);
    const gap = this.#sides.before.gapOf[before[0]!]!;
    const inGap = this.#inGaps.get(gap);
    if (inGap) inGap.push(group);
    else this.#inGaps.set(gap, [group]);
  }

  /** Adds a position of one side to the group as one more part of what it has on the other, if it is next to the other parts. */
  join(side: keyof UnmatchedSides, position: number, group: OpenGroup): boolean {
    if (group[side === "before" ? "after" : "before"].length > 1) return false;
    const joined = joinBeside(group[side], position, this.#sides[side].gapOf, this.of[side]);
    if (joined) this.of[side].set(position, group);
    return joined;
  }

  all(): OpenGroup[] {
    return [...new Set(this.of.before.values())];
  }

  #open(group: OpenGroup): void {
    for (const b of group.before) this.of.before.set(b, group);
    for (const a of group.after) this.of.after.set(a, group);
  }
}

/**
 * Adds a position to ascending positions of the same gap: between two of them, or beside them where no paragraph that kept
 * its place is between.
 */
function joinBeside(
  positions: number[],
  position: number,
  gapOf: readonly number[],
  groupOf: ReadonlyMap<number, OpenGroup>,
): boolean {
  const first = positions[0]!;
  const last = positions.at(-1)!;
  if (position > first && position < last) {
    positions.push(position);
    positions.sort((one, other) => one - other);
    return true;
  }
  const [from, to] = position < first ? [position, first] : [last, position];
  if (gapOf[from] !== gapOf[to] || to <= from || to - from > mostBetween + 1) return false;
  for (let k = from + 1; k < to; k++) if (groupOf.get(k)?.kind === "in-place") return false;
  if (position < first) positions.unshift(position);
  else positions.push(position);
  return true;
}
