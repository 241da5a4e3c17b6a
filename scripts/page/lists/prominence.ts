/** How a change stands within its day: first, in between, or folded into one line with others of its source. */
export type Prominence = "leading" | "other" | "quiet";

/** What readers look for: what is said, by whom, how much, and what was put right or taken down. */
const leadingLabels: ReadonlySet<string> = new Set([
  ...["gone", "headline", "correction", "quotation", "negation", "number"],
]);

/**
 * Labels of changes that say nothing new, in the order in which a change with several is counted. A return to an earlier text is
 * among them whatever it brings back: that was news when it came.
 */
const quietLabels = ["suspect", "technical", "revert", "outside", "minor"] as const;
export type QuietLabel = (typeof quietLabels)[number];

/** The label for which a change is quiet, if it is. */
export function quietLabelOf(labels: readonly string[]): QuietLabel | undefined {
  return quietLabels.find((name) => labels.includes(name));
}

/** @param labels names of a change's labels */
export function prominenceOf(labels: readonly string[]): Prominence {
  if (quietLabelOf(labels)) return "quiet";
  return labels.some((name) => leadingLabels.has(name)) ? "leading" : "other";
}
