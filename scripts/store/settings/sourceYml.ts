import type { Source } from "../../model/article.ts";
import type { Problem } from "../../model/problem.ts";
import type { ReadingSettings } from "../../model/settings/readingSettings.ts";
import type { SourceFolder } from "../listStore.ts";
import { readableName } from "../readableName.ts";
import { type FileReader, fileOf } from "../store.ts";
import { type Keys, readKeys } from "../yaml/readKeys.ts";
import { language, text, webAddress } from "../yaml/valueReaders.ts";

/** The contents of `source.yml`; every key is optional. */
interface SourceYml extends Required<ReadingSettings> {
  name: string;
  homepage: string;
  /** BCP 47. */
  lang: string;
  note: string;
}

/**
 * Reads a source with the settings of its `source.yml`; an invalid file is reported, and the source named after its
 * folder.
 */
export async function readSource(
  folder: SourceFolder,
  readFile: FileReader,
): Promise<{ source: Source; problems: Problem[] }> {
  const { id, path, sourceYml } = folder;
  const unnamed: Source = { id, path, name: readableName(id) };
  if (!sourceYml) return { source: unnamed, problems: [] };
  // Loaded only if there is a file: it imports encodings, selectors and patterns, a tenth of a second of each build.
  const [{ readYamlFile }, { readingKeys }] = await Promise.all([
    import("../yaml/readYamlFile.ts"),
    import("./readingKeys.ts"),
  ]);
  const file = fileOf(folder, "source.yml");
  const yaml = readYamlFile(file, readFile);
  if (yaml.kind === "broken") {
    const { line, reason } = yaml;
    return { source: unnamed, problems: [{ severity: "refused", file, ...(line && { line }), reason }] };
  }
  const keys: Keys<SourceYml> = { name: text, homepage: webAddress, lang: language, note: text, ...readingKeys };
  const { values, faults } = readKeys(yaml.entries, keys);
  const problems = faults.map((fault): Problem => ({ severity: "warning", file, ...fault }));
  return { source: { ...unnamed, ...values }, problems };
}
