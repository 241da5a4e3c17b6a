import { madeUpText } from "../archives/madeUpText.ts";
import { randomFrom } from "../archives/random.ts";
import { steps as allSteps, type Ground, type Step } from "./steps.ts";

/** The two builds that a run of the law compares: incremental ones, and ones from scratch. */
export interface LawBuilds {
  /** Builds the current state both ways; returns the files that differ. */
  compare(): Promise<readonly string[]>;
}

export interface LawOptions {
  readonly versions: string;
  readonly repository: string;
  readonly count: number;
  readonly seed: number;
  readonly builds: LawBuilds;
  readonly steps?: Readonly<Record<string, Step>>;
  /** Called for each step that holds. */
  readonly onStep?: (told: string) => void;
}

/** The law does not hold; the message has the seed, the step and the files. */
export class LawBroken extends Error {
  override name = "LawBroken";
}

/**
 * Incremental = clean: after each of many random steps, an incremental build and a build from scratch must give the same
 * bytes. The same seed gives the same steps.
 *
 * @returns the number of times each step was taken
 * @throws {LawBroken} after the first step for which they differ
 */
export async function runLaw(options: LawOptions): Promise<Readonly<Record<string, number>>> {
  const { count, seed, builds, steps = allSteps, onStep = () => {} } = options;
  const random = randomFrom(seed);
  let counted = 0;
  const ground: Ground = {
    versions: options.versions,
    repository: options.repository,
    text: madeUpText(random),
    below: (limit) => Math.floor(random() * limit),
    next: () => ++counted,
  };
  const names = Object.keys(steps);
  const taken: Record<string, number> = {};
  for (let n = 1; n <= count; n++) {
    const name = names[ground.below(names.length)]!;
    const did = steps[name]!(ground);
    const told = `step ${n}, ${name}${did ? ` ${did}` : ""}`;
    const differing = await builds.compare();
    if (differing.length > 0) {
      const files = differing.slice(0, 10).join("\n  ");
      throw new LawBroken(`Seed ${seed}, ${told}: ${differing.length} files differ from a clean build\n  ${files}`);
    }
    taken[name] = (taken[name] ?? 0) + 1;
    onStep(told);
  }
  return taken;
}
