import type { Hit, Place } from "../../../../scripts/search/query/matchRecord.ts";
import type { Stretch } from "./finding.ts";

/** Longest passage in UTF-16 units, and how much of it stands before the first hit. */
const longest = 320;
const lead = 90;

/** One side of a place, cut to what was found in it. */
export interface Passage {
  readonly place: number;
  readonly side: Hit["side"];
  /** What the passage is of; `same` where no word of it changed. */
  readonly kind: Stretch["kind"];
  readonly stretches: readonly Stretch[];
  /** What was found in it, each text once, as the page of the article shows it. */
  readonly found: readonly string[];
  /** The words around what was found first. */
  readonly around: string;
}

/**
 * The passages to show of a record: both sides of the first places in which something was found, or of the first places where
 * nothing in particular was asked for.
 *
 * @param hits in order
 * @param most places shown
 * @returns the passages, and how many further places hold something found
 */
export function foundPassages(
  places: readonly Place[],
  hits: readonly Hit[],
  most = 3,
): { readonly passages: readonly Passage[]; readonly more: number } {
  const hit = [...new Set(hits.map(({ place }) => place))];
  const numbers = hit.length > 0 ? hit : places.map((_, place) => place);
  const passages = numbers.slice(0, most).flatMap((place) =>
    (["before", "after"] as const).flatMap((side) => {
      const passage = passageOf(
        places[place]!,
        place,
        side,
        hits.filter((each) => each.place === place && each.side === side),
      );
      return passage ? [passage] : [];
    }),
  );
  return { passages, more: Math.max(0, hit.length - most) };
}

function passageOf({ runs }: Place, place: number, side: Hit["side"], hits: readonly Hit[]): Passage | undefined {
  const own = side === "before" ? "-" : "+";
  const kind = side === "before" ? "removed" : "added";
  const isChanged = runs.some(([run]) => run === own);
  // A side in which nothing was changed or found repeats the other one.
  if (!isChanged && hits.length === 0 && (side === "before" || runs.some(([run]) => run !== "="))) return undefined;
  const pieces: { kind: Stretch["kind"]; start: number; text: string }[] = [];
  let length = 0;
  for (const [run, text] of runs) {
    if (run !== "=" && run !== own) continue;
    pieces.push({ kind: run === "=" ? "same" : kind, start: length, text });
    length += text.length;
  }
  if (length === 0) return undefined;
  const text = pieces.map((piece) => piece.text).join("");
  const first = hits[0]?.start ?? pieces.find((piece) => piece.kind !== "same")?.start ?? 0;
  const [from, to] = windowOf(text, first);
  const stretches: { kind: Stretch["kind"]; pieces: { text: string; marked: boolean }[] }[] = [];
  const add = (kind: Stretch["kind"], marked: boolean, text: string) => {
    if (text === "") return;
    const last = stretches.at(-1);
    const piece = last?.kind === kind ? last.pieces.at(-1) : undefined;
    if (piece?.marked === marked) piece.text += text;
    else if (last?.kind === kind) last.pieces.push({ text, marked });
    else stretches.push({ kind, pieces: [{ text, marked }] });
  };
  if (from > 0) add("same", false, "… ");
  for (const piece of pieces) {
    const [start, end] = [Math.max(from, piece.start), Math.min(to, piece.start + piece.text.length)];
    let at = start;
    for (const hit of hits) {
      const [hitStart, hitEnd] = [Math.max(at, hit.start), Math.min(end, hit.end)];
      if (hitStart >= hitEnd) continue;
      add(piece.kind, false, text.slice(at, hitStart));
      add(piece.kind, true, text.slice(hitStart, hitEnd));
      at = hitEnd;
    }
    if (at < end) add(piece.kind, false, text.slice(at, end));
  }
  if (to < text.length) add("same", false, " …");
  return {
    ...{ place, side, stretches },
    kind: isChanged ? kind : "same",
    found: [...new Set(hits.map(({ start, end }) => text.slice(start, end)))],
    around: hits[0] ? around(text, hits[0]) : "",
  };
}

/** What was found, with up to three words on each side of its line. */
function around(text: string, { start, end }: Hit): string {
  const [before = ""] = /(?:\S+ ){0,3}\S*$/.exec(text.slice(Math.max(0, start - 80), start)) ?? [];
  const [after = ""] = /^\S*(?: \S+){0,3}/.exec(text.slice(end, end + 80)) ?? [];
  return before + text.slice(start, end) + after;
}

/** Where to cut a long text, between words if possible. */
function windowOf(text: string, first: number): [from: number, to: number] {
  if (text.length <= longest) return [0, text.length];
  let from = Math.max(0, Math.min(first - lead, text.length - longest));
  if (from > 0) {
    const space = text.indexOf(" ", from);
    if (space >= 0 && space < first) from = space + 1;
  }
  let to = Math.min(text.length, from + longest);
  if (to < text.length) {
    const space = text.lastIndexOf(" ", to);
    if (space > Math.max(from, first + 40)) to = space;
    else if (/[\ud800-\udbff]/.test(text[to - 1]!)) to--;
  }
  return [from, to];
}
