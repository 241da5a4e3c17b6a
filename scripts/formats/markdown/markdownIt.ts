import MarkdownIt from "markdown-it";
import reference from "markdown-it/lib/rules_block/reference.mjs";
import table from "markdown-it/lib/rules_block/table.mjs";

/** The parser, and the two of its rules that ours build on; the only module that imports the package. */
export { MarkdownIt, reference, table };

export type Token = ReturnType<MarkdownIt["parse"]>[number];
export type BlockRule = Parameters<MarkdownIt["block"]["ruler"]["push"]>[1];
export type BlockState = Parameters<BlockRule>[0];
export type InlineRule = Parameters<MarkdownIt["inline"]["ruler"]["push"]>[1];
export type InlineState = Parameters<InlineRule>[0];
export type PairRule = Parameters<MarkdownIt["inline"]["ruler2"]["push"]>[1];
export type Delimiter = InlineState["delimiters"][number];
