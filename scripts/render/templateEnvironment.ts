import { readdirSync } from "node:fs";
import path from "node:path";
import nunjucks from "nunjucks";
import { messagesOf } from "../../templates/messages/messages.ts";
import { repository } from "../code/repository.ts";
import { direction } from "../html/direction.ts";
import { feedRows } from "../html/feedRows.ts";
import { href } from "../html/href.ts";
import { rowHtml } from "../html/rowHtml.ts";
import type { Settings } from "../model/settings/settings.ts";
import { calendarCells } from "../page/lists/calendar.ts";
import { dayViews } from "../page/lists/dayViews.ts";
import type { ArticleView, InlineRow, LabelView, RenderedChange } from "../page/view.ts";
import { addedFilters } from "./addedFilters.ts";
import type { Assets } from "./assets.ts";
import { absolute } from "./filters/absolute.ts";
import { citations } from "./filters/citations.ts";
import { fill } from "./filters/fill.ts";
import { host } from "./filters/host.ts";
import { json } from "./filters/json.ts";
import { labelText } from "./filters/labelText.ts";
import { largest } from "./filters/largest.ts";
import { says } from "./filters/says.ts";
import { structuredData } from "./filters/structuredData.ts";
import { type FaultyComponent, faultIn } from "./templateFault.ts";

export type TemplateEnvironment = nunjucks.Environment;

/** The folder in which `{% extends %}`, `{% import %}` and renderTemplate() find templates. */
const templatesFolder = path.join(repository, "templates");

/** Values that every template can use. */
export interface TemplateGlobals {
  /** The site's own settings, `site` in every template. */
  readonly settings: Settings;
  /** The addresses of the assets from bundleAssets(), `assets` in every template. */
  readonly assets: Assets;
  /** Whether the site has a search index, so that pages offer to search. */
  readonly searchable: boolean;
}

const options = { autoescape: true, throwOnUndefined: false };
const sharedEnvironment = emptyEnvironment();

/**
 * The Nunjucks environment of a build: given to Eleventy for the pages and used directly for feeds. It is shared by the
 * whole process, because Eleventy keeps compiled templates, and with them the environment that compiled them, for the life
 * of the process; each build sets its own globals and filters in it.
 */
export function buildEnvironment(globals: TemplateGlobals): TemplateEnvironment {
  return configure(sharedEnvironment, globals);
}

/** A separate Nunjucks environment, to render templates without Eleventy. */
export function templateEnvironment(globals: TemplateGlobals): TemplateEnvironment {
  return configure(emptyEnvironment(), globals);
}

/** A Nunjucks environment that reads each template again whenever it is used, so that edits show at once. */
export function reloadingEnvironment(globals: TemplateGlobals): TemplateEnvironment {
  return configure(environmentWith(new nunjucks.FileSystemLoader(templatesFolder, { noCache: true })), globals);
}

function emptyEnvironment(): TemplateEnvironment {
  const environment = environmentWith(new nunjucks.FileSystemLoader(templatesFolder));
  for (const file of readdirSync(path.join(templatesFolder, "components"), { recursive: true, encoding: "utf8" }))
    if (file.endsWith(".njk")) runOnce(environment.getTemplate(path.posix.join("components", ...file.split(path.sep))));
  runOnce(environment.getTemplate("messages/slots.njk"));
  return environment;
}

function environmentWith(loader: nunjucks.ILoader): TemplateEnvironment {
  return new nunjucks.Environment(loader, options);
}

/**
 * Makes a component run once per environment. Nunjucks runs an imported file, and all its imports, again for each page, 25
 * of them for an article; but the macros it exports are always the same: they take all they show as an argument, and look
 * up filters and globals when they are called.
 */
function runOnce(component: nunjucks.Template): void {
  const run = component.getExported.bind(component);
  let macros: object | null = null;
  component.getExported = (done) => {
    let failure: Error | null = null;
    // Not called with `done`: macros would keep it for good, and with it the first page that imported them.
    if (!macros)
      run((error, exported) => {
        failure = error && faultIn(faulty(component), error);
        macros = exported && namingTheirFile(component, exported);
      });
    done(failure, macros);
  };
}

function faulty({ path, tmplStr, env }: nunjucks.Template): FaultyComponent {
  return { path, code: () => nunjucks.compiler.compile(tmplStr, [], [], path, env.opts) };
}

/** The JavaScript of a template, as an environment would compile it. */
export function templateCode(name: string, text: string): string {
  return nunjucks.compiler.compile(text, [], [], name, options);
}

/** The macros of a component, whose errors say where in it they occurred. */
function namingTheirFile(component: nunjucks.Template, macros: object): object {
  const named = Object.entries(macros).map(([name, macro]) => [
    name,
    typeof macro !== "function"
      ? macro
      : function (this: unknown, ...given: unknown[]): unknown {
          try {
            return macro.apply(this, given);
          } catch (error) {
            throw faultIn(faulty(component), error as Error);
          }
        },
  ]);
  return Object.fromEntries(named);
}

function configure(
  environment: TemplateEnvironment,
  { settings, assets, searchable }: TemplateGlobals,
): TemplateEnvironment {
  const messages = messagesOf(settings);
  const { rows, format, feeds } = messages;
  const row = rowHtml({ ...settings, messages: rows });
  const textOf = labelText(messages);
  const about = structuredData(settings);
  const filters = {
    absolute: absolute(settings.url, settings.basePath),
    blocks: html(row.blocks),
    citations: citations(messages, settings.title, absolute(settings.url, settings.basePath)),
    calendarCells,
    date: format.date,
    dateTime: format.dateTime,
    days: (items: readonly RenderedChange[], isRanked?: boolean) => dayViews(items, isRanked === true),
    direction,
    feedRows: html((rows: readonly InlineRow[], lang?: string) =>
      feedRows(feeds.rows, rows, lang, settings.lang, row.marks),
    ),
    fill: html((message: string, slots: Readonly<Record<string, unknown>> = {}) => fill(message, slots, isMarkup)),
    host,
    href: href(settings.basePath),
    json: html(json),
    labelText: textOf,
    largest,
    labelTitles: (labels: readonly LabelView[]) => labels.map((label) => textOf(label).title),
    marks: html(row.marks),
    number: format.number,
    rendered: html(({ html }: RenderedChange) => html),
    rows: html(row.rows),
    says: says(messages),
    structuredData: html((article: ArticleView) => json(about(article))),
    words: html(row.words),
  };
  for (const [name, filter] of [...addedFilters, ...Object.entries(filters)])
    environment.addFilter(name, filter as (...given: unknown[]) => unknown);
  for (const [name, value] of Object.entries({ site: settings, assets, searchable, t: messages }))
    environment.addGlobal(name, value);
  return environment;
}

/** Wraps a filter that returns markup, so that templates do not escape it. */
function html<Arguments extends unknown[]>(filter: (...given: Arguments) => string): (...given: Arguments) => object {
  return (...given) => new nunjucks.runtime.SafeString(filter(...given));
}

/** Whether a value is markup, such as the result of a macro. */
function isMarkup(value: unknown): boolean {
  return value instanceof nunjucks.runtime.SafeString;
}

/**
 * Renders one template by its name below templates/.
 *
 * @throws {Error} naming the template, when it is missing or fails
 */
export function renderTemplate(environment: TemplateEnvironment, name: string, context: object): string {
  return environment.render(name, context);
}
