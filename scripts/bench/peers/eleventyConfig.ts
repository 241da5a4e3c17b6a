import type UserConfig from "@11ty/eleventy/UserConfig";
import configure from "../../../.eleventy.ts";

/** Our configuration, but that files in content/ are pages, as for anyone who uses Eleventy alone. */
export default function configureAlone(eleventy: UserConfig) {
  const options = configure(eleventy);
  eleventy.ignores.delete("content/**");
  return options;
}
