import type { Messages } from "../en.ts";
import { duration, month, number, plural } from "./format.ts";

export const statistics: Messages["statistics"] = {
  title: "Statistik",
  description: "Wie viele Artikel sich ändern, wie bald, auf welche Art, und welche Wörter verschwinden.",
  period: (written) => month(written),
  most: (n) => `höchstens ${number(n)}`,
  numbers: "Zahlen",
  csv: (table) => `${table} (CSV-Datei)`,
  month: "Monat",
  article: "Artikel",
  articles: "Artikel",
  changes: "Änderungen",
  overTime: "Im Lauf der Zeit",
  charts: { articles: "Neue Artikel", versions: "Fassungen", changes: "Änderungen" },
  shares: "Wie viele Artikel sich ändern",
  share: (changed, all) =>
    `${number(changed)} von ${plural(all, "Artikel", "Artikeln")} änderten sich mindestens einmal: ${Math.round((100 * changed) / all)} %.`,
  first: "Zeit bis zur ersten Änderung",
  median: (words) =>
    words === ""
      ? "Die Hälfte der Artikel, die sich ändern, tut es sofort."
      : `Die Hälfte der Artikel, die sich ändern, hatte es ${words} nach der ersten Aufnahme getan.`,
  after: "Erste Änderung nach",
  bucket: {
    changes: (from, below) =>
      from === 0
        ? "nie"
        : below === undefined
          ? `${number(from)}-mal oder öfter`
          : below === from + 1
            ? `${number(from)}-mal`
            : `${number(from)}- bis ${number(below - 1)}-mal`,
    time: (from, below) =>
      from === 0
        ? `weniger als ${duration(below ?? 0)}`
        : below === undefined
          ? `${duration(from)} oder mehr`
          : `${duration(from)} bis ${duration(below)}`,
  },
  kinds: "Arten von Änderungen",
  bySource: "Arten von Änderungen nach Quelle",
  changedArticles: "Artikel geändert",
  someSources: (shown, all) =>
    `Die ${number(shown)} Quellen mit den meisten Änderungen von ${number(all)}; die Datei enthält alle.`,
  words: "Am häufigsten entfernte Wörter",
  wordsRule:
    "Zahl der Artikel, aus denen eine Änderung das Wort entfernte, ohne es anderswo einzufügen. Funktionswörter zählen nicht, auch nicht Sprachen, deren Funktionswörter hier nicht bekannt sind, geringe Änderungen und Rückkehren zu einem früheren Text.",
  word: "Wort",
  rewrites: "Größte Neufassungen",
  rewritesRule: "Die Änderungen, die die meisten Wörter durch andere ersetzten.",
  removed: "Wörter entfernt",
  added: "Wörter eingefügt",
  calendar: "Kalender der Änderungen",
  calendarDay: (day, n) => `${day}: ${plural(n, "Änderung", "Änderungen")}`,
  calendarYear: (year, n) => `${year}: ${plural(n, "Änderung", "Änderungen")}`,
  year: "Jahr",
};
