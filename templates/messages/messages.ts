import type { InterfaceLanguage } from "../../scripts/model/settings/settings.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";

/** The texts of the interface in one language. */
export type Messages = typeof en;
export type RowMessages = Messages["rows"];

const catalogues: Readonly<Record<InterfaceLanguage, Messages>> = { en, de };

/** The texts of the interface in the language that the site's settings name. */
export function messagesOf(settings: { readonly interface: InterfaceLanguage }): Messages {
  return catalogues[settings.interface];
}
