import type { Delimiter, InlineState, PairRule, Token } from "./markdownIt.ts";

/** Consecutive asterisks, in a text whose emphasis is not decided yet. */
interface Run {
  readonly delimiters: readonly Delimiter[];
  readonly opens: boolean;
  readonly closes: boolean;
  /** Whether a word or a bracket touches it on both sides. */
  readonly isInWord: boolean;
  /** The ends of the words on either side; empty if none touches it. */
  readonly left: string;
  readonly right: string;
}

const asterisk = 0x2a;

/**
 * Decides which asterisks inside words are emphasis, before markdown-it pairs them. CommonMark pairs any two of them:
 * `2*x*y` would become 2xy, and “Bürger*innen und Kolleg*innen” would lose both. Here an asterisk inside a word is a
 * literal sign unless it closes emphasis opened before a word (`*Guardian*s`), or opens emphasis that closes after the
 * same word (`un*believable*`). Two in a row are literal between numbers or single letters (`x**2 + y**2`). Scripts
 * without spaces between words (中*文*字) are left alone.
 */
export const signsInWords: PairRule = (state) => {
  for (const delimiters of [state.delimiters, ...state.tokens_meta.map((meta) => meta?.delimiters ?? [])]) {
    const runs = runsOf(state, delimiters);
    if (!runs.some(({ isInWord }) => isInWord)) continue;
    for (const length of [1, 2]) {
      const alike = runs.filter(({ delimiters }) => delimiters.length === length);
      const marks = marksOf(alike, length, state.tokens);
      for (const run of alike) if (run.isInWord && !marks.has(run)) leaveAsSigns(run);
    }
  }
  return false;
};

/** The runs inside words that are emphasis nevertheless. */
function marksOf(runs: readonly Run[], length: number, tokens: readonly Token[]): ReadonlySet<Run> {
  const marks = new Set<Run>();
  /** Open emphasis, each with the run inside a word that could close it. */
  const open: { readonly opener: Run; end?: Run }[] = [];
  let last: Run | undefined;
  for (const run of runs) {
    if (run.isInWord) {
      const mark = open.at(-1);
      if (mark && !mark.end && endsMark(mark.opener, run, tokens)) mark.end = run;
      else if (length === 2 && last && run.closes && last.opens && [last, run].every(joinsWords)) {
        marks.add(last).add(run);
        last = undefined;
        continue;
      }
      last = run;
    } else if (run.closes && !(run.opens && open.length === 0)) {
      if (
        !open.pop() &&
        last &&
        last.opens &&
        (length === 2 ? /^\p{L}{2}/u.test(last.right) : inOneWord(last, run, tokens))
      )
        marks.add(last);
      last = undefined;
    } else if (run.opens) open.push({ opener: run });
  }
  for (const { end } of open) if (end) marks.add(end);
  return marks;
}

/**
 * `*Guardian*s` and `*L*orem`, not `2*x`: a word before it and no more than an ending after it, or no space in between.
 */
function endsMark(opener: Run, run: Run, tokens: readonly Token[]): boolean {
  if (!run.closes) return false;
  return (
    (/\p{L}{2}$/u.test(run.left) && /^\p{L}{1,3}(?![\p{L}\p{N}])/u.test(run.right)) || inOneWord(opener, run, tokens)
  );
}

/** Whether there are words on both sides, not numbers or single letters. */
function joinsWords({ left, right }: Run): boolean {
  return /[\p{L}\p{M}]{2}$/u.test(left) && /^[\p{L}\p{M}]{2}/u.test(right);
}

function inOneWord(from: Run, to: Run, tokens: readonly Token[]): boolean {
  for (let at = from.delimiters[0]!.token; at < to.delimiters[0]!.token; at++) {
    const { type, content } = tokens[at]!;
    if (type === "softbreak" || type === "hardbreak" || /\s/u.test(content)) return false;
  }
  return true;
}

function leaveAsSigns({ delimiters }: Run): void {
  for (const delimiter of delimiters) {
    delimiter.open = false;
    delimiter.close = false;
  }
}

function runsOf({ tokens }: InlineState, delimiters: readonly Delimiter[]): Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < delimiters.length; ) {
    const { marker, token, open, close } = delimiters[at]!;
    let end = at + 1;
    while (delimiters[end]?.marker === marker && delimiters[end]!.token === token + end - at) end++;
    if (marker === asterisk) {
      const [before, after] = [tokens[token - 1], tokens[token + end - at]];
      const left = before ? /[^\s]{0,24}$/u.exec(contentOf(before))![0] : "";
      const right = after ? /^[^\s]{0,24}/u.exec(contentOf(after))![0] : "";
      const isInWord = endsInWord.test(left) && beginsInWord.test(right);
      runs.push({ delimiters: delimiters.slice(at, end), opens: open, closes: close, isInWord, left, right });
    }
    at = end;
  }
  return runs;
}

function contentOf({ type, content }: Token): string {
  return type === "text" || type === "text_special" ? content : "";
}

/** Letters of scripts with spaces between words, and digits. */
const ofWord =
  "[[\\p{N}\\p{L}]--[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}]]";
const endsInWord = new RegExp(`(?:${ofWord}|[\\)\\]\\}])$`, "v");
const beginsInWord = new RegExp(`^(?:${ofWord}|[\\(\\[\\{])`, "v");
