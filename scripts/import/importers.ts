import { changedetectionImporter } from "./changedetection/changedetectionImporter.ts";
import { diffengineImporter } from "./databases/diffengineImporter.ts";
import { newsdiffsImporter } from "./databases/newsdiffsImporter.ts";
import { newseditsImporter } from "./databases/newseditsImporter.ts";
import { filesImporter } from "./files/filesImporter.ts";
import { gitImporter } from "./git/gitImporter.ts";
import type { Importer } from "./importer.ts";
import { mediawikiImporter } from "./mediawiki/mediawikiImporter.ts";
import { csvImporter } from "./tables/csvImporter.ts";
import { jsonlImporter } from "./tables/jsonlImporter.ts";
import { warcImporter } from "./warc/warcImporter.ts";
import { waybackImporter } from "./wayback/waybackImporter.ts";

const all: Importer[] = [
  filesImporter,
  waybackImporter,
  gitImporter,
  warcImporter,
  changedetectionImporter,
  mediawikiImporter,
  diffengineImporter,
  newsdiffsImporter,
  newseditsImporter,
  jsonlImporter,
  csvImporter,
];

/** Importers in the order of the help. To add one, create its file and add a line here. */
export const importers: readonly Importer[] = all;

/** Adds a publisher's importer. */
export function addImporter(importer: Importer): void {
  all.push(importer);
}
