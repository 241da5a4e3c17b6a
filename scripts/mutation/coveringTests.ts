import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { compareText } from "../model/compareText.ts";

/**
 * Finds which tests of a checkout must fail if a file is broken, by the imports of the tests.
 *
 * @param root the checkout's folder
 */
export class CoveringTests {
  private readonly root: string;
  private readonly imports = new Map<string, readonly string[]>();
  private readonly tests: readonly string[];

  constructor(root: string) {
    this.root = root;
    this.tests = readdirSync(path.join(root, "tests"), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".test.ts"))
      .map((name) => path.posix.join("tests", ...name.split(path.sep)))
      .sort(compareText);
  }

  /**
   * The tests that cover a file, likeliest to fail first: the test named after it; of its own room those that import
   * it, directly or through one other file, or the nearest if all are farther away, and the golden rows, which cover
   * everything that compares; of other rooms those that import it directly.
   */
  of(file: string): string[] {
    const mirror = file.replace(/^scripts\//, "tests/").replace(/\.ts$/, ".test.ts");
    const room = `${mirror.split("/").slice(0, 2).join("/")}/`;
    const reaching = this.tests
      .map((test) => ({ test, ours: test.startsWith(room), distance: test === mirror ? 0 : this.distance(test, file) }))
      .filter(({ distance }) => distance < Number.POSITIVE_INFINITY)
      .sort((one, other) => one.distance - other.distance || compareText(one.test, other.test));
    const near = Math.max(2, reaching.find(({ ours, distance }) => ours && distance > 0)?.distance ?? 0);
    return reaching
      .filter(({ test, ours, distance }) => distance <= (ours ? near : 1) || (ours && test.endsWith("/golden.test.ts")))
      .map(({ test }) => test);
  }

  /** Number of imports on the shortest path from one file to another; Infinity if there is none. */
  private distance(from: string, to: string): number {
    const seen = new Set([from]);
    let here = [from];
    for (let steps = 0; here.length > 0; steps++) {
      if (here.includes(to)) return steps;
      here = here.flatMap((file) => this.importsOf(file)).filter((file) => !seen.has(file) && seen.add(file));
    }
    return Number.POSITIVE_INFINITY;
  }

  private importsOf(file: string): readonly string[] {
    const known = this.imports.get(file);
    if (known) return known;
    const text = readFileSync(path.join(this.root, file), "utf8");
    // Type imports are ignored, because they are erased before anything runs.
    const found = [
      ...text.matchAll(/^(?:import|export)\b(?! type\b)[^;]*?\bfrom "(\.{1,2}\/[^"]+)"|\bimport\("(\.[^"]+)"\)/gm),
    ]
      .map(([, imported, loaded]) => path.posix.join(path.posix.dirname(file), (imported ?? loaded)!))
      .filter((name) => name.endsWith(".ts") && existsSync(path.join(this.root, name)));
    this.imports.set(file, found);
    return found;
  }
}
