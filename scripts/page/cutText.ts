/** How far a cut is moved to fall between words. */
const wordReach = 24;

const graphemes = new Intl.Segmenter("und", { granularity: "grapheme" });

/** Where to cut `text` near `at`: at a space close before it, else between two grapheme clusters. */
export function cutBefore(text: string, at: number): number {
  const space = text.lastIndexOf(" ", at);
  return clusterStart(text, space > at - wordReach && space > 0 ? space : at);
}

/** The same, after a space close behind `at`. */
export function cutAfter(text: string, at: number): number {
  const space = text.indexOf(" ", at);
  return space >= 0 && space < at + wordReach ? clusterStart(text, space + 1) : cutBefore(text, at);
}

function clusterStart(text: string, at: number): number {
  return graphemes.segment(text).containing(at)?.index ?? at;
}
