import type { Messages } from "../../en.ts";
import { number, plural } from "../format.ts";

export const compare: Messages["compare"] = {
  title: (title) => `${title}: Fassungen im Vergleich`,
  description: (source, before, after) =>
    `Fassung ${number(before)} eines Artikels von ${source} neben Fassung ${number(after)}, gleich was dazwischen lag.`,
  explains: "Zwei Fassungen nebeneinander, gleich was dazwischen lag: zuerst die älteste und die neueste. {article}",
  article: "Alle Änderungen des Artikels",
  link: "Von der ersten zur neuesten",
  needsScripts: "Andere Fassungen zu vergleichen erfordert JavaScript. Jede Fassung lässt sich für sich lesen:",
  before: "Fassung",
  after: "mit Fassung",
  button: "Vergleichen",
  list: (n, unlisted) =>
    unlisted > 0 ? `Die neuesten ${number(n)} von ${number(n + unlisted)} Fassungen` : `Alle ${number(n)} Fassungen`,
  listWithheld: "zurückgehalten",
  listGone: (status) => `entfernt (${status})`,
  region: "Vergleich",
  heading: (before, after) => `Fassung ${number(before)} und Fassung ${number(after)}`,
  words: (added, removed) =>
    `${plural(added, "Wort", "Wörter")} hinzugefügt, ${plural(removed, "Wort", "Wörter")} entfernt`,
  same: "Beide Fassungen sind gleich.",
  left: (rows) =>
    `${plural(rows, "weitere Zeile", "weitere Zeilen")} hier weggelassen; die Daten des Artikels enthalten beide Fassungen ganz.`,
};

export const compareStatus: Messages["compareStatus"] = {
  loading: (before, after) => `Fassung ${number(before)} wird mit Fassung ${number(after)} verglichen …`,
  done: (before, after, words) => `Fassung ${number(before)} und Fassung ${number(after)} verglichen: ${words}`,
  missing: (n, newest) => `Es gibt keine Fassung ${number(n)}. Die neueste ist Fassung ${number(newest)}.`,
  withheld: (n) => `Das Archiv hält Fassung ${number(n)} zurück; sie lässt sich nicht vergleichen.`,
  gone: (n, status) => `Fassung ${number(n)} enthält keinen Text des Artikels: die Website antwortete mit ${status}.`,
  same: "Wählen Sie zwei verschiedene Fassungen.",
  invalid: "Geben Sie zwei Nummern von Fassungen an.",
  failed: "Der Vergleich ist misslungen. Die Daten des Artikels ließen sich nicht laden; versuchen Sie es noch einmal.",
};
