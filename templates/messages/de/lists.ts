import type { Messages } from "../en.ts";
import { number, plural } from "./format.ts";

export const lists: Messages["lists"] = {
  changes: (n) => plural(n, "Änderung", "Änderungen"),
  feed: "Feed",
  newest: "Neueste Änderungen",
  rule: "Jeder Tag beginnt mit Überschriften, Zitaten, Zahlen, Verneinungen, Korrekturen und Löschungen. Geringe, technische und zweifelhafte Änderungen und Rückkehren zu einem früheren Text stehen in einer Zeile je Quelle, die sich öffnen lässt; nichts fehlt.",
  quiet: {
    suspect: (n) => plural(n, "zweifelhafte Aufnahme", "zweifelhafte Aufnahmen"),
    technical: (n) => plural(n, "technische Änderung", "technische Änderungen"),
    revert: (n) => plural(n, "Rückkehr zu einem früheren Text", "Rückkehren zu einem früheren Text"),
    outside: (n) => plural(n, "Änderung außerhalb des Textes", "Änderungen außerhalb des Textes"),
    minor: (n) => plural(n, "geringe Änderung", "geringe Änderungen"),
  },
  page: (list, n) => `${list}, Seite ${number(n)}`,
  kind: {
    kicker: "Art der Änderung",
    title: (kind, where) => (where ? `${kind}: ${where}` : `${kind}: Änderungen dieser Art`),
    feed: (kind, where) => `${where}: Änderungen der Art „${kind}“`,
    bySource: "Nach Quelle",
    allSources: "Dieselbe Art bei allen Quellen",
    empty: "Von dieser Art ist bisher keine Änderung.",
    outside:
      "Änderungen dieser Art stehen in keiner Liste: Jede ist eine Zeile auf der Seite ihres Artikels, denn die meisten betreffen andere Artikel, Menüs und Hinweise.",
  },
  month: {
    kicker: "Änderungen nach Monat",
    feed: (month, site) => `${site}: Änderungen im ${month}`,
    before: "Monat davor:",
  },
  overview: {
    title: "Alle Änderungen",
    description: "Jede Änderung dieses Archivs, nach Monat und nach Art.",
    months: "Nach Monat",
    kinds: "Nach Art",
    empty: "Noch hat sich nichts geändert.",
    link: "Alle Änderungen nach Monat",
  },
};
