import type { Label } from "./label.ts";

/** Said by whoever keeps the archive; nothing is computed. */
export const technical: Label = {
  name: "technical",
  title: "Technical",
  rule: "The archive's keeper says that only the extraction of the text changed.",
  applies: ({ after }) => after.technical,
};
