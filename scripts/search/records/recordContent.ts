/**
 * The content of a record as Pagefind stores it: words with a space between each two, so that the n-th of
 * `content.split(" ")` is Pagefind's location n. Anything else that the search page has to know precedes words as
 * control characters, which Pagefind neither indexes nor alters and captured text never brings here: metadata would
 * be searched itself, and a date in every record would put as many distinct words into the index.
 */
const mark = {
  /** First word of a place: an edited stretch with both its sides, a whole row, a paragraph of a text. */
  place: "\u0001",
  /** First word of the other side of the same place. */
  side: "\u0002",
  /** First word of a place in the headline. */
  headline: "\u0003",
  /** From this word to the next such mark, or to the end of the passage. */
  added: "\u0004",
  removed: "\u0005",
  same: "\u0006",
  /** In front of the first word: the text was longer than a record may be. */
  cut: "\u0008",
} as const;
// The ten characters that write the instant in front of the first word.
const firstDigit = 0x10;

/** What happened to a word; `same` where it is context, or where the record is of a text. */
export type WordKind = "added" | "removed" | "same";

/** Consecutive words on one side of one place. */
export interface Passage {
  readonly words: readonly (readonly [text: string, kind: WordKind])[];
}

/** Where something changed: the removed side, then the added side, or one of them; or a paragraph of a text. */
export interface Place {
  readonly headline?: true;
  readonly passages: readonly Passage[];
}

export interface RecordContent {
  /** Instant in UTC, to the second. */
  readonly captured: string;
  readonly cut: boolean;
  readonly places: readonly Place[];
}

/** A record's content as one text. */
export function writeContent({ captured, cut, places }: RecordContent): string {
  const words: string[] = [];
  for (const { headline, passages } of places) {
    let opening: string = headline ? mark.headline : mark.place;
    for (const passage of passages) {
      let current: WordKind = "same";
      for (const [text, kind] of passage.words) {
        words.push(opening + (kind === current ? "" : mark[kind]) + text);
        opening = "";
        current = kind;
      }
      opening = mark.side;
    }
  }
  const instant = captured.replace(/\..*|\D/g, "").replace(/\d/g, (digit) => String.fromCharCode(firstDigit + +digit));
  return instant + (cut ? mark.cut : "") + words.join(" ");
}

/** What a content says, with words still in Pagefind's order: counting through all passages counts locations. */
export function readContent(content: string): RecordContent {
  const places: { headline?: true; passages: { words: [string, WordKind][] }[] }[] = [];
  let instant = "";
  let cut = false;
  let kind: WordKind = "same";
  for (const word of content.split(" ")) {
    let at = 0;
    for (; word.charCodeAt(at) < 0x20 && word[at] !== "\u0007"; at++) {
      const code = word.charCodeAt(at);
      switch (word[at]) {
        case mark.headline:
          places.push({ headline: true, passages: [{ words: [] }] });
          kind = "same";
          break;
        case mark.place:
          places.push({ passages: [{ words: [] }] });
          kind = "same";
          break;
        case mark.side:
          places.at(-1)?.passages.push({ words: [] });
          kind = "same";
          break;
        case mark.added:
          kind = "added";
          break;
        case mark.removed:
          kind = "removed";
          break;
        case mark.same:
          kind = "same";
          break;
        case mark.cut:
          cut = true;
          break;
        default:
          if (code >= firstDigit && code < firstDigit + 10) instant += code - firstDigit;
      }
    }
    places
      .at(-1)
      ?.passages.at(-1)
      ?.words.push([word.slice(at), kind]);
  }
  const [year, month, day, hour, minute, second] = [0, 4, 6, 8, 10, 12].map((from, k) =>
    instant.slice(from, k ? from + 2 : 4),
  );
  return { captured: `${year}-${month}-${day}T${hour}:${minute}:${second}Z`, cut, places };
}
