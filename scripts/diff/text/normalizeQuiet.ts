// Every text that NFC changes holds one of these: marks, Korean letters, characters with a canonical equivalent.
const composable =
  /[\p{M}\u0374\u037E\u0387\u0958-\u0FB9\u1100-\u11FF\u1F71-\u1FFD\u2000\u2001\u2126\u212A\u212B\u2329\u232A\u2ADC\uF900-\uFAFF\uFB1D-\uFB4E\u{16D63}-\u{16D6A}\u{1D15E}-\u{1D1C0}\u{2F800}-\u{2FA1F}]/u;
const invisible = /[\u00AD\u200B\u2060\uFEFF]/g;
const quotationMarks = /['`´"\u2018-\u201F\u2039\u203A\u00AB\u00BB\u02BC\u300C-\u300F\u301D-\u301F\uFF02\uFF07]/g;
const dashes = /[-\u058A\u05BE\u2010-\u2015\u2212\u2E3A\u2E3B\uFE58\uFE63\uFF0D]+/g;
const spaces = /[^\S\n]+/g;

/**
 * The normal form of a text: without differences of white space (kind and amount), of quotation marks and apostrophes
 * (`"`, `“`, `„`, `«`, `「`; `'`, `’`), of hyphens and dashes (`-`, `–`, `—`, `--`), of Unicode's canonical forms (NFC,
 * NFD), and without characters that only suggest where a line may break.
 *
 * Two texts with the same normal form read the same aloud. Commas, full stops and capitals are kept: they can change
 * the meaning. So are line feeds, which separate paragraphs and lines of code, the joiners (U+200C, U+200D), which
 * change the letters of several scripts, and the primes of measures (′ and ″).
 */
export function normalizeQuiet(text: string): string {
  if (isPlain(text)) return text;
  return replaceVariants(composable.test(text) ? text.normalize("NFC") : text);
}

const replaceVariants = (composed: string): string =>
  composed.replace(invisible, "").replace(quotationMarks, '"').replace(dashes, "-").replace(spaces, " ");

// Whether normalizing may change a code unit, cached on first use; 0 is not classified yet. Nearly all texts and words
// are plain, and these lookups find that out faster than a regular expression with many ranges.
const plain = 1;
const mayChange = 2;
/** Spaces and hyphens are what their variants become, so they change only where there are several in a row. */
const mayCollapse = 3;
const known = new Uint8Array(0x10000);

function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const kind = kindAt(text, at);
    if (kind === plain) continue;
    if (kind === mayChange || text.charCodeAt(at + 1) === text.charCodeAt(at)) return false;
  }
  return true;
}

function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  let kind = known[unit]!;
  if (kind === 0) kind = known[unit] = classify(String.fromCharCode(unit));
  return kind;
}

/** True where a text begins with a character that normalizing keeps, other than a space. */
export function beginsPlain(text: string): boolean {
  return text !== "" && kindAt(text, 0) === plain;
}

/**
 * True where the normal forms of two texts surely differ, judged at the first position at which the texts do; false for
 * few texts whose normal forms differ. Cost: the length of the common beginning.
 */
export function normalFormsDiffer(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length);
  let at = 0;
  while (at < shorter && one.charCodeAt(at) === other.charCodeAt(at)) at++;
  return at < shorter && isKeptAt(one, at) && isKeptAt(other, at);
}

/** True where normalizing keeps the unit at `at`, and does not combine it with what precedes it. */
function isKeptAt(text: string, at: number): boolean {
  // The next unit may be a mark that composes with this one.
  if (at + 1 < text.length && kindAt(text, at + 1) === mayChange) return false;
  const kind = kindAt(text, at);
  return kind === plain || (kind === mayCollapse && at > 0 && kindAt(text, at - 1) === plain);
}

function classify(unit: string): number {
  if (unit === " " || unit === "-") return mayCollapse;
  const isHalf = /[\uD800-\uDFFF]/.test(unit);
  return isHalf || composable.test(unit) || replaceVariants(unit) !== unit ? mayChange : plain;
}
