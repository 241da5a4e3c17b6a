import type { Messages } from "../en.ts";
import { plural } from "./format.ts";

export const feeds: Messages["feeds"] = {
  articleTitle: (title) => `${title}: Änderungen`,
  articleSubtitle: (source) => `Jede Änderung eines Artikels von ${source}.`,
  sourceTitle: (source) => `${source}: Änderungen`,
  entryTitle: (title, n, labels) => `${title} (Änderung ${n}${labels.length > 0 ? `: ${labels.join(", ")}` : ""})`,
  entryHead: (title, before, after, elapsed, labels) =>
    `${title} – Fassung ${before} neben Fassung ${after}, ${elapsed}${labels.length > 0 ? `. Kennzeichen: ${labels.join(", ")}` : ""}.`,
  more: (paragraphs) =>
    `${plural(paragraphs, "weiterer geänderter Absatz", "weitere geänderte Absätze")} auf der Seite.`,
  whole: (site) => `Die ganze Änderung bei ${site}`,
  allChanges: "Alle Änderungen dieses Artikels",
  rows: {
    title: "Überschrift:",
    edited: "Geändert:",
    added: "Hinzugefügt:",
    removed: "Entfernt:",
    moved: "Verschoben:",
    split: "In mehrere Absätze geteilt:",
    merged: "Zu einem Absatz vereint:",
  },
  says: {
    withheld: (reason) => `Diese Fassung wird zurückgehalten: ${reason}`,
    gone: (status) => `Entfernt: die Website antwortete mit ${status}.`,
    suspect: (reason) => `Beiseitegelegt, denn die Aufnahme ist vielleicht nicht der Artikel: ${reason}.`,
    revert: (to) => `Zurück zu Fassung ${to}.`,
    same: (n) => `Dieselben zwei Texte wie in Änderung ${n}.`,
    beside: "Kein Absatz ist geändert; nur Angaben neben dem Text unterscheiden sich.",
    moved: "Absätze sind verschoben; kein Wort ist geändert.",
    sameWords: "Wortlaut unverändert: nur Gestaltung, Links oder Satzzeichen unterscheiden sich.",
    quiet: "Nichts Neues: nur Uhrzeiten, Zähler und Ähnliches unterscheiden sich.",
  },
};
