import { isGone } from "../model/version.ts";
import type { Label } from "./label.ts";

export const gone: Label = {
  name: "gone",
  title: "Gone",
  rule: "The page was missing or failing when captured (HTTP status 400 or above).",
  applies: ({ after }) => isGone(after),
};
