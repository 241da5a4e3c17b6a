import type { Label } from "./label.ts";

/** Decided by the rows: a paragraph that only has new ones before it is still in place. */
export const moved: Label = {
  name: "moved",
  applies: ({ change }) => change.rows.some(({ kind }) => kind === "moved"),
};
