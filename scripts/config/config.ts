import type { FormatReader } from "../formats/formats.ts";
import type { Importer } from "../import/importer.ts";
import type { Label } from "../labels/label.ts";
import type { ListDefinition } from "../lists/listDefinition.ts";

/** A label that the messages of the interface do not know, so it brings its own words. */
export type AddedLabel = Label & { readonly title: string; readonly rule: string };

/** A format of version files, by the end of their names. */
export interface AddedFormat {
  /** `.gmi` */
  readonly end: string;
  /** From the text of a file, front matter taken off and line breaks as line feeds, to its paragraphs. */
  readonly read: FormatReader;
}

/** A filter of templates: `{{ value | name(argument) }}`. What it returns is text, which templates escape. */
export type AddedFilter = (value: never, ...given: never[]) => unknown;

/** What a publisher adds to Variorum without changing it; docs/extending.md has an example of each. */
export interface Config {
  /** Shown after our own, in this order. */
  readonly labels?: readonly AddedLabel[];
  readonly formats?: readonly AddedFormat[];
  /** By name. */
  readonly filters?: Readonly<Record<string, AddedFilter>>;
  /** Pages made of the whole archive; their templates stand in content/. */
  readonly lists?: readonly ListDefinition[];
  /** For `npm run import -- <name> …`; docs/importers.md tells how to write one. */
  readonly importers?: readonly Importer[];
}

/** Gives the object of `variorum.config.ts` its type. */
export function defineConfig(config: Config): Config {
  return config;
}
