import type { SeenCapture } from "../../model/version.ts";
import { type Draft, textKey } from "./draft.ts";

type MergedDraft = Omit<Draft, "seen"> & { seen: SeenCapture[] };

/**
 * Merges consecutive drafts that show the same into one version, seen again: they have the same text, title, byline,
 * date of publication, status, technical mark, are both suspect or neither, and have no different word outside the text. A fact that a web page lacks
 * is unknown, not different. Other new facts of a later capture, such as an address or a language, stay with that
 * capture. A return to an earlier text after another remains a version of its own.
 */
export function mergeSeen(drafts: readonly Draft[]): Draft[] {
  const merged: MergedDraft[] = [];
  let lastKey: string | undefined;
  // Known facts of the last version's captures so far.
  let known: KeptFacts = {};
  for (const draft of drafts) {
    const key = appearance(draft);
    const last = merged.at(-1);
    if (last && key === lastKey && !draft.outside && saysTheSame(last, draft)) {
      const { captured, file, sha256 } = draft;
      const day = captured.day && { day: captured.day };
      const facts = newFacts(draft, known);
      last.seen.push({ captured: captured.iso, ...day, file, sha256, ...facts });
      known = { ...known, ...facts };
      if (draft.isPage) merged[merged.length - 1] = { ...last, meta: { ...saidIn(draft), ...last.meta } };
    } else {
      merged.push({ ...draft, seen: [] });
      known = newFacts(draft, {});
    }
    lastKey = key;
  }
  return merged;
}

const keptFacts = ["url", "redirect", "lang", "note"] as const;

type KeptFacts = Pick<SeenCapture, (typeof keptFacts)[number]>;

/** The facts of a capture that were unknown or different in the captures before it. */
function newFacts({ meta }: Draft, known: KeptFacts): KeptFacts {
  const facts: Partial<Record<(typeof keptFacts)[number], string>> = {};
  for (const key of keptFacts) {
    const value = meta[key];
    if (value !== undefined && value !== known[key]) facts[key] = value;
  }
  return facts;
}

function appearance(draft: Draft): string {
  const { status, technical = false, suspect } = draft.meta;
  return JSON.stringify([draft.withheld !== undefined, status, technical, suspect !== undefined, textKey(draft)]);
}

const said = ["title", "byline", "published"] as const;

function saysTheSame(last: MergedDraft, draft: Draft): boolean {
  const areKnown = !last.isPage || !draft.isPage;
  return said.every((key) => {
    const [was, is] = [last.meta[key], draft.meta[key]];
    return was === is || (!areKnown && (was === undefined || is === undefined));
  });
}

function saidIn({ meta }: Draft): Pick<Draft["meta"], (typeof said)[number]> {
  return Object.fromEntries(said.flatMap((key) => (meta[key] === undefined ? [] : [[key, meta[key]]])));
}
