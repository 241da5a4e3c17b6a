import type { Label } from "./label.ts";

/** Set by the archivist; nothing is computed. */
export const technical: Label = {
  name: "technical",
  applies: ({ after }) => after.kind === "text" && after.technical,
};
