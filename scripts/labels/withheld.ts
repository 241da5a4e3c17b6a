import type { Label } from "./label.ts";

/** Said by whoever keeps the archive, in `article.yml`. */
export const withheld: Label = {
  name: "withheld",
  title: "Withheld",
  rule: "The archive's keeper withholds the text of this version.",
  applies: ({ after }) => after.withheld !== undefined,
};
