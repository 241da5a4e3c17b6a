import path from "node:path";
import { readSiteSettings, SettingsError } from "../../store/settings/settings.ts";
import type { Check } from "./check.ts";

/** Checks the site's settings, `content/site.yml`. */
export const checkSettings: Check = async ({ content, address }, tally) => {
  try {
    tally.add((await readSiteSettings(path.join(content, "site.yml"), address)).problems);
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    tally.add(error.problems);
  }
};
