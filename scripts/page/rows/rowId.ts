/**
 * Gives each row its permanent id: made from its change and its text on both sides, not from its position, so that a
 * link keeps working when the rows around it are aligned differently. If a change contains the same text twice, the
 * second gets `-2`.
 *
 * @param sha256 hash of a text, in hexadecimal digits: a parameter, because it is asynchronous in browsers
 */
export function rowIds(anchor: string, sha256: (text: string) => string): (before: string, after: string) => string {
  const times = new Map<string, number>();
  return (before, after) => {
    // 40 bits: with the 10,000 rows of a very long page two ids collide once in 20,000 pages; then one gets `-2`.
    const digest = sha256(rowIdentity(anchor, before, after));
    const id = `p-${digest.slice(0, 10)}`;
    const count = (times.get(id) ?? 0) + 1;
    times.set(id, count);
    return count === 1 ? id : `${id}-${count}`;
  };
}

/** The text whose hash is a row's id. */
export function rowIdentity(anchor: string, before: string, after: string): string {
  return `${anchor}\n${before.length}\n${before}\n${after}`;
}
