import type { Settings } from "../model/settings/settings.ts";

/**
 * The settings as far as they fit an archive of so many articles: pictures are made of all articles or of none, so that no page
 * depends on how many others there are. They are found by full addresses, so a site without one has none.
 */
export function withinBudget(settings: Settings, articles: number): Settings {
  const fits = settings.url !== undefined && articles <= settings.pictures;
  return fits ? settings : { ...settings, pictures: 0 };
}
