import type { Messages } from "../en.ts";
import { number } from "./format.ts";

export const map: Messages["map"] = {
  label: "Karte der Änderungen",
  table: "Tabelle",
  changes: (first, last) =>
    first === last ? `Änderung ${number(first)}` : `Änderungen ${number(first)}–${number(last)}`,
  bar: (changes, when, added, removed) => `${changes}, ${when}: +${number(added)} −${number(removed)}`,
  change: "Änderung",
  captured: "Zeit",
  added: "Wörter hinzugefügt",
  removed: "Wörter entfernt",
  kind: "Art",
};
