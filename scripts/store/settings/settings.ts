import { existsSync } from "node:fs";
import type { Settings } from "../../model/settings/settings.ts";
import { readStoredFile } from "../../system/files/readStoredFile.ts";
import { UserError } from "../../system/userError.ts";
import { type Keys, readKeys } from "../yaml/readKeys.ts";
import { readYamlFile } from "../yaml/readYamlFile.ts";
import { language, oneOf, text, UnusableValue, type ValueReader, webAddress } from "../yaml/valueReaders.ts";

/** The site's settings are unusable; the message names the file and every fault, one per line. */
export class SettingsError extends UserError {
  override name = "SettingsError";
}

const defaults: Settings = {
  title: "Variorum",
  description: "How published pages change.",
  url: "http://localhost:8080",
  basePath: "/",
  lang: "en",
  host: "netlify",
};

const keys: Keys<Settings> = {
  title: text,
  description: text,
  url: origin,
  basePath,
  lang: language,
  host: oneOf("netlify", "cloudflare-pages", "cloudflare-pages-paid", "github-pages", "other"),
};

/**
 * The site's settings from a file such as `content/site.yml`. Every key is optional, and so is the file; but a key that is
 * present must be valid, because a site published with a wrong address is worse than none. Throws SettingsError.
 */
export async function readSettings(file: string): Promise<Settings> {
  if (!existsSync(file)) return defaults;
  const yaml = readYamlFile(file, readStoredFile);
  if (yaml.kind === "broken") throw new SettingsError(`${file}${yaml.line ? `:${yaml.line}` : ""} ${yaml.reason}`);
  const { values, faults } = readKeys(yaml.entries, keys);
  if (faults.length > 0)
    throw new SettingsError(faults.map(({ line, reason }) => `${file}:${line} ${reason}`).join("\n"));
  return { ...defaults, ...values };
}

function origin(value: Parameters<ValueReader<string>>[0]): string {
  const url = new URL(webAddress(value));
  if (url.href !== `${url.origin}/`)
    throw new UnusableValue(
      "must be an origin without a path, like https://changes.example.org; a path goes into basePath",
    );
  return url.origin;
}

function basePath(value: Parameters<ValueReader<string>>[0]): string {
  const segments = text(value).split("/").filter(Boolean);
  if (!segments.every((segment) => /^[A-Za-z0-9._~-]+$/.test(segment) && !/^\.+$/.test(segment)))
    throw new UnusableValue("must be / or a path like /name/ of letters, digits and - . _ ~");
  return segments.length === 0 ? "/" : `/${segments.join("/")}/`;
}
