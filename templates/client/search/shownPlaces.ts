import type { Hit, Place } from "../../../scripts/search/query/matchRecord.ts";

export type WordKind = "added" | "removed" | "same";

/** A stretch of text of one kind, and in it the pieces that were searched for. */
export interface Stretch {
  readonly kind: WordKind;
  readonly pieces: readonly { readonly text: string; readonly marked: boolean }[];
}

export interface ShownPassage {
  /** What the passage is of; `same` in a text. */
  readonly kind: WordKind;
  readonly headline: boolean;
  readonly stretches: readonly Stretch[];
}

/** Length of a passage, and how much of it stands before what was found. */
const longest = 300;
const lead = 80;

/**
 * The passages to show of a record: both sides of the first places where something was found, or of its first places where
 * nothing in particular was asked for.
 *
 * @param most places shown
 * @returns the passages, and how many further places hold something found
 */
export function shownPlaces(
  places: readonly Place[],
  hits: readonly Hit[],
  most = 3,
): { passages: ShownPassage[]; more: number } {
  const found = [...new Set(hits.map(({ place }) => place))];
  const shown = (found.length > 0 ? found : [...places.keys()]).slice(0, most);
  const passages = shown.flatMap((number) =>
    (["before", "after"] as const).flatMap((side) => {
      const place = places[number]!;
      const passage = passageOf(
        place,
        side,
        hits.filter((hit) => hit.place === number && hit.side === side),
      );
      return passage ?? [];
    }),
  );
  return { passages, more: Math.max(0, found.length - most) };
}

function passageOf({ of, runs }: Place, side: Hit["side"], hits: readonly Hit[]): ShownPassage | undefined {
  const own = side === "before" ? "-" : "+";
  const isText = runs.every(([kind]) => kind === "=");
  if (isText ? side === "before" : hits.length === 0 && !runs.some(([kind]) => kind === own)) return undefined;
  const kind = isText ? "same" : side === "before" ? "removed" : "added";
  const pieces: { kind: WordKind; start: number; end: number }[] = [];
  let text = "";
  for (const [run, piece] of runs) {
    if (run !== "=" && run !== own) continue;
    pieces.push({ kind: run === "=" ? "same" : kind, start: text.length, end: text.length + piece.length });
    text += piece;
  }
  const at = hits[0]?.start ?? pieces.find((piece) => piece.kind !== "same")?.start ?? 0;
  const from = text.length > longest ? Math.max(0, Math.min(at - lead, text.length - longest)) : 0;
  const to = Math.min(text.length, from + longest);
  const stretches: { kind: WordKind; pieces: { text: string; marked: boolean }[] }[] = [];
  if (from > 0) stretches.push({ kind: "same", pieces: [{ text: "… ", marked: false }] });
  for (const piece of pieces) {
    const cuts = [piece.start, piece.end, from, to, ...hits.flatMap(({ start, end }) => [start, end])]
      .filter((cut) => cut >= Math.max(piece.start, from) && cut <= Math.min(piece.end, to))
      .sort((a, b) => a - b);
    const marked = cuts.slice(1).flatMap((end, k) => {
      const start = cuts[k]!;
      if (start === end) return [];
      return { text: text.slice(start, end), marked: hits.some((hit) => hit.start <= start && end <= hit.end) };
    });
    if (marked.length > 0) stretches.push({ kind: piece.kind, pieces: marked });
  }
  if (to < text.length) stretches.push({ kind: "same", pieces: [{ text: " …", marked: false }] });
  return { kind, headline: of === "title", stretches };
}
