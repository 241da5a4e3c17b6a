import { type Choices, chosenCount } from "./choices.ts";

/** Properties of changes that a saved search can ask for; it has no time, because it goes on. */
const kept = ["source", "label", "language"] as const;

/**
 * The entry of `content/watches.yml` that keeps a search; undefined for one of texts, or that asks for nothing which can be
 * kept. `left` is whether choices are left out of it.
 */
export function savedSearchYaml(choices: Choices): { readonly yaml: string; readonly left: boolean } | undefined {
  const chosen = kept.reduce((sum, facet) => sum + choices[facet].length, 0);
  if (choices.in === "text" || (!choices.q && !choices.in && chosen === 0)) return undefined;
  const lines = [`name: ${nameOf(choices)}`];
  if (choices.q) lines.push(`query: ${quoted(choices.q)}`);
  if (choices.in) lines.push(`in: ${choices.in}`);
  for (const facet of kept) {
    const values = choices[facet].map((value) => (/^[a-z]\w*(?:-\w+)*$/i.test(value) ? value : quoted(value)));
    if (values.length > 0) lines.push(`${facet}: ${values.length === 1 ? values[0] : `[${values.join(", ")}]`}`);
  }
  return { yaml: `- ${lines.join("\n  ")}\n`, left: chosenCount(choices) > chosen };
}

/** A single-quoted YAML text, in which nothing has a meaning but the quotation mark itself. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A name from the words asked for, such as will be its address: `three-thousand`. */
function nameOf({ q, in: where, source, label, language }: Choices): string {
  const words = [q, where, ...source, ...label, ...language]
    .join(" ")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  return words?.join("-").slice(0, 40).replace(/-$/, "") ?? "my-search";
}
