import { isGone } from "../model/version.ts";
import type { Label } from "./label.ts";

/** A page that answers 200 with nothing on it is more often a failed capture than an emptied article. */
export const suspect: Label = {
  name: "suspect",
  title: "Suspect",
  rule: "Empty capture: there is no text at all, though the version before had some.",
  applies: ({ before, after }) =>
    !isGone(after) && !after.withheld && after.paragraphs.length === 0 && before.paragraphs.length > 0,
};
