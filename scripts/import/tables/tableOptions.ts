import { UsageError } from "../../system/userError.ts";
import { type BodyFormat, bodyFormats, type ImportedCapture } from "../capture.ts";
import type { ImporterOption, ImportInput } from "../importer.ts";

/** The fields of a capture that a row may have; also the names of their columns, unless `--map` overrides them. */
export const fields = [
  ...["captured", "article", "source", "url", "title", "status", "byline", "published", "lang", "note", "technical"],
  ...["redirect", "body", "format"],
] as const;

export const tableOptions: Readonly<Record<string, ImporterOption>> = {
  map: { type: "list", value: "FIELD=COLUMN", help: `column of a field: ${fields.join(", ")}` },
  format: { type: "string", value: "FORMAT", help: "how bodies are written: markdown, html or text (text)" },
};

/** Converts a row to a capture, with access to cells by column name. */
export type RowReader = (origin: string, cellOf: (column: string) => string | undefined) => ImportedCapture;

/** Maximum characters of a row or a line: more than any storable text needs, even with escapes. */
export const mostCharacters = 64_000_000;

/** A row is not a capture; the message says why. */
export class UnusableRow extends Error {
  override name = "UnusableRow";
}

/** @throws {UsageError} if `--map` or `--format` is invalid */
export function rowReader({ options }: ImportInput): RowReader {
  const columns = columnsOf((options.map as readonly string[] | undefined) ?? []);
  const usual = formatNamed(options.format as string | undefined);
  if (usual === undefined) throw new UsageError(`--format takes ${bodyFormats.join(", ")}, not "${options.format}".`);
  return (origin, cellOf) => {
    const value = (field: string) => cellOf(columns.get(field) ?? field);
    const captured = value("captured");
    if (captured === undefined || captured.trim() === "")
      throw new UnusableRow(
        `no time in "${columns.get("captured") ?? "captured"}"; name its column with --map captured=COLUMN`,
      );
    const format = value("format");
    const written = format === undefined || format === "" ? usual : formatNamed(format);
    if (!written) throw new UnusableRow(`format "${format}" is none of ${bodyFormats.join(", ")}`);
    const statusText = value("status")?.trim() ?? "";
    const status = statusText === "" ? undefined : Number(statusText);
    const body = value("body");
    // Only a page that was gone may lack a text; otherwise the column probably has another name.
    if (body === undefined && !(status !== undefined && status >= 400))
      throw new UnusableRow(
        `no text in "${columns.get("body") ?? "body"}"; name its column with --map body=COLUMN, or give the status of a page that was gone`,
      );
    const texts = Object.fromEntries(
      ["article", "source", "url", "title", "byline", "published", "lang", "note", "redirect"].flatMap((field) => {
        const text = value(field);
        return text === undefined || text.trim() === "" ? [] : [[field, text]];
      }),
    );
    return {
      ...texts,
      origin,
      captured,
      format: written,
      ...(status !== undefined && { status }),
      ...(/^(?:true|1|yes)$/i.test(value("technical") ?? "") && { technical: true }),
      ...(body !== undefined && { body }),
    };
  };
}

function columnsOf(pairs: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    pairs.map((pair) => {
      const [, field = "", column = ""] = /^([a-z]+)=(.+)$/.exec(pair) ?? [];
      if (!(fields as readonly string[]).includes(field))
        throw new UsageError(`--map takes FIELD=COLUMN with one of ${fields.join(", ")}, not "${pair}".`);
      return [field, column];
    }),
  );
}

function formatNamed(name = "text"): BodyFormat | undefined {
  const plain = name.trim().toLowerCase();
  return plain === "md" ? "markdown" : plain === "txt" ? "text" : bodyFormats.find((format) => format === plain);
}
