import type { Label } from "./label.ts";

/** A title known on both sides and not the same, were it by a comma. A title that one capture lacks is unknown, not changed. */
export const headline: Label = {
  name: "headline",
  applies: ({ change }) => change.title !== null,
};
