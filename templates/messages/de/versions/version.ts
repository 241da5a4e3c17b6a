import type { Messages } from "../../en.ts";
import { number, plural } from "../format.ts";

export const version: Messages["version"] = {
  title: (title, n) => `${title}: Fassung ${number(n)}`,
  description: (n, source, captured) =>
    `Fassung ${number(n)} eines Artikels von ${source}, aufgenommen am ${captured}.`,
  heading: (n) => `Fassung ${number(n)}`,
  of: "Eine Fassung dieses Artikels, wie sie aufgenommen wurde. {article}",
  article: "Alle Änderungen des Artikels",
  current: "Alter jedes Absatzes",
  shade: "Absätze danach tönen, wann sie sich zuletzt änderten",
  life: (since, times, back) => {
    const often = times === 0 ? "" : times === 1 ? ", einmal geändert" : `, ${number(times)}-mal geändert`;
    return `Seit Fassung ${number(since)}${often}${back === undefined ? "" : `, wieder da in Fassung ${number(back)}`}`;
  },
  captured: "Aufgenommen",
  published: "Veröffentlicht",
  byline: "Verfasser",
  words: "Wörter",
  file: "Gespeicherte Datei",
  sha256: "SHA-256",
  data: "Daten",
  steps: "Fassungen",
  changed: (n) => `Was sich hier änderte: Änderung ${number(n)}`,
  first: "Die erste Fassung",
  same: "Der Text ist Absatz für Absatz derselbe wie in {version}.",
  versionLink: (n) => `Fassung ${number(n)}`,
  gone: (status) => `{gone} die Website antwortete mit ${status} statt mit dem Artikel.`,
  goneMark: "Entfernt:",
  goneText: (words) => `Was die Website stattdessen zeigte (${plural(words, "Wort", "Wörter")})`,
  suspect: (reason) => `Die Aufnahme ist vielleicht nicht der Artikel: ${reason}.`,
  empty: "In dieser Fassung steht kein Text.",
  cut: "Frühere Fassungen des Artikels füllen den Platz, den seine Seiten für Texte haben: hier steht nur der Anfang. {data}",
  left: (paragraphs, words) =>
    `${plural(paragraphs, "weiterer Absatz", "weitere Absätze")} (${plural(words, "Wort", "Wörter")}) hier weggelassen. {data}`,
  dataLink: "Die Daten des Artikels (JSON) enthalten den ganzen Text",
};
