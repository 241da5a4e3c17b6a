import type { Label } from "./label.ts";

/** Taken from the rows: a paragraph that others merely came in front of has kept its place. */
export const moved: Label = {
  name: "moved",
  applies: ({ change }) => change.rows.some(({ kind }) => kind === "moved"),
};
