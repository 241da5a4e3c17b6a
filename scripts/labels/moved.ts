import type { Label } from "./label.ts";

export const moved: Label = {
  name: "moved",
  title: "Moved",
  rule: "A paragraph stands at another place, edited or not.",
  applies: ({ change }) => change.rows.some(({ kind }) => kind === "moved"),
};
