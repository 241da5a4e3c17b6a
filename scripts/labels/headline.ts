import type { Label } from "./label.ts";

/** The title is known on both sides and differs, even if only by a comma. A title that one capture lacks is unknown, not changed. */
export const headline: Label = {
  name: "headline",
  applies: ({ change }) => change.title !== null,
};
