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
  readonly ofBefore = new Map<number, OpenGroup>();
  readonly ofAfter = new Map<number, OpenGroup>();
  private readonly sides: UnmatchedSides;
  /** The groups that were added whole, by gap. */
  private readonly inGaps = new Map<number, OpenGroup[]>();

  constructor(sides: UnmatchedSides) {
    this.sides = sides;
  }

  /** True where no position is in a group yet, and the paragraphs stay in the order of the splits and merges in their gap. */
  hasRoomFor({ before, after }: Pick<Group, "before" | "after">): boolean {
    if (before.some((b) => this.ofBefore.has(b)) || after.some((a) => this.ofAfter.has(a))) return false;
    const inGap = this.inGaps.get(this.sides.before.gapOf[before[0]!]!) ?? [];
    return inGap.every((group) =>
      before[0]! < group.before[0]! ? after.at(-1)! < group.after[0]! : after[0]! > group.after.at(-1)!,
    );
  }

  pair(kind: Group["kind"], before: number, after: number): void {
    const group: OpenGroup = { kind, before: [before], after: [after] };
    this.ofBefore.set(before, group);
    this.ofAfter.set(after, group);
  }

  /** Adds a split or merge as a whole. */
  add({ kind, before, after }: Group): void {
    const group: OpenGroup = { kind, before: [...before], after: [...after] };
    for (const b of before) this.ofBefore.set(b, group);
    for (const a of after) this.ofAfter.set(a, group);
    const gap = this.sides.before.gapOf[before[0]!]!;
    const inGap = this.inGaps.get(gap);
    if (inGap) inGap.push(group);
    else this.inGaps.set(gap, [group]);
  }

  /** Adds `before` to the group as one more part merged into it, if it is next to the other parts. */
  merge(before: number, group: OpenGroup): boolean {
    if (group.after.length > 1) return false;
    const joined = joinBeside(group.before, before, this.sides.before.gapOf, this.ofBefore);
    if (joined) this.ofBefore.set(before, group);
    return joined;
  }

  /** Adds `after` to the group as one more part it was split into, if it is next to the other parts. */
  split(after: number, group: OpenGroup): boolean {
    if (group.before.length > 1) return false;
    const joined = joinBeside(group.after, after, this.sides.after.gapOf, this.ofAfter);
    if (joined) this.ofAfter.set(after, group);
    return joined;
  }

  all(): OpenGroup[] {
    return [...new Set(this.ofBefore.values())];
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
