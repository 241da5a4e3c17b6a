import { tokenize } from "../../diff/mod.ts";

// Bidirectional controls reorder text, and joiners belong to words: neither counts as white space.
const invisible = /[\u00AD\u200B\uFEFF\u2060]/g;
const hyphens = /[‐‑‒–—―−﹣－]/g;
const quotationMarks = /["“”„‟«»‹›「」『』〝〞〟＂]|''|``/g;
const singleMarks = /(?<![\p{L}\p{N}])['‘’‚]|['‘’‚](?![\p{L}\p{N}])/gu;
const apostrophes = /[’‘ʼ＇]/g;
/** Significant signs: they ask, quote, count or name. */
const significantSign = /^[?？؟;:.,/\-'"%‰@#&*§\\]$/u;
const asks = /^[?？؟]$/u;
const alwaysSignificant = /^["%‰@#&*§\\/]$/u;
const punctuation = /^\p{P}+$/u;
const digitAtEnd = /\p{Nd}$/u;
const digitAtStart = /^\p{Nd}/u;
const unspaced =
  "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}";
const besideUnspaced = new RegExp(` (?=[${unspaced}"])|(?<=[${unspaced}"]) `, "gu");

/**
 * A text normalized so that white space, styles of quotation marks, apostrophes and hyphens, composed and decomposed
 * letters, and punctuation make no difference. It keeps words and numbers literally, quotation marks as such, the
 * question mark, signs inside or before a number, and every other sign that is not punctuation.
 */
export function plainWording(text: string): string {
  const even = text
    .normalize("NFC")
    .replace(invisible, "")
    .replace(singleMarks, '"')
    .replace(quotationMarks, '"')
    .replace(apostrophes, "'")
    .replace(hyphens, "-");
  const tokens = tokenize(even);
  let plain = "";
  tokens.forEach((token, k) => {
    plain += stays(token, tokens[k - 1], tokens[k + 1]) ? token.replace(/[\u00A0\u2009\u202F]/g, " ") : " ";
  });
  return plain.replace(/ +/g, " ").replace(besideUnspaced, "").trim();
}

function stays(token: string, before: string | undefined, after: string | undefined): boolean {
  if (token.trim() === "") return false;
  if (!punctuation.test(token)) return true;
  if (alwaysSignificant.test(token)) return true;
  if (asks.test(token)) return true;
  // `2-3` is not `2 3`, and `1:0` is not `1 0`.
  return (
    significantSign.test(token) && before !== undefined && digitAtEnd.test(before) && digitAtStart.test(after ?? "")
  );
}
