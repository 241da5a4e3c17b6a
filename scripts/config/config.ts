import type { FormatReader } from "../formats/formats.ts";
import type { Importer } from "../import/importer.ts";
import type { Label } from "../labels/label.ts";
import type { ListDefinition } from "../lists/listDefinition.ts";

/** A label with its own title and rule, because the interface has no messages for it. */
export type AddedLabel = Label & { readonly title: string; readonly rule: string };

/** A format of version files, by their file extension. */
export interface AddedFormat {
  /** `.gmi` */
  readonly end: string;
  /** Reads the text of a file, without front matter and with LF line endings, into paragraphs. */
  readonly read: FormatReader;
}

/** A template filter: `{{ value | name(argument) }}`. It returns text, which templates escape. */
export type AddedFilter = (value: never, ...given: never[]) => unknown;

/** A publisher's additions to Variorum; docs/extending.md has an example of each. */
export interface Config {
  /** Shown after the built-in labels, in this order. */
  readonly labels?: readonly AddedLabel[];
  readonly formats?: readonly AddedFormat[];
  /** By name. */
  readonly filters?: Readonly<Record<string, AddedFilter>>;
  /** Pages computed from the whole archive; their templates are in content/. */
  readonly lists?: readonly ListDefinition[];
  /** For `npm run import -- <name> …`; docs/importers.md explains how to write one. */
  readonly importers?: readonly Importer[];
}

/** Type-checks the object of `variorum.config.ts`, and returns it. */
export function defineConfig(config: Config): Config {
  return config;
}
