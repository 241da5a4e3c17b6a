import type { Label } from "./label.ts";

/** The article's own text, title and the like stand as before; what the page holds around it does not. */
export const outside: Label = {
  name: "outside",
  applies: ({ change }) => change.isOutsideOnly === true,
};
