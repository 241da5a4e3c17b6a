import type { Label } from "./label.ts";

/** Said by whoever keeps the archive, in `article.yml`. */
export const withheld: Label = {
  name: "withheld",
  applies: ({ after }) => after.kind === "withheld",
};
