/** The ends of file names that make a version file. Apart from the readers, which take long to load and listing needs not. */
export const ourEnds = [".md", ".txt", ".html"] as const;

const ends: string[] = [...ourEnds];

/** With those of a publisher's own. */
export const formatEnds: readonly string[] = ends;

export function addFormatEnd(end: string): void {
  ends.push(end);
}

/** As told to people. */
export function formatNames(): string {
  return formatEnds.join(", ");
}

/** Whether a file of this name is a version file. */
export function isVersionFile(file: string): boolean {
  const end = endOf(file);
  return formatEnds.includes(end);
}

/** From the last dot on. */
export function endOf(file: string): string {
  return file.slice(file.lastIndexOf("."));
}
