import type { Check } from "./check.ts";
import { checkSavedSearches } from "./checkSavedSearches.ts";
import { checkSettings } from "./checkSettings.ts";
import { checkStore } from "./checkStore.ts";
import { checkWatchFile } from "./checkWatchFile.ts";

/** The checks of `npm run check`, in order. To add one, create its file and add a line here. */
export const checks: readonly Check[] = [checkSettings, checkSavedSearches, checkWatchFile, checkStore];
