import type { SeenCapture } from "../../model/version.ts";
import { type Draft, textKey } from "./draft.ts";

/**
 * Drafts after each other that show the same become one version, seen again: the same text, title, byline, date of
 * publication, status and technical mark, and no other word outside the text. What else is new of a later capture, an
 * address or a language, stays with it. A return to an earlier text after another stays a version of its own.
 */
export function mergeSeen(drafts: readonly Draft[]): Draft[] {
  const merged: (Omit<Draft, "seen"> & { seen: SeenCapture[] })[] = [];
  let lastKey: string | undefined;
  for (const draft of drafts) {
    const key = appearance(draft);
    const last = merged.at(-1);
    if (last && key === lastKey && !draft.outside) {
      const { captured, file, sha256 } = draft;
      const day = captured.day && { day: captured.day };
      last.seen.push({ captured: captured.iso, ...day, file, sha256, ...newFacts(draft, last) });
    } else merged.push({ ...draft, seen: [] });
    lastKey = key;
  }
  return merged;
}

const keptFacts = ["url", "redirect", "lang", "note"] as const;

/** What is known of a capture and was not, or was otherwise, of those before it. */
function newFacts({ meta }: Draft, { meta: first, seen }: Draft): Pick<SeenCapture, (typeof keptFacts)[number]> {
  const facts: Partial<Record<(typeof keptFacts)[number], string>> = {};
  for (const key of keptFacts) {
    const value = meta[key];
    const before = seen.findLast((capture) => capture[key] !== undefined)?.[key] ?? first[key];
    if (value !== undefined && value !== before) facts[key] = value;
  }
  return facts;
}

function appearance(draft: Draft): string {
  const { title, byline, published, status, technical = false } = draft.meta;
  return JSON.stringify([draft.withheld !== undefined, title, byline, published, status, technical, textKey(draft)]);
}
