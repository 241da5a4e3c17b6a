import type { Label } from "./label.ts";

/** Computed with the change, which names the version in `revertsTo`. A version that is merely alike does not count. */
export const revert: Label = {
  name: "revert",
  title: "Back to an earlier version",
  rule: "Title and text are again those of an earlier version.",
  applies: ({ change }) => change.revertsTo !== undefined,
  explain: ({ change }) => `Title and text are again those of version ${change.revertsTo}.`,
};
