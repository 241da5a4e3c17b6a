/** One line of what a benchmark found. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** The measure it stands against, and how many times that it is. */
  readonly against?: { readonly name: string; readonly ratio: number };
  /** What it is meant to stay below: the value in its unit, or the ratio. */
  readonly goal?: { readonly of: "value" | "ratio"; readonly atMost: number };
}

/** Whether a figure keeps its goal; undefined where it has none. */
export function meetsGoal({ value, against, goal }: Figure): boolean | undefined {
  if (!goal) return undefined;
  const measured = goal.of === "ratio" ? against?.ratio : value;
  return measured === undefined ? undefined : measured <= goal.atMost;
}
