/** A mutant that no test can tell from the original, with the reason. */
export interface EquivalentMutant {
  readonly file: string;
  /** The line as it is, and as the mutant has it, both without the spaces around them. */
  readonly line: string;
  readonly mutated: string;
  readonly because: string;
}

/** Mutants that change nothing anybody could observe but time. Whoever edits such a line looks at its entry again. */
export const equivalentMutants: readonly EquivalentMutant[] = [
  {
    file: "scripts/page/collapseRepeats.ts",
    line: 'const texts = run.flatMap(({ state }) => (state.kind === "repeat" ? state.first : []));',
    mutated: "const texts = run.flatMap(({ state }) => (true ? state.first : []));",
    because: "a run holds repeats alone; the question is the compiler's",
  },
];
