import { compareInstants } from "../model/compareInstants.ts";
import { compareText } from "../model/compareText.ts";
import type { Problem } from "../model/problem.ts";
import { visible } from "../store/visible.ts";
import type { ImportReport } from "./importer.ts";
import type { ImportedArticle, ImportResult } from "./importResult.ts";

/** Maximum number of refusals kept for printing, and of warnings; all are counted. */
const mostProblems = 10_000;
/** Maximum length of a reason or a name, in UTF-16 units: a reason may quote the refused input. */
const longest = 2_000;
/** Maximum number of skipped names kept of each kind. */
const mostNames = 5;

/** Counts the captures and results of a run. */
export class ImportTally implements ImportReport {
  readonly #articles = new Map<string, ImportedArticle>();
  readonly #problems: Problem[] = [];
  readonly #passedOver = new Map<string, { count: number; names: string[] }>();
  readonly #sources = new Set<string>();
  readonly #onProgress: ImportReport["progress"];
  #refused = 0;
  #warnings = 0;
  #leftOut = 0;

  constructor(onProgress: ImportReport["progress"]) {
    this.#onProgress = onProgress;
  }

  refuse(file: string, reason: string): void {
    if (this.#refused++ < mostProblems) this.#keep({ severity: "refused", file, reason });
  }

  warn(file: string, reason: string): void {
    if (this.#warnings++ < mostProblems) this.#keep({ severity: "warning", file, reason });
  }

  passOver(kind: string, name: string): void {
    const passed = this.#passedOver.get(kind) ?? { count: 0, names: [] };
    passed.count++;
    if (passed.names.length < mostNames) passed.names.push(shown(name));
    this.#passedOver.set(kind, passed);
  }

  progress(stage: string, done: number, total: number): void {
    this.#onProgress(stage, done, total);
  }

  leaveOut(): void {
    this.#leftOut++;
  }

  count(id: string, kind: "new" | "known", captured: string): void {
    const article = this.#articles.get(id) ?? { id, new: 0, known: 0, first: captured, last: captured };
    this.#articles.set(id, {
      ...article,
      [kind]: article[kind] + 1,
      first: compareInstants(captured, article.first) < 0 ? captured : article.first,
      last: compareInstants(captured, article.last) > 0 ? captured : article.last,
    });
  }

  nameSource(id: string): void {
    this.#sources.add(id.split("/", 1)[0]!);
  }

  result(): ImportResult {
    const articles = [...this.#articles.values()].sort((a, b) => compareText(a.id, b.id));
    const sum = (kind: "new" | "known") => articles.reduce((total, article) => total + article[kind], 0);
    const [first] = articles.map((article) => article.first).sort(compareInstants);
    const last = articles
      .map((article) => article.last)
      .sort(compareInstants)
      .at(-1);
    return {
      articles,
      new: sum("new"),
      known: sum("known"),
      refused: this.#refused,
      leftOut: this.#leftOut,
      ...(first !== undefined && { first }),
      ...(last !== undefined && { last }),
      problems: this.#problems,
      warnings: this.#warnings,
      passedOver: [...this.#passedOver].map(([kind, passed]) => ({ kind, ...passed })),
      sources: [...this.#sources].sort(compareText),
    };
  }

  #keep({ file, reason, ...problem }: Problem): void {
    this.#problems.push({ ...problem, file: shown(file), reason: shown(reason) });
  }
}

/** Makes a text printable: names and reasons contain pieces of untrusted input. */
function shown(text: string): string {
  return visible(text.length > longest ? `${text.slice(0, longest)}…` : text);
}
