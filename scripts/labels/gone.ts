import { isGone } from "../model/version.ts";
import type { Label } from "./label.ts";

/** Said by the server. An error page that answered 200 is `suspect`. */
export const gone: Label = {
  name: "gone",
  title: "Gone",
  rule: "The page was missing or failing when captured (HTTP status 400 or above).",
  applies: ({ after }) => isGone(after),
};
