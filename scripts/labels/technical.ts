import type { Label } from "./label.ts";

/** Said by whoever keeps the archive; nothing is computed. */
export const technical: Label = {
  name: "technical",
  applies: ({ after }) => after.kind === "text" && after.technical,
};
