import { existsSync } from "node:fs";
import path from "node:path";
import type { Problem } from "../../model/problem.ts";
import { archiveId } from "../../model/settings/archiveId.ts";
import { interfaceLanguages, type Settings } from "../../model/settings/settings.ts";
import type { SiteAddress } from "../../model/settings/siteAddress.ts";
import { readStoredFile } from "../../system/files/readStoredFile.ts";
import { UserError } from "../../system/userError.ts";
import { type Keys, readKeys } from "../yaml/readKeys.ts";
import { readYamlFile } from "../yaml/readYamlFile.ts";
import { boolean, language, oneOf, text, UnusableValue, type ValueReader, webAddress } from "../yaml/valueReaders.ts";
import { basePathOf } from "./readAddress.ts";

/** The site's settings are unusable; the message names the file and every fault, one per line. */
export class SettingsError extends UserError {
  override name = "SettingsError";
  /** A refusal for each fault. */
  readonly problems: readonly Problem[];

  constructor(file: string, faults: readonly { readonly line?: number; readonly reason: string }[]) {
    super(faults.map(({ line, reason }) => `${file}${line ? `:${line}` : ""} ${reason}`).join("\n"));
    this.problems = faults.map((fault) => ({ severity: "refused", file, ...fault }));
  }
}

const defaults: Settings = {
  title: "Variorum",
  description: "How published pages change.",
  basePath: "/",
  interface: "en",
  lang: "en",
  host: "netlify",
  embeds: true,
  pictures: 100,
};

const keys: Keys<Settings> = {
  title: text,
  description: text,
  url: origin,
  basePath,
  interface: oneOf(...interfaceLanguages),
  lang: language,
  host: oneOf("netlify", "cloudflare-pages", "cloudflare-pages-paid", "github-pages", "other"),
  embeds: boolean,
  pictures: numberOfPictures,
  id: archiveName,
};

/** The settings of a site, and warnings for its publisher. */
export interface SettingsReading {
  readonly settings: Settings;
  /** Warnings, printed at the end of a build. */
  readonly problems: readonly Problem[];
}

/**
 * Reads the site's settings from a file such as `content/site.yml`. Every key is optional, and so is the file; but a
 * key that is present must be valid, because a site published with a wrong address is worse than none.
 *
 * @param address overrides the file's `url` and, if it has a path, its `basePath`
 * @throws {SettingsError}
 */
export async function readSiteSettings(file: string, address?: SiteAddress): Promise<SettingsReading> {
  const written = valuesOf(file);
  // The language of the texts defaults to the interface language.
  const lang = written.lang ?? written.interface ?? defaults.lang;
  const settings = { ...defaults, ...written, lang, ...address };
  return { settings, problems: problemsOf(settings, written, path.relative("", file)) };
}

/** The same without another address, and without warnings. */
export async function readSettings(file: string): Promise<Settings> {
  return (await readSiteSettings(file)).settings;
}

function valuesOf(file: string): Partial<Settings> {
  if (!existsSync(file)) return {};
  const yaml = readYamlFile(file, readStoredFile);
  const printed = path.relative("", file);
  if (yaml.kind === "broken") {
    const { line, reason } = yaml;
    throw new SettingsError(printed, [{ ...(line && { line }), reason }]);
  }
  const { values, faults } = readKeys(yaml.entries, keys);
  if (faults.length > 0) throw new SettingsError(printed, faults);
  return values;
}

/** @param file its path, as printed */
function problemsOf(settings: Settings, written: Partial<Settings>, file: string): Problem[] {
  const { url, id, lang } = settings;
  const reasons: string[] = [];
  if (lang.split("-", 1)[0]!.toLowerCase() !== settings.interface)
    reasons.push(
      `lang: pages would state ${lang} for texts of the interface in ${settings.interface}; write \`interface: …\` for texts in another language (${interfaceLanguages.join(", ")}), or a lang such as ${settings.interface}`,
    );
  if (url === undefined)
    reasons.push(
      "url is missing, so the site does not know its address: no sitemap, no canonical links, no full addresses in feeds, and ids of feeds that another archive may have too. Write `url: https://…` there, or build with --url",
    );
  else if (written.url !== undefined && written.url !== url)
    reasons.push(`url: --url takes the place of ${written.url}: the site's address is ${url}${settings.basePath}`);
  if (url !== undefined && id === undefined)
    reasons.push(
      `id is missing. Write \`id: ${archiveId(settings)}\` there once, so that feeds keep their ids when the address changes`,
    );
  return reasons.map((reason) => ({ severity: "warning", file, reason }));
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
  return basePathOf(text(value));
}

function numberOfPictures(value: Parameters<ValueReader<string>>[0]): number {
  const written = text(value);
  if (!/^\d{1,5}$/.test(written)) throw new UnusableValue("must be a whole number from 0 to 99999");
  return Number(written);
}

function archiveName(value: Parameters<ValueReader<string>>[0]): string {
  const name = text(value);
  if (name.length > 200) throw new UnusableValue("must be at most 200 characters long");
  return name;
}
