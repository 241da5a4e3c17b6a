import { selectorFault } from "../../formats/html/selectors.ts";
import { defaultStore } from "../../store/defaultStore.ts";
import { UsageError } from "../../system/userError.ts";
import { folderOf, readFlags } from "../readFlags.ts";

/** The text of `npm run extract -- --help`. */
export const extractUsage = `npm run extract -- [options]

  extracts the versions in the store again from the pages kept by npm run import -- … --keep-html

  --into DIR           the store (${defaultStore})
  --article ID         only this article, or those of this source; may be repeated
  --dry-run            writes nothing, and shows what would change
  --strict             exit 1 if anything is refused
  --json               last line of standard output: the summary as JSON; with --show, the complete result
  -h, --help           this text

npm run extract -- --show PAGE [options]

  prints what would be kept of a page, and what left out; PAGE is a file or an address

  --into DIR           the store whose settings are used (${defaultStore})
  --article ID         the article or source whose settings are used; by default that of the page's location or address
  --select CSS         tries a selector of the article, in place of the settings; may be repeated
  --remove CSS         tries a selector of elements to remove, in place of the settings; may be repeated`;

export interface ExtractFlags {
  readonly into: string;
  readonly ids: readonly string[];
  readonly dryRun: boolean;
  readonly strict: boolean;
  readonly json: boolean;
  /** A page to inspect; if given, nothing is written. */
  readonly show?: string;
  readonly select?: readonly string[];
  readonly remove?: readonly string[];
}

/**
 * Reads the arguments of `npm run extract`.
 *
 * @returns undefined if the help is requested
 * @throws {UsageError} naming the argument and what it takes
 */
export function extractFlags(args: readonly string[]): ExtractFlags | undefined {
  const { values } = readFlags({
    args: [...args],
    strict: true,
    options: {
      into: { type: "string", default: defaultStore },
      article: { type: "string", multiple: true },
      "dry-run": { type: "boolean", default: false },
      strict: { type: "boolean", default: false },
      json: { type: "boolean", default: false },
      show: { type: "string" },
      select: { type: "string", multiple: true },
      remove: { type: "string", multiple: true },
      help: { type: "boolean", short: "h" },
    },
  });
  if (values.help) return undefined;
  const { show, select, remove, article = [] } = values;
  if (show === undefined && (select || remove))
    throw new UsageError(
      "--select and --remove go with --show PAGE; what they find goes into article.yml or source.yml.",
    );
  if (show !== undefined && article.length > 1) throw new UsageError("With --show, --article names one article.");
  for (const [flag, selectors = []] of [
    ["--select", select],
    ["--remove", remove],
  ] as const)
    for (const selector of selectors) {
      const fault = selectorFault(selector);
      if (fault !== undefined) throw new UsageError(`${flag} takes a CSS selector, not "${selector}": ${fault}.`);
    }
  return {
    into: folderOf("--into", values.into),
    ids: article.map((id) => idOf(id)),
    ...{ dryRun: values["dry-run"], strict: values.strict, json: values.json },
    ...(show !== undefined && { show }),
    ...(select && { select }),
    ...(remove && { remove }),
  };
}

function idOf(text: string): string {
  const id = text.replace(/\/+$/, "");
  if (id === "" || id.split("/").some((segment) => segment === "" || segment.startsWith(".")))
    throw new UsageError(`--article takes an id such as gazette/budget, or a source such as gazette, not "${text}".`);
  return id;
}
