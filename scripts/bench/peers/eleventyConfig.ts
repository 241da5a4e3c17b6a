import type UserConfig from "@11ty/eleventy/UserConfig";
import configure from "../../../.eleventy.ts";

/** Our configuration, except that files in content/ are pages, as usual when Eleventy is used alone. */
export default function configureAlone(eleventy: UserConfig) {
  const options = configure(eleventy);
  eleventy.ignores.delete("content/**");
  return options;
}
