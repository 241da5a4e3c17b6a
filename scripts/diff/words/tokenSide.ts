/** The tokens of one side. */
export interface TokenSide {
  /** The same integer for equal tokens. */
  readonly ids: readonly number[];
  /** `markingCost` of each. */
  readonly costs: readonly number[];
}
