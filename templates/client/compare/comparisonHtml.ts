import templates from "template:components/comparison/comparison.njk";
import slim, { type Macro } from "templates:runtime";
import { article, compare, format, rows } from "#words";
import { direction } from "../../../scripts/html/direction.ts";
import { href } from "../../../scripts/html/href.ts";
import { rowHtml } from "../../../scripts/html/rowHtml.ts";
import type { ComparisonView } from "../../../scripts/page/comparison/comparisonView.ts";
import { fill } from "../../../scripts/render/filters/fill.ts";

/** The site for which comparisons are written. */
export interface ComparisonSite {
  /** `/` or `/name/`. */
  readonly basePath: string;
  /** Language of the interface, BCP 47. */
  readonly lang: string;
}

/**
 * Writes a comparison by the template and the filters with which a build writes one, so that both give the same HTML.
 */
export function comparisonHtml({ basePath, lang }: ComparisonSite): (comparison: ComparisonView) => string {
  const environment = new slim.Environment(new slim.PrecompiledLoader(templates), { autoescape: true });
  const isMarkup = (value: unknown) => value instanceof slim.runtime.SafeString;
  const html =
    (filter: (...given: never[]) => string) =>
    (...given: never[]) =>
      new slim.runtime.SafeString(filter(...given));
  const row = rowHtml({ basePath, lang, messages: rows });
  const filters: Readonly<Record<string, (...given: never[]) => unknown>> = {
    blocks: html(row.blocks),
    date: format.date,
    dateTime: format.dateTime,
    direction,
    fill: html((message: string, slots: Readonly<Record<string, unknown>> = {}) => fill(message, slots, isMarkup)),
    href: href(basePath),
    number: format.number,
    rows: html(row.rows),
    words: html(row.words),
  };
  for (const [name, filter] of Object.entries(filters)) environment.addFilter(name, filter);
  for (const [name, value] of Object.entries({ site: { lang, basePath }, t: { article, compare, format, rows } }))
    environment.addGlobal(name, value);
  let macro: Macro | undefined;
  environment.getTemplate("components/comparison/comparison.njk").getExported((error, exported) => {
    if (error) throw error;
    macro = exported?.comparison;
  });
  if (!macro) throw new Error("The template of comparisons has no macro");
  const written = macro;
  return (comparison) => String(written({ comparison }));
}
