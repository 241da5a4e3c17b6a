/** One result of a benchmark. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** The measure that it is compared with, and the ratio. */
  readonly against?: { readonly name: string; readonly ratio: number };
  /** The goal, as a maximum of the value in its unit, or of the ratio. */
  readonly goal?: { readonly of: "value" | "ratio"; readonly atMost: number };
}

/** Whether a figure meets its goal; undefined if it has none. */
export function meetsGoal({ value, against, goal }: Figure): boolean | undefined {
  if (!goal) return undefined;
  const measured = goal.of === "ratio" ? against?.ratio : value;
  return measured === undefined ? undefined : measured <= goal.atMost;
}
