/** The normal forms of the texts of one side by position, each computed when it is first asked for. */
export class NormalForms {
  readonly #texts: readonly string[];
  readonly #normalize: (text: string) => string;
  readonly #known: (string | undefined)[];

  /** @param normalize see `TextEquality` */
  constructor(texts: readonly string[], normalize: (text: string) => string) {
    this.#texts = texts;
    this.#normalize = normalize;
    this.#known = new Array<string | undefined>(texts.length);
  }

  at(position: number): string {
    const known = this.#known[position];
    if (known !== undefined) return known;
    const normalForm = this.#normalize(this.#texts[position]!);
    this.#known[position] = normalForm;
    return normalForm;
  }
}

export interface NormalFormsOfSides {
  readonly before: NormalForms;
  readonly after: NormalForms;
}
