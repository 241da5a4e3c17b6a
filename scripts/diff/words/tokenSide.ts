/** Tokens of one side as integers (equal tokens, equal integers) with the cost of marking each. */
export interface TokenSide {
  readonly ids: readonly number[];
  readonly costs: readonly number[];
}
