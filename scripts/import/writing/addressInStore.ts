import { readdirSync } from "node:fs";
import path from "node:path";
import { isVersionFile } from "../../formats/formatNames.ts";
import { decode } from "../../store/encoding/decode.ts";
import { withFactsBeside } from "../../store/facts/readFacts.ts";
import { maxVersionBytes } from "../../store/versions/maxVersionBytes.ts";
import { readVersionMeta } from "../../store/versions/versionMeta.ts";
import { readFrontMatter } from "../../store/yaml/frontMatter.ts";
import { readStoredFile } from "../../system/files/readStoredFile.ts";

/** Versions of an article that are looked into: nearly all have an address or none has. */
const mostFiles = 5;

/** An address under which versions in a folder were captured; undefined where they tell none, or there is no folder. */
export function addressInStore(folder: string): string | undefined {
  for (const name of versionFilesIn(folder).slice(0, mostFiles)) {
    const stored = readStoredFile(path.join(folder, name), maxVersionBytes);
    if (stored.kind === "unreadable") continue;
    const frontMatter = readFrontMatter(decode(stored.bytes).text);
    const own = readVersionMeta(frontMatter.kind === "front-matter" ? frontMatter.entries : new Map()).meta;
    const { url } = withFactsBeside(path.join(folder, name), own);
    if (url !== undefined) return url;
  }
  return undefined;
}

function versionFilesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => !name.startsWith(".") && isVersionFile(name))
      .sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}
