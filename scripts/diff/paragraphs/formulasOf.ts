/** The texts of all paragraphs of the two versions. */
export interface Texts {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

const longestFormula = 200;
const digits = /\p{Nd}+/gu;

/**
 * Tells of each before paragraph whether it says what others say too but for its figures: `The fee is 20 crowns`, above
 * it what costs that. Two such change places more often because their figures did than because they were moved. Texts are
 * read on the first question.
 */
export function formulasOf({ before, after }: Texts): (before: number) => boolean {
  let formulas: Set<string> | undefined;
  return (b) => {
    const text = before[b]!;
    if (text.length > longestFormula || !hasDigit(text)) return false;
    formulas ??= new Set([...repeated(before), ...repeated(after)]);
    return formulas.has(formulaOf(text));
  };
}

const hasDigit = (text: string): boolean => /\p{Nd}/u.test(text);
const formulaOf = (text: string): string => text.replace(digits, "0");

function repeated(texts: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const text of new Set(texts)) {
    if (text.length > longestFormula || !hasDigit(text)) continue;
    const formula = formulaOf(text);
    counts.set(formula, (counts.get(formula) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count > 1).map(([formula]) => formula);
}
