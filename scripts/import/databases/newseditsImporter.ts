import { webUrl } from "../../store/yaml/webUrl.ts";
import type { ImportedCapture } from "../capture.ts";
import type { Importer, ImportInput } from "../importer.ts";
import { recordsOf, type TableForm } from "./recordTable.ts";
import { textOfHtml } from "./textOfHtml.ts";

/** Imports the versions of articles in the NewsEdits data sets. */
export const newseditsImporter: Importer = {
  name: "newsedits",
  summary: "data sets of NewsEdits: SQLite databases, or tables (.csv, .csv.gz)",
  what: "FILE…",
  captures,
};

const form: TableForm = {
  tables: ["entryversion", "article_versions", "articles"],
  fields: {
    entry: ["entry_id", "a_id", "article_id"],
    source: ["source", "original_db"],
    url: ["url"],
    title: ["title"],
    text: ["summary", "text", "body"],
    version: ["version", "version_nb"],
    created: ["created", "date", "timestamp"],
  },
  required: ["entry", "text", "created"],
};

async function* captures(input: ImportInput): AsyncGenerator<ImportedCapture> {
  const { report, includes } = input;
  for (const file of input.what) {
    /** The address of each entry's first row, if an entry has several. */
    const addresses = new Map<string, string>();
    for await (const { origin, value } of recordsOf(file, form, report)) {
      const entry = value("entry");
      const [source, title] = [value("source"), value("title")];
      const url = webUrl(value("url") ?? "");
      const key = `${source} ${entry}`;
      if (url !== undefined && !addresses.has(key)) addresses.set(key, url);
      const articleUrl = addresses.get(key);
      if (!includes(url ?? `${entry}`)) continue;
      const version = versionNumber(value("version"));
      const text = value("text");
      if (entry === undefined) report.refuse(origin, "has no entry_id, which says to which article it belongs");
      else if (text === undefined) report.refuse(origin, `version ${version ?? "?"} of entry ${entry} has no text`);
      else
        yield {
          origin: `${origin} (entry ${entry}${version === undefined ? "" : `, version ${version}`})`,
          captured: value("created") ?? "",
          format: "text",
          body: textOfHtml(text),
          ...(source !== undefined && { source: source.replace(/\.(?:db|sqlite3?)(?:\.gz)?$/i, "") }),
          ...(url !== undefined && { url }),
          ...(articleUrl !== undefined ? { articleUrl } : { article: `entry ${entry}` }),
          ...(title !== undefined && { title: textOfHtml(title) }),
        };
    }
  }
}

/** Parses a version number written as text or as a decimal number, `3` or `3.0`. */
function versionNumber(text: string | undefined): number | undefined {
  const number = Number(text ?? Number.NaN);
  return Number.isFinite(number) ? Math.trunc(number) : undefined;
}
