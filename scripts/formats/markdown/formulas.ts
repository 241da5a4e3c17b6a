import type { BlockRule, InlineRule } from "./markdownIt.ts";

/** Lines in which the end of a formula is looked for. */
const mostLines = 100;

/** `$…$` as Pandoc has it, so that two prices are none; or `$$…$$`, over several lines as well. */
const inLine = /\$\$[^$]+\$\$|\$(?![\s$])(?:[^$\\\n]|\\[^\n])+(?<!\s)\$(?!\d)/y;

/** What TeX has and sums of money have not. */
const ofTex = /[\\^_{]/;

/** A formula in a line stays as it is written: to Markdown `\{` and `*` in it are signs of its own. */
export const formula: InlineRule = (state, silent) => {
  if (state.src[state.pos] !== "$") return false;
  inLine.lastIndex = state.pos;
  const [written] = inLine.exec(state.src) ?? [];
  if (written === undefined || !ofTex.test(written) || state.pos + written.length > state.posMax) return false;
  if (!silent) state.push("text", "", 0).content = written;
  state.pos += written.length;
  return true;
};

/** A formula on lines of its own, from `$$` to `$$`: to Markdown a line in it that begins with `+` or `-` is a list. */
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
