import type { Messages } from "../en.ts";
import { number, plural } from "./format.ts";

export const search: Messages["search"] = {
  title: "Suche",
  description: "Wörter suchen, die in Artikel kamen, aus ihnen entfernt wurden oder in ihrem heutigen Text stehen.",
  heading: "Die Änderungen durchsuchen",
  needsScripts:
    "Die Suche braucht JavaScript, denn der Index wird in Ihrem Browser gelesen, und kein Server sieht, wonach Sie suchen. Alles hier lässt sich auch ohne sie lesen, nach Quellen:",
  absent: "Dieses Archiv wurde ohne Suche gebaut. Seine Artikel lassen sich nach Quellen lesen.",
  query: "Wörter, oder „ein Ausdruck“ in Anführungszeichen",
  button: "Suchen",
  lookIn: "Suchen in",
  everything: "Überall",
  addedWords: "Hinzugefügte Wörter",
  removedWords: "Entfernte Wörter",
  newestTexts: "Heutiger Text",
  source: "Quelle",
  allSources: "Alle Quellen",
  year: "Jahr",
  allYears: "Alle Jahre",
  label: "Art der Änderung",
  allLabels: "Alle Arten",
  sort: "Reihenfolge",
  byRelevance: "Bester Treffer zuerst",
  byDate: "Neueste zuerst",
  results: "Ergebnisse",
  showMore: "Mehr zeigen",
  labels: "Kennzeichen",
};

export const searchStatus: Messages["searchStatus"] = {
  searching: "Suche läuft…",
  unreadable: "Der Suchindex konnte nicht gelesen werden. Laden Sie die Seite neu, um es noch einmal zu versuchen.",
  moreUnreadable: "Weitere Ergebnisse konnten nicht gelesen werden. Versuchen Sie es noch einmal.",
  nothing: "Nichts gefunden.",
  widen: "Versuchen Sie es mit „Überall“, oder nehmen Sie die Filter heraus.",
  fewerWords: "Jedes Wort muss vorkommen: versuchen Sie es mit weniger Wörtern.",
  all: (n) => `${plural(n, "Ergebnis", "Ergebnisse")}.`,
  some: (n, shown) => `${number(shown)} von ${plural(n, "Ergebnis", "Ergebnissen")} gezeigt.`,
  atLeast: (n, shown) => `${number(shown)} von mindestens ${plural(n, "Ergebnis", "Ergebnissen")} gezeigt.`,
  cutQuery: (words) => `Nur nach den ersten ${words} Wörtern wurde gesucht.`,
  change: "Änderung",
  newestText: "Heutiger Text",
  morePlaces: (n) => (n === 1 ? "1 weitere Stelle darin" : `${n} weitere Stellen darin`),
  signs: { added: "Hinzugefügt", removed: "Entfernt", same: "Im Text", near: "In der Nähe" },
  inHeadline: (sign) => `${sign}, Überschrift`,
};
