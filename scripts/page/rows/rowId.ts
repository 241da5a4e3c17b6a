/**
 * Gives each row its permanent id: made from its change and its text on both sides, not from its position, so that a
 * link goes on working when rows around it are aligned differently. Where a change holds the same text twice, the
 * second gets `-2`.
 *
 * @param sha256 of a text, in hexadecimal digits: Node has it at once, a browser in the time of a promise
 */
export function rowIds(anchor: string, sha256: (text: string) => string): (before: string, after: string) => string {
  const times = new Map<string, number>();
  return (before, after) => {
    // 40 bits: among the 10,000 rows of a very long page two ids meet once in 20,000 pages, and then `-2` parts them.
    const digest = sha256(rowIdentity(anchor, before, after));
    const id = `p-${digest.slice(0, 10)}`;
    const count = (times.get(id) ?? 0) + 1;
    times.set(id, count);
    return count === 1 ? id : `${id}-${count}`;
  };
}

/** The text by whose hash a row is named. */
export function rowIdentity(anchor: string, before: string, after: string): string {
  return `${anchor}\n${before.length}\n${before}\n${after}`;
}
