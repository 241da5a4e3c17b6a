import { webUrl } from "../../store/yaml/webUrl.ts";
import { UsageError, UserError } from "../../system/userError.ts";
import type { ImportedCapture } from "../capture.ts";
import type { ImportInput } from "../importer.ts";
import { openTable } from "../tables/openTable.ts";
import type { ExportEvent } from "./exportReader.ts";
import { type OrderedRevision, RevisionOrder } from "./orderRevisions.ts";

/**
 * Imports the revisions in an export, page by page.
 *
 * @throws {UsageError} if nothing says which wiki it comes from
 */
export async function* exportCaptures(file: string, input: ImportInput): AsyncGenerator<ImportedCapture> {
  const { report } = input;
  // Loaded only for exports, because most imports have none.
  const { DamagedExport, ExportReader } = await import("./exportReader.ts");
  const reader = new ExportReader();
  const pages = new PageCaptures(file, input);
  try {
    for await (const piece of openTable(file, report)) {
      for (const event of reader.read(piece)) yield* pages.take(event);
      if (reader.hasFault) break;
    }
    for (const event of reader.end()) yield* pages.take(event);
  } catch (error) {
    if (!(error instanceof DamagedExport) && (!(error instanceof UserError) || error instanceof UsageError))
      throw error;
    report.refuse(file, error.message);
  }
  // Yields what was read of a truncated page.
  yield* pages.take({ kind: "page end" });
}

class PageCaptures {
  readonly #file: string;
  readonly #input: ImportInput;
  readonly #order = new RevisionOrder();
  #wiki: Extract<ExportEvent, { kind: "wiki" }> = { kind: "wiki", base: undefined, lang: undefined };
  #title: string | undefined;
  #isWanted = false;

  constructor(file: string, input: ImportInput) {
    this.#file = file;
    this.#input = input;
  }

  *take(event: ExportEvent): Generator<ImportedCapture> {
    switch (event.kind) {
      case "wiki":
        this.#wiki = event;
        if (this.#input.source === undefined && webUrl(event.base ?? "") === undefined)
          throw new UsageError(`${this.#file} does not say from which wiki it is (<base>); name it with --source ID.`);
        break;
      case "page":
        this.#title = event.title;
        this.#isWanted = this.#input.includes(this.#url() ?? event.title);
        break;
      case "revision":
        if (this.#isWanted) yield* this.#capturesOf(this.#order.add(event.revision));
        break;
      case "page end":
        yield* this.#capturesOf(this.#order.end());
        this.#title = undefined;
        this.#isWanted = false;
    }
  }

  #url(): string | undefined {
    return this.#title === undefined ? undefined : addressOfPage(this.#wiki.base, this.#title);
  }

  *#capturesOf(ordered: readonly OrderedRevision[]): Generator<ImportedCapture> {
    const { report, options } = this.#input;
    const url = this.#url();
    const title = this.#title ?? "";
    for (const { revision, occurrence } of ordered) {
      const { content, timestamp, comment } = revision;
      const origin = `${this.#file}:${revision.line}`;
      if (content.kind === "passed over") report.passOver(content.reason, `${title}, revision ${revision.id}`);
      else if (content.kind === "refused")
        report.refuse(origin, `revision ${revision.id} of "${title}" ${content.reason}`);
      else
        yield {
          origin,
          captured: timestamp,
          article: title,
          title,
          format: "text",
          body: content.text,
          occurrence,
          ...(url !== undefined && { url }),
          ...(this.#wiki.lang !== undefined && { lang: this.#wiki.lang }),
          ...(options.notes === true && comment !== undefined && { note: comment }),
        };
    }
  }
}

/** The address of a page, derived from that of the wiki's main page. */
export function addressOfPage(base: string | undefined, title: string): string | undefined {
  const main = webUrl(base ?? "");
  if (main === undefined) return undefined;
  const name = encodeURIComponent(Buffer.from(title.replaceAll(" ", "_")).toString()).replace(
    /%(?:3A|2F|2C|28|29|40|24|21|2A)/g,
    decodeURIComponent,
  );
  if (/[?&]title=/.test(main)) return main.replace(/([?&]title=)[^&#]*/, (_, key: string) => `${key}${name}`);
  return `${main.replace(/[?#].*$/, "").replace(/[^/]*$/, "")}${name}`;
}
