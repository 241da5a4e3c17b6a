import type { RowMessages } from "../en.ts";
import { plural } from "./format.ts";

export const rows: RowMessages = {
  before: "Vorher",
  after: "Nachher",
  edited: "Geändert",
  added: "Hinzugefügt",
  removed: "Entfernt",
  moved: "Verschoben",
  movedUp: (by) => `${plural(by, "Absatz", "Absätze")} nach oben verschoben`,
  movedDown: (by) => `${plural(by, "Absatz", "Absätze")} nach unten verschoben`,
  /** The link from a moved paragraph to where it stood. */
  origin: "Alte Stelle",
  split: (into) => `In ${into} geteilt`,
  merged: (from) => `Aus ${from} vereint`,
  headline: "Überschrift",
  byline: "Verfasser",
  published: "Veröffentlicht",
  hidden: "Bis zum Öffnen verborgen:",
  coarse: "Zu verschieden für einen Vergleich Wort für Wort",
  on: "{change} bei {words}",
  targets: ":",
  marks: {
    link: "Link",
    image: "Bild",
    emphasis: "Hervorhebung",
    strong: "Fettschrift",
    code: "Code",
    strike: "Durchstreichung",
    inserted: "Einfügung",
    raised: "Hochstellung",
    lowered: "Tiefstellung",
  },
  mark: {
    added: (mark) => `${mark} hinzugefügt`,
    removed: (mark) => `${mark} entfernt`,
    changed: (mark) => `${mark} geändert`,
  },
  role: (after, before) => `Jetzt ${after} (zuvor ${before})`,
  roles: {
    paragraph: "Absatz",
    heading: (level) => `Überschrift der Ebene ${level}`,
    listItem: (level) => (level > 1 ? `Listenpunkt der Ebene ${level}` : "Listenpunkt"),
    numberedItem: (level) => (level > 1 ? `nummerierter Listenpunkt der Ebene ${level}` : "nummerierter Listenpunkt"),
    quotation: "Zitat",
    code: "Code",
    tableRow: "Tabellenzeile",
  },
  fold: (paragraphs) => plural(paragraphs, "unveränderter Absatz", "unveränderte Absätze"),
  foldWords: (words) => plural(words, "Wort", "Wörter"),
  leftOut: (paragraphs, words) =>
    `${plural(paragraphs, "weiterer unveränderter Absatz", "weitere unveränderte Absätze")} (${plural(words, "Wort", "Wörter")}) hier weggelassen; die Daten des Artikels enthalten alle.`,
  charactersLeftOut: (characters) =>
    `${plural(characters, "Zeichen", "Zeichen")} hier weggelassen; die Daten des Artikels enthalten alle.`,
};
