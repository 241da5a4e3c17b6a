import { type BlockRule, type BlockState, reference, type Token } from "./markdownIt.ts";

/** The link definitions of a document, and which of them are in use. */
export interface DefinitionScope {
  /** By label; markdown-it resolves references in it. */
  references?: Record<string, { readonly title: string; readonly href: string }>;
  /** Labels that some text refers to; undefined until they are known, and then every definition counts. */
  referred?: ReadonlySet<string>;
}

/**
 * An address, not a word: `[Status]: open` and `[10:15]: adjourned` have the form of a definition, and `[Chair]` may
 * occur in the text as well.
 */
const address = /^(?:[a-z][a-z\d+.-]*:(?!\d|$)|[/#?]|\.{1,2}\/|[^\s/]+\.[a-z]{2,}(?:[/?#:]|$)|[^\s/]*[a-z][^\s/]*\/)/i;

/**
 * `[label]: address`, in place of markdown-it's rule. Unused definitions, second definitions of a label, footnotes and
 * lines that only look like a definition become paragraphs of their own: Markdown would drop them.
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

/** Adds the lines from `startLine` up to the current line as a paragraph. */
function pushText(state: BlockState, startLine: number): void {
  state.push("paragraph_open", "p", 1);
  const text: Token = state.push("inline", "", 0);
  text.content = state.getLines(startLine, state.line, state.blkIndent, false).trim();
  text.children = [];
  state.push("paragraph_close", "p", -1);
}

/** Wraps definitions to record the labels that are looked up in them. */
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
