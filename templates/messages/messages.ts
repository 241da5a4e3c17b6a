import type { InterfaceLanguage } from "../../scripts/model/settings/settings.ts";
import { de } from "./de.ts";
import { en, type Messages } from "./en.ts";

export type { Messages, RowMessages } from "./en.ts";

const catalogues: Readonly<Record<InterfaceLanguage, Messages>> = { en, de };

/** The texts of the interface in the language that the site's settings name. */
export function messagesOf(settings: { readonly interface: InterfaceLanguage }): Messages {
  return catalogues[settings.interface];
}
