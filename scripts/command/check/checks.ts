import type { Check } from "./check.ts";
import { checkSettings } from "./checkSettings.ts";
import { checkStore } from "./checkStore.ts";
import { checkWatchFile } from "./checkWatchFile.ts";

/** What `npm run check` reads, in this order. Another file is a check of its own and a line here. */
export const checks: readonly Check[] = [checkSettings, checkWatchFile, checkStore];
