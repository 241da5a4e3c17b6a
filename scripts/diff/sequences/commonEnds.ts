/** Lengths of the common beginning and end of two texts in UTF-16 units; they do not overlap in either text. */
export interface CommonEnds {
  readonly start: number;
  readonly end: number;
}

/** The longest common beginning of two texts, and the longest common end of what is left of them. Cost: one pass. */
export function commonEnds(before: string, after: string): CommonEnds {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let end = 0;
  while (
    end < shorter - start &&
    before.charCodeAt(before.length - end - 1) === after.charCodeAt(after.length - end - 1)
  )
    end++;
  return { start, end };
}
