/**
 * Which partitions can hold a unit (see tokens/units.ts): files that a reader loads by the hash of the unit, so that partitions
 * that cannot answer are not loaded. A hash may stand for two units; a partition is then looked into for nothing.
 */
export interface RouteFile {
  /** Hashes without the bits that name the file, ascending, each as the difference from the one before. */
  readonly hashes: readonly number[];
  /** For each hash, the number of its list … */
  readonly of: readonly number[];
  /** … of partitions, by their numbers in the manifest. */
  readonly lists: readonly (readonly number[])[];
}

/** Number of the files: more would change with each new version, fewer would be heavier. */
export const routeFiles = 64;

/** A hash of a unit, 32 bits: FNV-1a (Fowler, Noll, Vo), the same in a browser and a build. */
export function unitHash(unit: string): number {
  let hash = 0x811c9dc5;
  for (let k = 0; k < unit.length; k++) hash = Math.imul(hash ^ unit.charCodeAt(k), 0x01000193);
  // Mixes the low bits, which name the file, with the high ones.
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** The number of a hash's file, and what is left of the hash in it. */
export function routeOf(hash: number): { readonly file: number; readonly rest: number } {
  return { file: hash % routeFiles, rest: Math.floor(hash / routeFiles) };
}

/**
 * The files, in order of their numbers.
 *
 * @param partitions for each partition, the hashes of its units
 */
export function makeRoutes(partitions: readonly Uint32Array[]): RouteFile[] {
  const files = Array.from({ length: routeFiles }, () => new Map<number, number[]>());
  partitions.forEach((hashes, partition) => {
    for (const hash of hashes) {
      const { file, rest } = routeOf(hash);
      const list = files[file]!.get(rest);
      if (list) list.push(partition);
      else files[file]!.set(rest, [partition]);
    }
  });
  return files.map((routes) => {
    const numbers = new Map<string, number>();
    const inOrder = [...routes].sort(([a], [b]) => a - b);
    const of = inOrder.map(([, list]) => {
      const key = list.join();
      const number = numbers.get(key) ?? numbers.size;
      numbers.set(key, number);
      return number;
    });
    return {
      hashes: inOrder.map(([rest], k) => rest - (inOrder[k - 1]?.[0] ?? 0)),
      of,
      lists: [...numbers.keys()].map((key) => key.split(",").map(Number)),
    };
  });
}

/** Reads a file: partitions by what is left of a hash. */
export function readRoutes({ hashes, of, lists }: RouteFile): ReadonlyMap<number, readonly number[]> {
  const routes = new Map<number, readonly number[]>();
  let rest = 0;
  for (const [k, difference] of hashes.entries()) {
    rest += difference;
    routes.set(rest, lists[of[k]!]!);
  }
  return routes;
}
