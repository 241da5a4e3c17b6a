import { isGone } from "../model/version.ts";
import type { Label } from "./label.ts";

/** Said by the server. An error page that answered 200 is `suspect`. */
export const gone: Label = {
  name: "gone",
  applies: ({ after }) => isGone(after),
};
