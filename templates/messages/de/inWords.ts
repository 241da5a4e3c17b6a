import type { Messages } from "../en.ts";
import { number, plural } from "./format.ts";

const kinds = {
  edited: "bearbeitet",
  added: "hinzugefügt",
  removed: "entfernt",
  moved: "verschoben",
  split: "geteilt",
  merged: "zusammengefügt",
};

export const inWords: Messages["inWords"] = {
  labels: {
    suspect: "Die Aufnahme ist vielleicht nicht der Artikel.",
    technical: "Auf andere Weise ausgelesen.",
    headline: "Überschrift geändert.",
    correction: "Korrektur hinzugefügt.",
    quotation: "Ein Zitat geändert.",
    negation: "Eine Verneinung oder ein Wort des Zweifels geändert.",
    number: "Eine Zahl geändert.",
    date: "Ein Datum geändert.",
    name: "Ein Name geändert.",
    byline: "Autorenzeile geändert.",
    link: "Ein Link führt anderswohin.",
    rewrite: "Großenteils neu geschrieben.",
    cut: "Um ein Viertel oder mehr gekürzt.",
    minor: "Nur Kleinigkeiten.",
  },
  pairs: {
    number: "Eine Zahl geändert: {before} → {after}.",
    date: "Ein Datum geändert: {before} → {after}.",
    name: "Ein Name geändert: {before} → {after}.",
  },
  redated: "Datum der Veröffentlichung geändert.",
  rows: (rows) => {
    const told = rows.map(({ kind, count }, index) => {
      const counted = index === 0 ? plural(count, "Absatz", "Absätze") : number(count);
      return `${counted} ${kinds[kind]}`;
    });
    return `${told.join(", ")}.`;
  },
};
