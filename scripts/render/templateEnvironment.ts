import { readdirSync } from "node:fs";
import path from "node:path";
import nunjucks from "nunjucks";
import { messages } from "../../templates/messages/messages.ts";
import { repository } from "../code/repository.ts";
import { direction } from "../html/direction.ts";
import { feedRows } from "../html/feedRows.ts";
import { href } from "../html/href.ts";
import { rowHtml } from "../html/rowHtml.ts";
import type { Settings } from "../model/settings.ts";
import type { InlineRow, LabelView } from "../page/view.ts";
import { addedFilters } from "./addedFilters.ts";
import type { Assets } from "./bundleAssets.ts";
import { absolute } from "./filters/absolute.ts";
import { fill } from "./filters/fill.ts";
import { host } from "./filters/host.ts";
import { json } from "./filters/json.ts";
import { labelText } from "./filters/labelText.ts";
import { says } from "./filters/says.ts";

export type TemplateEnvironment = nunjucks.Environment;

/** The folder whose files `{% extends %}`, `{% import %}` and renderTemplate() name. */
const templatesFolder = path.join(repository, "templates");

/** What every template may use. */
export interface TemplateGlobals {
  /** The site's own settings, `site` in every template. */
  readonly settings: Settings;
  /** What bundleAssets() named, `assets` in every template. */
  readonly assets: Assets;
  /** Whether the site has a search index, so that pages offer to search. */
  readonly searchable: boolean;
}

const ofProcess = emptyEnvironment();

/**
 * The Nunjucks environment of a build: given to Eleventy for the pages and used directly for feeds. There is one for the
 * process, as Eleventy keeps compiled templates for the life of the process, and with them the environment that compiled
 * them; a build that follows makes it ready for itself.
 */
export function buildEnvironment(globals: TemplateGlobals): TemplateEnvironment {
  return madeReady(ofProcess, globals);
}

/** A Nunjucks environment of its own, to render templates without Eleventy. */
export function templateEnvironment(globals: TemplateGlobals): TemplateEnvironment {
  return madeReady(emptyEnvironment(), globals);
}

/** One that reads each template anew whenever it is used, so that a change of one is seen at once. */
export function reloadingEnvironment(globals: TemplateGlobals): TemplateEnvironment {
  return madeReady(environmentOver(new nunjucks.FileSystemLoader(templatesFolder, { noCache: true })), globals);
}

function emptyEnvironment(): TemplateEnvironment {
  const environment = environmentOver(new nunjucks.FileSystemLoader(templatesFolder));
  for (const file of readdirSync(path.join(templatesFolder, "components"), { recursive: true, encoding: "utf8" }))
    if (file.endsWith(".njk")) runOnce(environment.getTemplate(path.posix.join("components", ...file.split(path.sep))));
  runOnce(environment.getTemplate("messages/slots.njk"));
  return environment;
}

function environmentOver(loader: nunjucks.ILoader): TemplateEnvironment {
  return new nunjucks.Environment(loader, { autoescape: true, throwOnUndefined: false });
}

/**
 * Has a component run once for the environment. Nunjucks runs an imported file, and all that it imports, again for each
 * page, 25 of them for an article; but the macros it gives are the same: they get all they show as an argument, and
 * look up filters and globals when they are called.
 */
function runOnce(component: nunjucks.Template): void {
  const run = component.getExported.bind(component);
  let macros: object | null = null;
  component.getExported = (done) => {
    let failure: Error | null = null;
    // Not with `done`, which macros would hold for good, and by it the page that asked first with all of its run.
    if (!macros)
      run((error, exported) => {
        failure = error;
        macros = exported;
      });
    done(failure, macros);
  };
}

function madeReady(
  environment: TemplateEnvironment,
  { settings, assets, searchable }: TemplateGlobals,
): TemplateEnvironment {
  const { rows, format, feeds } = messages;
  const row = rowHtml({ ...settings, messages: rows });
  const textOf = labelText(messages);
  const filters = {
    absolute: absolute(settings.url, settings.basePath),
    blocks: html(row.blocks),
    date: format.date,
    dateTime: format.dateTime,
    direction,
    feedRows: html((rows: readonly InlineRow[], lang?: string) => feedRows(feeds.rows, rows, lang)),
    fill,
    host,
    href: href(settings.basePath),
    json: html(json),
    labelText: textOf,
    labelTitles: (labels: readonly LabelView[]) => labels.map((label) => textOf(label).title),
    number: format.number,
    rows: html(row.rows),
    says: says(messages),
    words: html(row.words),
  };
  for (const [name, filter] of [...addedFilters, ...Object.entries(filters)])
    environment.addFilter(name, filter as (...given: unknown[]) => unknown);
  for (const [name, value] of Object.entries({ site: settings, assets, searchable, t: messages }))
    environment.addGlobal(name, value);
  return environment;
}

/** A filter whose result is markup already, which templates do not escape. */
function html<Told extends unknown[]>(filter: (...told: Told) => string): (...told: Told) => object {
  return (...told) => new nunjucks.runtime.SafeString(filter(...told));
}

/**
 * Renders one template by its name below templates/.
 *
 * @throws {Error} naming the template, when it is missing or fails
 */
export function renderTemplate(environment: TemplateEnvironment, name: string, context: object): string {
  return environment.render(name, context);
}
