import type { ParseArgsConfig } from "node:util";
import { articlePath } from "../../import/ids/articlePath.ts";
import type { Importer } from "../../import/importer.ts";
import { importers } from "../../import/importers.ts";
import { readBound } from "../../import/instants.ts";
import { loadImporter } from "../../import/loadImporter.ts";
import { pathFilter } from "../../import/pathFilter.ts";
import type { ImportOptions } from "../../import/runImport.ts";
import { defaultStore } from "../../store/defaultStore.ts";
import { nameFault } from "../../store/nameFault.ts";
import { UsageError } from "../../system/userError.ts";
import { folderOf, readFlags } from "../readFlags.ts";

/** Options of an import, and of what the command prints. */
export interface ImportFlags extends ImportOptions {
  readonly importer: Importer;
  readonly strict: boolean;
  readonly json: boolean;
}

const common = {
  source: { type: "string" },
  article: { type: "string" },
  into: { type: "string" },
  include: { type: "string", multiple: true },
  exclude: { type: "string", multiple: true },
  since: { type: "string" },
  until: { type: "string" },
  limit: { type: "string" },
  every: { type: "string" },
  "keep-html": { type: "boolean" },
  "dry-run": { type: "boolean" },
  strict: { type: "boolean" },
  json: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const satisfies ParseArgsConfig["options"];

/** The text of `npm run import -- --help`; with an importer, including its own options. */
export function importUsage(importer?: Importer): string {
  const row = (option: string, help: string) => `  ${option.padEnd(23)} ${help}`;
  const own = Object.entries(importer?.options ?? {}).map(([name, { value, help }]) =>
    row(`--${name}${value === undefined ? "" : ` ${value}`}`, help),
  );
  const head = importer
    ? [`npm run import -- ${importer.name} ${importer.what} [options]`, "", `  reads ${importer.summary}`, "", ...own]
    : [
        "npm run import -- IMPORTER WHAT… [options]",
        "",
        ...importers.map(({ name, what, summary }) => row(`${name} ${what}`, summary)),
        row("./my-importer.js …", "a module of your own"),
        "",
        "  npm run import -- IMPORTER --help prints the options of one",
        "",
      ];
  return [
    ...head,
    row("--source ID", "the source; by default the host of each address"),
    row("--article ID", "one article for all captures"),
    row("--into DIR", `the store (${defaultStore})`),
    row("--include GLOB", "only paths or addresses that match; may be repeated"),
    row("--exclude GLOB", "none that match"),
    row("--since INSTANT", "only captures from that instant on"),
    row("--until INSTANT", "only captures until that instant; a day is included whole"),
    row("--limit N", "ends after N captures"),
    row("--every hour|day", "of each article at most the first capture of an hour or a day"),
    row("--keep-html", "keeps web pages as captured too, in a hidden folder of the store"),
    row("--dry-run", "writes nothing, and shows what would be written"),
    row("--strict", "exit 1 where any capture is refused"),
    row("--json", "last line of standard output: the summary as JSON"),
    row("-h, --help", "this text"),
  ].join("\n");
}

/**
 * Reads the arguments of `npm run import`.
 *
 * @returns the help text if requested
 * @throws {UsageError} naming the argument and what it takes
 */
export async function importFlags(args: readonly string[]): Promise<ImportFlags | string> {
  const [name] = args;
  if (name === undefined || name.startsWith("-")) {
    if (args.includes("--help") || args.includes("-h")) return importUsage();
    throw new UsageError("npm run import takes the name of an importer first, such as git or jsonl.");
  }
  const importer = await loadImporter(name);
  const own = Object.entries(importer.options ?? {});
  const { values, positionals } = readFlags({
    args: args.slice(1),
    strict: true,
    allowPositionals: true,
    options: {
      ...Object.fromEntries(
        own.map(([option, { type }]) => [
          option,
          type === "boolean" ? { type } : { type: "string" as const, multiple: type === "list" },
        ]),
      ),
      ...common,
    },
  });
  if (values.help) return importUsage(importer);
  if (positionals.length === 0)
    throw new UsageError(`npm run import -- ${importer.name} takes ${importer.what}: where to read from.`);
  const ids = chosenIds(values.source, values.article);
  const given = values as Readonly<Record<string, boolean | string | readonly string[] | undefined>>;
  return {
    importer,
    what: positionals,
    options: Object.fromEntries(own.map(([option]) => [option, given[option]])),
    ...ids,
    into: folderOf("--into", values.into ?? defaultStore),
    includes: pathFilter(values.include ?? [], values.exclude ?? []),
    since: bound("since", values.since) ?? Number.NEGATIVE_INFINITY,
    until: bound("until", values.until) ?? Number.POSITIVE_INFINITY,
    ...(values.limit !== undefined && { limit: limitOf(values.limit) }),
    ...(values.every !== undefined && { every: everyOf(values.every) }),
    keepHtml: values["keep-html"] ?? false,
    dryRun: values["dry-run"] ?? false,
    strict: values.strict ?? false,
    json: values.json ?? false,
  };
}

/** The article's id is its path below the store, so the source may be its first segment or be given separately. */
function chosenIds(source: string | undefined, article: string | undefined): Pick<ImportFlags, "source" | "article"> {
  if (source !== undefined) checkId("--source", source, 1, 1);
  if (article === undefined) return source === undefined ? {} : { source };
  const id = source === undefined || article.startsWith(`${source}/`) ? article : `${source}/${article}`;
  checkId("--article", id, 2, 20);
  return { source: id.split("/", 1)[0]!, article: id };
}

function checkId(flag: string, id: string, least: number, most: number): void {
  const segments = id.split("/");
  const fault = segments.map(
    (segment) => nameFault(segment) ?? (segment.startsWith(".") ? "it begins with a dot" : undefined),
  );
  const reason = fault.find((each) => each !== undefined);
  if (reason === undefined && segments.length >= least && segments.length <= most) return;
  const example = flag === "--source" ? "gazette" : `gazette/${articlePath("budget")}`;
  throw new UsageError(`${flag} takes an id such as ${example}, not "${id}"${reason ? `: ${reason}` : ""}.`);
}

function bound(end: "since" | "until", text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const ms = readBound(text, end);
  if (ms === undefined) throw new UsageError(`--${end} takes a day or an instant, such as 2024-03-05, not "${text}".`);
  return ms;
}

function limitOf(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new UsageError(`--limit takes a whole number from 1, not "${text}".`);
  return Number(text);
}

function everyOf(text: string): "hour" | "day" {
  if (text !== "hour" && text !== "day") throw new UsageError(`--every takes hour or day, not "${text}".`);
  return text;
}
