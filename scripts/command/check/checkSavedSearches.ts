import { readSavedSearches, unknownSources } from "../../search/saved/readSavedSearches.ts";
import { folderStore } from "../../store/folderStore.ts";
import { SettingsError } from "../../store/settings/settings.ts";
import type { Check } from "./check.ts";

/** Checks the saved searches, `content/watches.yml`. */
export const checkSavedSearches: Check = async ({ content, versions }, tally) => {
  try {
    const searches = readSavedSearches(content);
    // Listing the store takes a while.
    if (searches.every(({ sources }) => sources.length === 0)) return;
    const { sources } = await folderStore(versions).list();
    tally.add(unknownSources(searches, content, new Set(sources.map(({ id }) => id))));
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    tally.add(error.problems);
  }
};
