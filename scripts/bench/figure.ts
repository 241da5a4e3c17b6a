/** One line of what a benchmark found. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** The measure it stands against, and how many times that it is. */
  readonly against?: { readonly name: string; readonly ratio: number };
}
