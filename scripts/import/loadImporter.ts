import { existsSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { UsageError, UserError } from "../system/userError.ts";
import type { Importer, ImporterOption } from "./importer.ts";
import { importers } from "./importers.ts";

/**
 * The importer with a name, or the default export of a module file.
 *
 * @throws {UsageError} if there is none
 * @throws {UserError} if the module cannot be loaded or exports something else
 */
export async function loadImporter(name: string): Promise<Importer> {
  const known = importers.find((importer) => importer.name === name);
  if (known) return known;
  if (!/[\\/]|\.[mc]?[jt]s$/.test(name))
    throw new UsageError(
      `There is no importer "${name}": ${importers.map((importer) => importer.name).join(", ")}, or the path of a module, such as ./my-importer.js.`,
    );
  const file = path.resolve(name);
  if (!existsSync(file)) throw new UsageError(`There is no file "${name}".`);
  let exported: { readonly default?: unknown };
  try {
    exported = await import(pathToFileURL(file).href);
  } catch (error) {
    throw new UserError(`${name} cannot be loaded: ${(error as Error).message}`);
  }
  const fault = importerFault(exported.default);
  if (fault) throw new UserError(`${name}: what it exports by default ${fault}`);
  const importer = exported.default as Partial<Importer> & Pick<Importer, "captures">;
  return {
    ...importer,
    name: importer.name ?? path.basename(name),
    summary: importer.summary ?? "",
    what: importer.what ?? "WHAT…",
    captures: (input) => importer.captures(input),
  };
}

const optionTypes: readonly ImporterOption["type"][] = ["boolean", "string", "list"];

/** Validates an importer from a module: returns what is wrong with it, if anything. */
export function importerFault(value: unknown): string | undefined {
  if (typeof value !== "object" || value === null) return "must be an object with a function captures(input)";
  const { name, summary, what, options = {}, captures } = value as Partial<Record<keyof Importer, unknown>>;
  if (typeof captures !== "function") return "must have a function captures(input) that yields captures";
  for (const [key, text] of Object.entries({ name, summary, what }))
    if (text !== undefined && typeof text !== "string") return `must have a text as ${key}`;
  if (typeof options !== "object" || options === null) return "must have an object as options";
  for (const [option, told] of Object.entries(options)) {
    const { type } = (told ?? {}) as Partial<ImporterOption>;
    if (!type || !optionTypes.includes(type)) return `must give options.${option} a type: ${optionTypes.join(", ")}`;
  }
  return undefined;
}
