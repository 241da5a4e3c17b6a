import { type BlockRule, type BlockState, reference, type Token } from "./markdownIt.ts";

/** What definitions a document has, and which of them count. */
export interface DefinitionScope {
  /** By label; what markdown-it looks references up in. */
  references?: Record<string, { readonly title: string; readonly href: string }>;
  /** Labels that some text refers to; all may count while it is unknown. */
  referred?: ReadonlySet<string>;
}

/**
 * An address, not a word: `[Status]: open` and `[10:15]: adjourned` have the form of a definition, and `[Chair]` may stand
 * in the text as well.
 */
const address = /^(?:[a-z][a-z\d+.-]*:(?!\d|$)|[/#?]|\.{1,2}\/|[^\s/]+\.[a-z]{2,}(?:[/?#:]|$)|[^\s/]*[a-z][^\s/]*\/)/i;

/**
 * `[label]: address`, in place of markdown-it's rule. A definition that no text refers to, a second one of the same label,
 * a footnote and a line that only has the form of a definition are text, a paragraph each: to Markdown they are nothing.
 */
export const definition: BlockRule = (state, startLine, endLine, silent) => {
  const scope = state.env as DefinitionScope;
  const { references: known = {}, referred } = scope;
  const found: NonNullable<DefinitionScope["references"]> = {};
  scope.references = found;
  const isDefinition = reference(state, startLine, endLine, silent);
  scope.references = known;
  const [label] = Object.keys(found);
  if (!isDefinition || label === undefined) return isDefinition;
  const counts =
    address.test(found[label]!.href) && !label.startsWith("^") && !Object.hasOwn(known, label) && !isUnreferred(label);
  if (counts) known[label] = found[label]!;
  else pushText(state, startLine);
  return true;

  function isUnreferred(label: string): boolean {
    return referred !== undefined && !referred.has(label);
  }
};

/** The lines from `startLine` up to where the state stands, as a paragraph. */
function pushText(state: BlockState, startLine: number): void {
  state.push("paragraph_open", "p", 1);
  const text: Token = state.push("inline", "", 0);
  text.content = state.getLines(startLine, state.line, state.blkIndent, false).trim();
  text.children = [];
  state.push("paragraph_close", "p", -1);
}

/** The same definitions, and the labels that were looked up in them. */
export function watchReferences(references: NonNullable<DefinitionScope["references"]>): {
  readonly references: NonNullable<DefinitionScope["references"]>;
  readonly referred: ReadonlySet<string>;
} {
  const referred = new Set<string>();
  const watched = new Proxy(references, {
    get: (target, label) => {
      const definition = Object.hasOwn(target, label) ? target[String(label)] : undefined;
      if (definition) referred.add(String(label));
      return definition;
    },
  });
  return { references: watched, referred };
}
