// Every text that NFC changes holds one of these: marks, Korean letters, characters that are others by definition.
const composable =
  /[\p{M}\u0374\u037E\u0387\u0958-\u0FB9\u1100-\u11FF\u1F71-\u1FFD\u2000\u2001\u2126\u212A\u212B\u2329\u232A\u2ADC\uF900-\uFAFF\uFB1D-\uFB4E\u{16D63}-\u{16D6A}\u{1D15E}-\u{1D1C0}\u{2F800}-\u{2FA1F}]/u;
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
export function normalizeQuiet(text: string): string {
  if (isPlain(text)) return text;
  return fold(composable.test(text) ? text.normalize("NFC") : text);
}

const fold = (composed: string): string =>
  composed.replace(invisible, "").replace(quotationMarks, '"').replace(dashes, "-").replace(spaces, " ");

// Of each code unit whether it may fold, asked once; 0 is not asked yet. Nearly all texts and words are plain, and
// these looks at a table find it out sooner than an expression with many ranges.
const plain = 1;
const mayFold = 2;
/** Spaces and hyphens are what others fold to, and fold only where they are several. */
const mayFoldTwice = 3;
const known = new Uint8Array(0x10000);

function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const kind = kindAt(text, at);
    if (kind === plain) continue;
    if (kind === mayFold || text.charCodeAt(at + 1) === text.charCodeAt(at)) return false;
  }
  return true;
}

function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  let kind = known[unit]!;
  if (kind === 0) kind = known[unit] = classify(String.fromCharCode(unit));
  return kind;
}

/** True where a text begins with what stands in its fold as it is, and is no space. */
export function beginsPlain(text: string): boolean {
  return text !== "" && kindAt(text, 0) === plain;
}

/**
 * True where the folds of two texts surely differ, told by the first place at which the texts do; of texts whose folds
 * differ nearly always. Cost: what the texts begin with in common.
 */
export function foldsDiffer(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length);
  let at = 0;
  while (at < shorter && one.charCodeAt(at) === other.charCodeAt(at)) at++;
  return at < shorter && staysAt(one, at) && staysAt(other, at);
}

/** True where the unit at `at` stands in the fold as it is, and what is in front of it folds without it. */
function staysAt(text: string, at: number): boolean {
  // Behind it there may be a mark that composes with it.
  if (at + 1 < text.length && kindAt(text, at + 1) === mayFold) return false;
  const kind = kindAt(text, at);
  return kind === plain || (kind === mayFoldTwice && at > 0 && kindAt(text, at - 1) === plain);
}

function classify(unit: string): number {
  if (unit === " " || unit === "-") return mayFoldTwice;
  const isHalf = /[\uD800-\uDFFF]/.test(unit);
  return isHalf || composable.test(unit) || fold(unit) !== unit ? mayFold : plain;
}
