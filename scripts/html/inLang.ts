import { direction } from "./direction.ts";
import { escapeHtml } from "./escapeHtml.ts";

/** The attribute `lang`, if there is something to say. */
export function inLang(lang: string | undefined): string {
  return lang ? ` lang="${escapeHtml(lang)}"` : "";
}

/** Attributes for texts of the interface, which have a direction of their own. */
export function inOwn(lang: string | undefined): string {
  return lang ? `${inLang(lang)} dir="${direction(lang)}"` : "";
}
