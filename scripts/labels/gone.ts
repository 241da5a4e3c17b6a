import { isGone } from "../model/version.ts";
import type { Label } from "./label.ts";

/** Decided by the HTTP status. An error page with status 200 is `suspect`. */
export const gone: Label = {
  name: "gone",
  applies: ({ after }) => isGone(after),
};
