// Characters that hold apart what a reader takes for the same; texts without any are returned as they are.
const foldable = /[^\x21-\x26\x28-\x2c\x2e-\x7e ]| {2}|--|['"]/;
const invisible = /[\u00AD\u200B\u2060\uFEFF]/g;
const quotationMarks = /['`´"\u2018-\u201F\u2039\u203A\u00AB\u00BB\u02BC\u300C-\u300F\u301D-\u301F\uFF02\uFF07]/g;
const dashes = /[-\u058A\u05BE\u2010-\u2015\u2212\u2E3A\u2E3B\uFE58\uFE63\uFF0D]+/g;
const spaces = /[^\S\n]+/g;

/**
 * A text without the differences that are quiet: those of white space (kind and amount), of quotation marks and
 * apostrophes (`"`, `“`, `„`, `«`, `「`; `'`, `’`), of hyphens and dashes (`-`, `–`, `—`, `--`), of Unicode's canonical
 * forms (NFC, NFD), and of characters that only suggest where a line may break.
 *
 * Two texts with equal folds read the same aloud. Commas, full stops and capitals are kept: they can change the
 * meaning. So are line feeds, which part paragraphs and lines of code, the joiners (U+200C, U+200D), which change the
 * letters of several scripts, and the primes of measures (′ and ″).
 */
export function quietFold(text: string): string {
  if (!foldable.test(text)) return text;
  return text
    .normalize("NFC")
    .replace(invisible, "")
    .replace(quotationMarks, '"')
    .replace(dashes, "-")
    .replace(spaces, " ");
}
