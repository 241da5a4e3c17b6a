/** The name of the file with facts beside a version file: `2014-01-13T13-05-00Z.html.yml`. */
export function factsName(file: string): string {
  return `${file}.yml`;
}

export interface FactsNames {
  /** The version files that have facts beside them. */
  readonly withFacts: readonly string[];
  /** Files that seem to be meant so, and what to call them. */
  readonly faults: readonly { readonly name: string; readonly reason: string }[];
}

/**
 * Which YAML files of an article's folder hold facts of which version files.
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

/** By a name in small letters, the one version file that differs from it by its end, or by the case of letters, alone. */
function meantBy(files: readonly string[]): ReadonlyMap<string, string | undefined> {
  const meant = new Map<string, string | undefined>();
  for (const file of files) {
    const folded = file.toLowerCase();
    for (const name of new Set([folded, folded.slice(0, folded.lastIndexOf("."))]))
      meant.set(name, meant.has(name) ? undefined : file);
  }
  return meant;
}
