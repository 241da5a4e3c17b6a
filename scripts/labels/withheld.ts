import type { Label } from "./label.ts";

export const withheld: Label = {
  name: "withheld",
  title: "Withheld",
  rule: "The archive's keeper withholds the text of this version.",
  applies: ({ after }) => after.withheld !== undefined,
};
