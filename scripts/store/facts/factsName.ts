/** The name of the facts file beside a version file: `2014-01-13T13-05-00Z.html.yml`. */
export function factsName(file: string): string {
  return `${file}.yml`;
}

export interface FactsNames {
  /** The version files that have a facts file. */
  readonly withFacts: readonly string[];
  /** Files that are probably meant as facts files, and the names that they should have. */
  readonly faults: readonly { readonly name: string; readonly reason: string }[];
}

/**
 * Matches the YAML files of an article's folder to the version files whose facts they hold.
 *
 * @param yamlFiles names, without `article.yml`
 * @param files names of the version files
 */
export function readFactsNames(yamlFiles: readonly string[], files: readonly string[]): FactsNames {
  const byName = new Set(files);
  const meant = meantBy(files);
  const withFacts: string[] = [];
  const faults: { name: string; reason: string }[] = [];
  for (const name of yamlFiles) {
    const stem = name.replace(/\.ya?ml$/i, "");
    const file = byName.has(stem) ? stem : meant.get(stem.toLowerCase());
    if (file !== undefined && name === factsName(file)) withFacts.push(file);
    else if (file !== undefined)
      faults.push({ name, reason: `is not read; facts beside "${file}" must be named "${factsName(file)}"` });
    else
      faults.push({
        name,
        reason: `there is no version file "${stem}" whose facts it could hold; rename it or take it away`,
      });
  }
  return { withFacts, faults };
}

/** By lower-case name, the only version file that differs from it in its extension or in letter case alone. */
function meantBy(files: readonly string[]): ReadonlyMap<string, string | undefined> {
  const meant = new Map<string, string | undefined>();
  for (const file of files) {
    const folded = file.toLowerCase();
    for (const name of new Set([folded, folded.slice(0, folded.lastIndexOf("."))]))
      meant.set(name, meant.has(name) ? undefined : file);
  }
  return meant;
}
