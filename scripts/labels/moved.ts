import type { Label } from "./label.ts";

/** Taken from the rows: a paragraph that others merely came in front of has kept its place. */
export const moved: Label = {
  name: "moved",
  title: "Moved",
  rule: "A paragraph stands at another place, edited or not.",
  applies: ({ change }) => change.rows.some(({ kind }) => kind === "moved"),
};
