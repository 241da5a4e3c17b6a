/** The ends of file names that make a version file. Apart from the readers, which take long to load and listing needs not. */
export const formatEnds = [".md", ".txt", ".html"] as const;

/** As told to people. */
export const formatNames = formatEnds.join(", ");

/** Whether a file of this name is a version file. */
export function isVersionFile(file: string): boolean {
  const end = endOf(file);
  return formatEnds.some((known) => known === end);
}

/** From the last dot on. */
export function endOf(file: string): string {
  return file.slice(file.lastIndexOf("."));
}
