import type { Capture } from "../../model/version.ts";
import { type Draft, textKey } from "./draft.ts";

/**
 * Drafts after each other that show the same become one version, seen again: the same text, title, byline, date of
 * publication, status and technical mark, and no other word outside the text. A return to an earlier text after another stays a version of its own.
 */
export function mergeSeen(drafts: readonly Draft[]): Draft[] {
  const merged: (Omit<Draft, "seen"> & { seen: Capture[] })[] = [];
  let lastKey: string | undefined;
  for (const draft of drafts) {
    const key = appearance(draft);
    const last = merged.at(-1);
    if (last && key === lastKey && !draft.outside) {
      last.seen.push({ captured: draft.captured.iso, file: draft.file, sha256: draft.sha256 });
    } else merged.push({ ...draft, seen: [] });
    lastKey = key;
  }
  return merged;
}

function appearance(draft: Draft): string {
  const { title, byline, published, status, technical = false } = draft.meta;
  return JSON.stringify([draft.withheld !== undefined, title, byline, published, status, technical, textKey(draft)]);
}
