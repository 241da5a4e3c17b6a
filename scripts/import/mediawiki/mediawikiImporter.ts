import { UsageError } from "../../system/userError.ts";
import type { ImportedCapture } from "../capture.ts";
import { clockOption } from "../http/clockOption.ts";
import type { Importer, ImportInput } from "../importer.ts";
import { apiCaptures } from "./apiImport.ts";
import { exportCaptures } from "./exportImport.ts";

/** Imports the revisions of a wiki's pages, from an export or through its API. */
export const mediawikiImporter: Importer = {
  name: "mediawiki",
  summary: "revisions of a wiki's pages: exports (XML), or its API (https://…/api.php) with --page",
  what: "FILE…",
  options: {
    page: { type: "list", value: "TITLE", help: "page whose revisions are fetched by the API" },
    wikitext: { type: "boolean", help: "from the API, takes wikitext instead of HTML" },
    notes: { type: "boolean", help: "keeps the summary of each edit as the note of its version" },
    ...clockOption,
  },
  captures,
};

async function* captures(input: ImportInput): AsyncGenerator<ImportedCapture> {
  const titles = (input.options.page as readonly string[] | undefined) ?? [];
  const several = titles.find((title) => title.includes("|"));
  if (several !== undefined) throw new UsageError(`--page takes one title, not "${several}"; repeat it for each.`);
  for (const where of input.what) {
    if (/^https?:\/\//i.test(where)) {
      if (titles.length === 0) throw new UsageError(`Name the pages to fetch from ${where} with --page TITLE.`);
      yield* apiCaptures(where, titles, input);
    } else if (/\.(?:bz2|7z|xz|zst)$/i.test(where))
      throw new UsageError(`${where} is compressed by another method than gzip; decompress it first.`);
    else yield* exportCaptures(where, input);
  }
}
