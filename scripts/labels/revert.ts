import type { Label } from "./label.ts";

export const revert: Label = {
  name: "revert",
  title: "Back to an earlier version",
  rule: "Title and text are again those of an earlier version.",
  applies: ({ change }) => change.revertsTo !== undefined,
};
