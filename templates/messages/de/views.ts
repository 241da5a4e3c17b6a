import type { Messages } from "../en.ts";
import { number } from "./format.ts";

export const views: Messages["views"] = {
  label: "Ansicht",
  sides: "Nebeneinander",
  stacked: "Untereinander",
  inline: "In einem Text",
  changed: "Nur, was sich änderte",
  newest: "Neueste zuerst",
  keys: "Tasten: j und k für Änderungen, n und p für Absätze",
  of: (changes) => `von ${number(changes)}`,
  before: (n) => `Änderung vor Änderung ${number(n)}`,
  after: (n) => `Änderung nach Änderung ${number(n)}`,
  nextRow: (n) => `Nächster geänderter Absatz von Änderung ${number(n)}`,
  older: (changes, n) => `${changes}, auf ${n === 1 ? "einer eigenen Seite" : "eigenen Seiten"}`,
  sameAsBefore: (n) => `Nichts unterscheidet sich von Fassung ${number(n)}, mit der sie verglichen wird.`,
  parts: "Teile",
  part: (n, k, of) => `Änderung ${number(n)}, Teil ${k} von ${of}`,
  nextPart: (k, of) => `Weiter: Teil ${k} von ${of}`,
};
