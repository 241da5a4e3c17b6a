/** The file extensions of version files. Separate from the readers, which are slow to load and not needed for a listing. */
export const ourEnds = [".md", ".txt", ".html"] as const;

const ends: string[] = [...ourEnds];

/** Other usual ends of the same formats. */
const usual: ReadonlyMap<string, (typeof ourEnds)[number]> = new Map([
  ...[".htm", ".xhtml", ".xht", ".shtml"].map((end) => [end, ".html"] as const),
  ...[".markdown", ".mdown", ".mkd"].map((end) => [end, ".md"] as const),
  [".text", ".txt"],
]);

/** With those of a publisher's own. */
export const formatEnds: readonly string[] = ends;

export function addFormatEnd(end: string): void {
  ends.push(end);
}

/** The list of extensions for messages. */
export function formatNames(): string {
  return formatEnds.join(", ");
}

/** Whether a file of this name is a version file. */
export function isVersionFile(file: string): boolean {
  const end = endOf(file);
  return formatEnds.includes(end);
}

/** From the last dot on, in lower case, and as the format is called: `.html` of `Page.HTM`. Empty without a dot. */
export function endOf(file: string): string {
  const dot = file.lastIndexOf(".");
  const end = dot < 0 ? "" : file.slice(dot).toLowerCase();
  return ends.includes(end) ? end : (usual.get(end) ?? end);
}
