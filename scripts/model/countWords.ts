/**
 * Letters of scripts that put no spaces between words count one each, as word processors count them; everywhere else a
 * word is a run of letters, marks and digits, held together by an apostrophe or hyphen inside it.
 */
const word =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]\p{M}*|[\p{L}\p{N}\p{M}]+(?:['’\-‐.,][\p{L}\p{N}\p{M}]+)*/gu;
const hasOtherThanAscii = /[^\x00-\x7f]/;
const asciiWord = /[A-Za-z0-9]+(?:['\-.,][A-Za-z0-9]+)*/g;

/** Number of words in a text; linear in its length. */
export function countWords(text: string): number {
  // Most text is ASCII, where the plain pattern counts the same and runs several times as fast.
  return text.match(hasOtherThanAscii.test(text) ? word : asciiWord)?.length ?? 0;
}
