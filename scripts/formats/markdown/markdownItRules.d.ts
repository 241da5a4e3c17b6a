/** Rules that markdown-it exports by file, but that its types omit. */
declare module "markdown-it/lib/rules_block/*" {
  import type { StateBlock } from "markdown-it";

  const rule: (state: StateBlock, startLine: number, endLine: number, silent: boolean) => boolean;
  export default rule;
}
