import { type BlockRule, type BlockState, type Token, table } from "./markdownIt.ts";

/** Tables as markdown-it reads them, plus the cells of a row beyond the header's number of columns, which it drops. */
export const tableOfWholeRows: BlockRule = (state, startLine, endLine, silent) => {
  const from = state.tokens.length;
  if (!table(state, startLine, endLine, silent)) return false;
  if (!silent) addCells(state, state.tokens.splice(from));
  return true;
};

function addCells(state: BlockState, tokens: readonly Token[]): void {
  let more: string[] = [];
  let columns = 0;
  for (const token of tokens) {
    if (token.type === "th_open") columns++;
    if (token.type === "tr_open") more = columns === 0 ? [] : cellsOf(lineAt(state, token.map![0])).slice(columns);
    if (token.type === "tr_close") {
      for (const cell of more) {
        state.push("td_open", "td", 1);
        const text = state.push("inline", "", 0);
        text.content = cell;
        text.children = [];
        state.push("td_close", "td", -1);
      }
    }
    state.tokens.push(token);
  }
}

function lineAt(state: BlockState, line: number): string {
  return state.src.slice(state.bMarks[line]! + state.tShift[line]!, state.eMarks[line]).trim();
}

/** Splits a row as markdown-it does: at each bar that is not escaped by a backslash. */
function cellsOf(line: string): string[] {
  const cells = line.split(/(?<!\\)\|/);
  if (cells[0] === "") cells.shift();
  if (cells.at(-1) === "") cells.pop();
  return cells.map((cell) => cell.replaceAll("\\|", "|").trim());
}
