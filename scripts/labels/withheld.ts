import type { Label } from "./label.ts";

/** Set by the archivist, in `article.yml`. */
export const withheld: Label = {
  name: "withheld",
  applies: ({ after }) => after.kind === "withheld",
};
