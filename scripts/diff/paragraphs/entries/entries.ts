import { type EntryName, entryName } from "./entryName.ts";

/** A stretch of positions of one side; end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** As many lines of one shape beside each other are a list made from one template. */
const leastEntries = 3;
/** How far around a stretch the other entries of its list are looked for. */
const around = 4;

/** The entries of one side, each read when it is first asked for. */
export class Entries {
  readonly #texts: readonly string[];
  readonly #known = new Map<number, EntryName | false>();
  readonly #near = new Map<number, ReadonlySet<string>>();

  constructor(texts: readonly string[]) {
    this.#texts = texts;
  }

  at(position: number): EntryName | undefined {
    let entry = this.#known.get(position);
    if (entry === undefined) {
      const text = this.#texts[position];
      entry = text !== undefined && (entryName(text) ?? false);
      this.#known.set(position, entry);
    }
    return entry || undefined;
  }

  /** True where there are several entries of its shape around that of a position. */
  isListed(position: number): boolean {
    let shapes = this.#near.get(position);
    if (!shapes) {
      shapes = this.shapesNear({ start: position, end: position + 1 });
      this.#near.set(position, shapes);
    }
    return shapes.has(this.at(position)!.shape);
  }

  /** The shapes of which there are several in a stretch or right around it. */
  shapesNear({ start, end }: Stretch): Set<string> {
    const counts = new Map<string, number>();
    for (let k = start - around; k < end + around; k++) {
      const shape = this.at(k)?.shape;
      if (shape !== undefined) counts.set(shape, (counts.get(shape) ?? 0) + 1);
    }
    const shapes = new Set<string>();
    for (const [shape, count] of counts) if (count >= leastEntries || shape === "numbered text") shapes.add(shape);
    return shapes;
  }

  /** True where another entry near a position has the same name but for its number, so that the number names it. */
  isNumberedNear(position: number): boolean {
    const entry = this.at(position)!;
    if (entry.numbered === entry.name) return false;
    for (let k = position - 2 * around; k <= position + 2 * around; k++) {
      const other = k === position ? undefined : this.at(k);
      if (other && other.name === entry.name && other.shape === entry.shape) return true;
    }
    return false;
  }
}
