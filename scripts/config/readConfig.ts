import { formatEnds } from "../formats/formatNames.ts";
import { importers } from "../import/importers.ts";
import { importerFault } from "../import/loadImporter.ts";
import { labels } from "../labels/labels.ts";
import { lists } from "../lists/lists.ts";
import { UserError } from "../system/userError.ts";
import type { Config } from "./config.ts";
import { configName } from "./configName.ts";

type Check = (value: unknown, key: string) => void;

/**
 * Validates the object that a configuration file exports, because a fault would otherwise surface in the middle of a build.
 *
 * @throws {UserError} naming the file, the key and what it must be
 */
export function readConfig(value: unknown): Config {
  object({
    labels: listOf(
      object({
        name: matching(/^[a-z][a-z0-9-]{0,39}$/, "a name of small letters, digits and hyphens"),
        title: text,
        rule: text,
        applies: fn,
        explain: optional(fn),
      }),
    ),
    formats: listOf(object({ end: matching(/^\.[a-z0-9]{1,10}$/, "an end of a name like .gmi"), read: fn })),
    filters: recordOf(fn),
    lists: listOf(
      object({
        name: matching(/^[A-Za-z]\w{0,39}$/, "a name of letters and digits"),
        template: optional(matching(/^[\w-]+\.njk$/, "the name of a file in content/ that ends in .njk")),
        unlisted: optional(isTrue),
        reduce: fn,
      }),
    ),
    importers: listOf(importer),
  })(value, "");
  const config = value as Config;
  unique(
    "labels",
    [...labels, ...(config.labels ?? [])].map(({ name }) => name),
  );
  unique("formats", [...formatEnds, ...(config.formats ?? []).map(({ end }) => end)]);
  unique(
    "lists",
    [...lists, ...(config.lists ?? [])].map(({ name }) => name),
  );
  unique(
    "importers",
    [...importers, ...(config.importers ?? [])].map(({ name }) => name),
  );
  return config;
}

function refuse(key: string, what: string): never {
  throw new UserError(`${configName}: ${key || "what it exports by default"} must be ${what}`);
}

function unique(key: string, names: readonly string[]): void {
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined)
    throw new UserError(`${configName}: ${key} has "${twice}", which is there already; choose another`);
}

const text: Check = (value, key) => {
  if (typeof value !== "string" || value.trim() === "") refuse(key, "a text");
};
const fn: Check = (value, key) => {
  if (typeof value !== "function") refuse(key, "a function");
};
const importer: Check = (value, key) => {
  const fault = importerFault(value);
  if (fault) throw new UserError(`${configName}: ${key} ${fault}`);
  matching(/^[a-z][a-z0-9-]{0,39}$/, "a name of small letters, digits and hyphens")(
    (value as { name?: unknown }).name,
    `${key}.name`,
  );
};
const isTrue: Check = (value, key) => {
  if (value !== true) refuse(key, "true, or left out");
};

function matching(pattern: RegExp, what: string): Check {
  return (value, key) => {
    if (typeof value !== "string" || !pattern.test(value)) refuse(key, what);
  };
}

function optional(check: Check): Check {
  return (value, key) => {
    if (value !== undefined) check(value, key);
  };
}

function listOf(check: Check): Check {
  return optional((value, key) => {
    if (!Array.isArray(value)) refuse(key, "a list");
    value.forEach((each, at) => {
      check(each, `${key}[${at}]`);
    });
  });
}

function recordOf(check: Check): Check {
  return optional((value, key) => {
    if (!isPlain(value)) refuse(key, "an object");
    for (const [name, each] of Object.entries(value)) check(each, `${key}.${name}`);
  });
}

function object(keys: Readonly<Record<string, Check>>): Check {
  return (value, key) => {
    if (!isPlain(value)) refuse(key, "an object");
    for (const name of Object.keys(value))
      if (!Object.hasOwn(keys, name))
        throw new UserError(
          `${configName}: unknown key "${key ? `${key}.` : ""}${name}" (known: ${Object.keys(keys).join(", ")})`,
        );
    for (const [name, check] of Object.entries(keys)) check(value[name], key ? `${key}.${name}` : name);
  };
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
