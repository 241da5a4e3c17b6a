import type { Query, Term } from "../../../scripts/search/query/parseQuery.ts";
import { type RouteFile, readRoutes, routeOf, unitHash } from "../../../scripts/search/routes.ts";
import { writtenUnit } from "../../../scripts/search/tokens/token.ts";
import { unitsOfPhrase } from "../../../scripts/search/tokens/units.ts";

/** Tells which partitions can answer a query, from small files that are loaded by the hash of its words, each once. */
export class Routes {
  readonly #load: (file: number) => Promise<unknown>;
  readonly #files = new Map<number, Promise<ReadonlyMap<number, readonly number[]>>>();

  /** @param load the content of a file, see scripts/search/routes.ts */
  constructor(load: (file: number) => Promise<unknown>) {
    this.#load = load;
  }

  /** The numbers of partitions that have the words of a query; undefined for any, where it only excludes. */
  async partitionsFor({ clauses }: Query): Promise<ReadonlySet<number> | undefined> {
    const each = clauses
      .filter(({ not }) => !not)
      .map(async ({ terms }) => new Set((await Promise.all(terms.map((term) => this.#ofTerm(term)))).flat()));
    return each.length === 0 ? undefined : common(await Promise.all(each));
  }

  async #ofTerm({ words }: Term): Promise<number[]> {
    const units = unitsOfPhrase(words).map(
      async (keys) => new Set((await Promise.all(keys.map((key) => this.#ofUnit(key)))).flat()),
    );
    return [...common(await Promise.all(units))];
  }

  async #ofUnit(unit: string): Promise<readonly number[]> {
    const { file, rest } = routeOf(unitHash(writtenUnit(unit)));
    let routes = this.#files.get(file);
    if (!routes) {
      routes = this.#load(file).then((content) => readRoutes(content as RouteFile));
      this.#files.set(file, routes);
      routes.catch(() => this.#files.delete(file));
    }
    return (await routes).get(rest) ?? [];
  }
}

function common([first, ...others]: readonly ReadonlySet<number>[]): Set<number> {
  return new Set([...first!].filter((number) => others.every((other) => other.has(number))));
}
