import type { Messages } from "../en.ts";
import { number, plural } from "./format.ts";

export const site: Messages["site"] = {
  skip: "Zum Inhalt springen",
  feedOfAll: (site) => `${site}: alle Änderungen`,
  articleData: "Dieser Artikel als Daten",
  masthead: {
    label: "Website",
    latest: "Neueste",
    sources: "Quellen",
    search: "Suche",
    about: "Über",
    searchLabel: "Die Änderungen durchsuchen",
    searchHint: "Ein Wort oder Ausdruck",
    searchButton: "Suchen",
  },
  colophon: {
    howToRead: "Wie diese Website zu lesen ist",
    feed: "Feed aller Änderungen",
    data: "Offene Daten",
  },
  pager: {
    label: "Seiten",
    newer: "Neuere",
    older: "Ältere",
    page: (n) => `Seite ${number(n)}, von der ältesten an gezählt`,
  },
  home: {
    totals: {
      articles: (n) => plural(n, "Artikel", "Artikel"),
      versions: (n) => plural(n, "Fassung", "Fassungen"),
      changes: (n) => plural(n, "Änderung", "Änderungen"),
    },
    unchanged: "Noch hat sich nichts geändert: von jedem Artikel gibt es bisher eine Fassung.",
    empty:
      "Dieses Archiv ist leer. Legen Sie Fassungen eines Artikels in {folder} und bauen Sie neu; {about} sagt, was dann zu sehen sein wird.",
    sources: "Quellen",
  },
  changes: {
    title: (n) => `Änderungen, Seite ${n}`,
    heading: (n) => `Änderungen, Seite ${number(n)}`,
    empty: "Auf dieser Seite sind keine Änderungen.",
  },
  source: {
    kicker: "Quelle",
    title: (name, page) => (page ? `${name}, Seite ${page}` : name),
    description: (name, articles, changes) =>
      `${name}: ${plural(articles, "Artikel", "Artikel")} beobachtet, ${plural(changes, "Änderung", "Änderungen")}.`,
    pageDescription: (name, page) => `${name}: beobachtete Artikel, Seite ${page}.`,
    feed: (name) => `Änderungen bei ${name}`,
    articles: "Artikel",
    articlesPage: (page) => `Artikel, Seite ${page}`,
    versions: "Fassungen",
    changes: "Änderungen",
    lastChanged: "Zuletzt geändert",
    never: "Nie",
    homepage: "Startseite",
    follow: "Verfolgen",
    feedLink: "Feed",
    empty: "Von dieser Quelle ist noch kein Artikel gespeichert.",
    counts: (articles, changes) =>
      `${plural(articles, "Artikel", "Artikel")}, ${plural(changes, "Änderung", "Änderungen")}`,
  },
  listedArticle: {
    withheld: "Zurückgehalten",
    changed: "{times}, zuletzt {time}",
    changedTimes: (n) => `${number(n)}-mal geändert`,
    never: "Nie geändert",
    firstSeen: "zuerst gesehen {time}",
    removed: (status) =>
      `${status === 404 || status === 410 ? "entfernt" : "nicht erreichbar"} seit {time} (Status ${status})`,
    ended: "nicht mehr beobachtet",
  },
  listedChange: {
    kinds: {
      title: "Überschrift",
      edited: "Geändert",
      added: "Hinzugefügt",
      removed: "Entfernt",
      moved: "Verschoben",
    },
    elapsed: (duration, before) =>
      duration === "" ? `gleichzeitig mit Fassung ${number(before)}` : `${duration} nach Fassung ${number(before)}`,
    quiet: "Zeigen, was sich unterscheidet",
  },
  redirect: {
    heading: "Dieser Artikel hat eine neue Adresse",
    text: "Er steht jetzt hier: {article}.",
  },
  notFound: {
    title: "Seite nicht gefunden",
    text: "Unter dieser Adresse gibt es keine Seite. Vielleicht wurde der Artikel zurückgezogen, oder die Adresse enthält einen Tippfehler. Von hier führen die {changes}, die {search} und die {sources} weiter.",
    textWithoutSearch:
      "Unter dieser Adresse gibt es keine Seite. Vielleicht wurde der Artikel zurückgezogen, oder die Adresse enthält einen Tippfehler. Von hier führen die {changes} und die {sources} weiter.",
    changes: "neuesten Änderungen",
    search: "Suche",
    sources: "Liste der Quellen",
  },
  about: {
    title: "Über",
    heading: "Über dieses Archiv",
    description:
      "Was diese Website ist, wie eine Änderung zu lesen ist, was die Kennzeichen bedeuten, wie man zitiert.",
  },
};
