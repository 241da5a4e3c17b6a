import { webUrl } from "../../store/yaml/webUrl.ts";

/**
 * Groups versions by article: those of one entry and those of one address belong together, because a version is
 * compared with the last one at its address, whatever that one's entry. A union-find structure, in nearly constant time
 * per version.
 */
export class SameArticles {
  readonly #parents: number[] = [];
  /** The first web address of each set. */
  readonly #addresses: (string | undefined)[] = [];
  readonly #entries = new Map<string, number>();
  readonly #urls = new Map<string, number>();

  add(entry: string | undefined, url: string | undefined): void {
    const byEntry = this.#setOf(this.#entries, entry);
    const byUrl = this.#setOf(this.#urls, url);
    if (byUrl !== undefined) this.#addresses[this.#root(byUrl)] ??= webUrl(url!);
    if (byEntry !== undefined && byUrl !== undefined) this.#join(byEntry, byUrl);
  }

  /** The first address of the article that a version belongs to; undefined if it has none. */
  addressOf(entry: string | undefined, url: string | undefined): string | undefined {
    const set = this.#entries.get(entry ?? "") ?? this.#urls.get(url ?? "");
    return set === undefined ? undefined : this.#addresses[this.#root(set)];
  }

  #setOf(sets: Map<string, number>, name: string | undefined): number | undefined {
    if (name === undefined) return undefined;
    const known = sets.get(name);
    if (known !== undefined) return known;
    const set = this.#parents.push(this.#parents.length) - 1;
    this.#addresses.push(undefined);
    sets.set(name, set);
    return set;
  }

  #join(a: number, b: number): void {
    const [first, second] = [this.#root(a), this.#root(b)].sort((x, y) => x - y) as [number, number];
    if (first === second) return;
    this.#parents[second] = first;
    this.#addresses[first] ??= this.#addresses[second];
  }

  #root(set: number): number {
    let root = set;
    while (this.#parents[root] !== root) root = this.#parents[root]!;
    for (let at = set; at !== root; ) [this.#parents[at], at] = [root, this.#parents[at]!];
    return root;
  }
}
