import { statSync } from "node:fs";
import path from "node:path";
import { webUrl } from "../../store/yaml/webUrl.ts";
import type { ImportedCapture } from "../capture.ts";
import type { Importer, ImportInput } from "../importer.ts";
import { recordsOf, type TableForm } from "./recordTable.ts";
import { SameArticles } from "./sameArticles.ts";
import { textOfHtml } from "./textOfHtml.ts";

/** Imports the versions of articles that diffengine has kept. */
export const diffengineImporter: Importer = {
  name: "diffengine",
  summary: "databases of diffengine (diffengine.db), or the folders that hold them",
  what: "FILE…",
  captures,
};

const form: TableForm = {
  tables: ["entryversion"],
  fields: { entry: ["entry_id"], url: ["url"], title: ["title"], summary: ["summary"], created: ["created"] },
  required: ["entry", "url", "summary", "created"],
};

async function* captures(input: ImportInput): AsyncGenerator<ImportedCapture> {
  const { report, includes } = input;
  for (const where of input.what) {
    const file = statSync(where, { throwIfNoEntry: false })?.isDirectory() ? path.join(where, "diffengine.db") : where;
    const quiet = { ...silent, progress: (...stage: Parameters<typeof report.progress>) => report.progress(...stage) };
    const articles = new SameArticles();
    for await (const { value } of recordsOf(file, form, quiet)) articles.add(value("entry"), value("url"));
    for await (const { origin, value } of recordsOf(file, form, report)) {
      const [entry, url, title, summary] = [value("entry"), value("url"), value("title"), value("summary")];
      const address = webUrl(url ?? "");
      if (!includes(address ?? url ?? "")) continue;
      if (summary === undefined) {
        report.refuse(origin, `the version of ${url} of ${value("created")} has no text`);
        continue;
      }
      const articleUrl = articles.addressOf(entry, url);
      yield {
        origin,
        captured: value("created") ?? "",
        format: "text",
        body: textOfHtml(summary),
        ...(address !== undefined && { url: address }),
        ...(articleUrl !== undefined ? { articleUrl } : { article: `entry ${entry}` }),
        ...(title !== undefined && { title }),
      };
    }
  }
}

const silent = { refuse() {}, warn() {}, passOver() {} };
