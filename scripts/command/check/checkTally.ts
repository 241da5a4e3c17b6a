import { counted } from "../../formatting/counted.ts";
import { describeProblem, type Problem } from "../../model/problem.ts";

/** Counts the problems that checks find, and prints each as it is found. */
export class CheckTally {
  articles = 0;
  versions = 0;
  #refused = 0;
  #warnings = 0;
  readonly #print: (line: string) => void;

  constructor(print: (line: string) => void) {
    this.#print = print;
  }

  add(problems: readonly Problem[]): void {
    for (const problem of problems) {
      this.#print(describeProblem(problem));
      if (problem.severity === "refused") this.#refused++;
      else if (problem.severity === "warning") this.#warnings++;
    }
  }

  /** Whether a build with `--strict` would write a site. */
  get isClean(): boolean {
    return this.#refused === 0 && this.articles > 0;
  }

  /** The last line of a check. */
  summary(): string {
    const found = `${counted(this.articles, "article")}, ${counted(this.versions, "version")}`;
    return `${found}: ${this.#refused} refused, ${counted(this.#warnings, "warning")}`;
  }
}
