import type { BlockRule, InlineRule } from "./markdownIt.ts";

/** Maximum number of lines in which the end of a formula is searched for. */
const mostLines = 100;

/** `$…$` by Pandoc's rules, so that two prices are no formula; or `$$…$$`, which may span several lines. */
const inLine = /\$\$[^$]+\$\$|\$(?![\s$])(?:[^$\\\n]|\\[^\n])+(?<!\s)\$(?!\d)/y;

/** Characters that occur in TeX but not in sums of money. */
const ofTex = /[\\^_{]/;

/** Keeps an inline formula as written: Markdown would interpret `\{` and `*` in it. */
export const formula: InlineRule = (state, silent) => {
  if (state.src[state.pos] !== "$") return false;
  inLine.lastIndex = state.pos;
  const [written] = inLine.exec(state.src) ?? [];
  if (written === undefined || !ofTex.test(written) || state.pos + written.length > state.posMax) return false;
  if (!silent) state.push("text", "", 0).content = written;
  state.pos += written.length;
  return true;
};

/**
 * Keeps a formula on lines of its own, from `$$` to `$$`: Markdown would take a line in it that begins with `+` or `-`
 * for a list.
 */
export const formulaBlock: BlockRule = (state, startLine, endLine, silent) => {
  if (state.sCount[startLine]! - state.blkIndent >= 4) return false;
  const lineAt = (line: number) =>
    state.src.slice(state.bMarks[line]! + state.tShift[line]!, state.eMarks[line]).trim();
  if (!lineAt(startLine).startsWith("$$") || lineAt(startLine).includes("$", 2)) return false;
  const lastLine = Math.min(endLine, startLine + mostLines);
  for (let line = startLine + 1; line < lastLine && !state.isEmpty(line); line++) {
    if (!lineAt(line).endsWith("$$")) continue;
    if (silent) return true;
    state.push("formula", "", 0).content = state.getLines(startLine, line + 1, state.blkIndent, false);
    state.line = line + 1;
    return true;
  }
  return false;
};
