/** Maximum distance by which a cut is moved to fall between words. */
const wordReach = 24;

const graphemes = new Intl.Segmenter("und", { granularity: "grapheme" });

/** The place to cut `text` at or before `at`: at a nearby space, else between two grapheme clusters. */
export function cutBefore(text: string, at: number): number {
  const space = text.lastIndexOf(" ", at);
  return clusterStart(text, space > at - wordReach && space > 0 ? space : at);
}

/** The place to cut `text` at or after `at`: after a nearby space, else between two grapheme clusters. */
export function cutAfter(text: string, at: number): number {
  const space = text.indexOf(" ", at);
  return space >= 0 && space < at + wordReach ? clusterStart(text, space + 1) : cutBefore(text, at);
}

/** Whether a unit is a printable ASCII character: two of them are never one cluster. */
function isPlain(unit: number): boolean {
  return unit >= 0x20 && unit < 0x7f;
}

function clusterStart(text: string, at: number): number {
  // The usual case; the segmenter takes fifty times as long.
  if (isPlain(text.charCodeAt(at - 1)) && isPlain(text.charCodeAt(at))) return at;
  return graphemes.segment(text).containing(at)?.index ?? at;
}
