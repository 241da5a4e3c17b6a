/**
 * Letters of scripts that put no spaces between words count one each, as word processors count them; everywhere else a
 * word is a run of letters, marks and digits, held together by an apostrophe or hyphen inside it.
 */
const word =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]\p{M}*|[\p{L}\p{N}\p{M}]+(?:['’\-‐.,][\p{L}\p{N}\p{M}]+)*/gu;

const other = 0;
const letter = 1;
const joiner = 2;

/** What a character of ASCII is to a word, by its code. */
const kinds = Uint8Array.from({ length: 128 }, (_, code) => {
  const char = String.fromCharCode(code);
  if (/[A-Za-z0-9]/.test(char)) return letter;
  return "'-.,".includes(char) ? joiner : other;
});

/** Number of words in a text; linear in its length. */
export function countWords(text: string): number {
  // Most text is ASCII, where a loop counts what the pattern would match in less than half the time: a word begins at a
  // letter that neither follows another nor is held to one by a single joiner.
  let count = 0;
  let last = other;
  let lastButOne = other;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit > 0x7f) return text.match(word)?.length ?? 0;
    const kind = kinds[unit]!;
    if (kind === letter && last !== letter && !(last === joiner && lastButOne === letter)) count++;
    lastButOne = last;
    last = kind;
  }
  return count;
}
