import type { Messages } from "../en.ts";

const texts: Messages["labels"]["texts"] = {
  gone: {
    title: "Entfernt",
    rule: "Die Website antwortete mit einem Fehler statt mit der Seite (HTTP-Status 400 oder höher).",
  },
  withheld: { title: "Zurückgehalten", rule: "Das Archiv hält diese Fassung zurück." },
  suspect: {
    title: "Zweifelhaft",
    rule: "Die Aufnahme, oder die erste davor, ist vielleicht nicht der Artikel: sie ist leer, oder mehr als 70 % kürzer und liest sich wie eine Fehlerseite, eine Bezahlschranke, eine Einwilligungsabfrage oder ein Captcha, oder sie trägt den Titel der Quelle selbst.",
  },
  technical: {
    title: "Technisch",
    rule: "Nur die Art, in der das Archiv den Text gewonnen hat, ist anders; das sagt das Archiv selbst.",
  },
  revert: { title: "Zurückgenommen", rule: "Überschrift und Text sind wieder die einer früheren Fassung." },
  headline: { title: "Überschrift", rule: "Die Überschrift wurde geändert." },
  correction: {
    title: "Berichtigung",
    rule: "Ein Hinweis auf eine Berichtigung, Klarstellung oder Aktualisierung kam hinzu.",
  },
  quotation: { title: "Zitat", rule: "Wörter zwischen Anführungszeichen wurden geändert." },
  negation: {
    title: "Verneinung oder Zweifel",
    rule: "Ein „nicht“, ein Wort wie „kann“ oder „muss“ oder ein Wort des Zweifels wie „mutmaßlich“ kam in einen Satz, fiel weg oder wurde ersetzt.",
  },
  number: { title: "Zahl", rule: "Eine Zahl oder ein Betrag wurde durch einen anderen ersetzt." },
  date: { title: "Datum", rule: "Ein Datum, ein Wochentag oder eine Uhrzeit wurde durch andere ersetzt." },
  name: {
    title: "Name",
    rule: "Ein Name wurde durch einen anderen ersetzt oder anders geschrieben (nur in Schriften mit Großbuchstaben).",
  },
  byline: { title: "Verfasser", rule: "Jemand anders ist als Verfasser genannt." },
  link: { title: "Link", rule: "Ein Link lautet wie zuvor, führt aber woandershin." },
  rewrite: { title: "Neu geschrieben", rule: "Mehr als die Hälfte der Wörter wurde durch andere ersetzt." },
  cut: { title: "Gekürzt", rule: "Der Text ist um ein Viertel oder mehr kürzer." },
  moved: { title: "Verschoben", rule: "Ein Absatz steht an anderer Stelle, bearbeitet oder nicht." },
  outside: {
    title: "Außerhalb des Textes",
    rule: "Nur Wörter außerhalb des Artikeltextes unterscheiden sich: in Navigation, Listen anderer Artikel, Kommentaren, Hinweisen.",
  },
  minor: {
    title: "Gering",
    rule: "Nur Leerraum, Satzzeichen, die Form von Anführungszeichen, Apostrophen und Bindestrichen, Überschriften, Listen und Hervorhebungen oder Uhrzeiten und Zähler der Seite unterscheiden sich.",
  },
};

const failures: Readonly<Record<Parameters<Messages["labels"]["reasons"]["failed"]>[0], string>> = {
  "error page":
    "Fehlerseite: sie ist weit kürzer als der Artikel und sagt, dass etwas fehlschlug oder nicht gefunden wurde.",
  paywall:
    "Bezahlschranke: die Seite ist weit kürzer als der Artikel und bittet um ein Abonnement oder eine Anmeldung.",
  "consent wall":
    "Einwilligungsabfrage: die Seite ist weit kürzer als der Artikel und bittet um Einwilligung in Cookies.",
  captcha: "Captcha: die Seite ist weit kürzer als der Artikel und verlangt einen Beweis, dass ein Mensch liest.",
  "script wall":
    "Skriptsperre: die Seite ist weit kürzer als der Artikel und verlangt JavaScript oder einen anderen Browser.",
  "source's name": "Andere Seite: sie ist weit kürzer als der Artikel und trägt den Titel der Quelle selbst.",
};

const reasons: Messages["labels"]["reasons"] = {
  revert: (to) => `Zurück zu Fassung ${to}: Überschrift und Text sind wieder dieselben.`,
  empty: "Leere Aufnahme: es ist gar kein Text da, obwohl die Fassung davor einen hatte.",
  emptyFirst: "Leere Aufnahme: es ist gar kein Text da, obwohl die nächste Fassung einen hat.",
  gone: (status) => `Entfernt: die Website antwortete mit ${status}.`,
  failed: (page) => failures[page],
  told: (text) => `Die Aufnahme ist vielleicht nicht der Artikel: ${text}.`,
  before: (n, reason) => `Fassung ${n} ist vielleicht nicht der Artikel. ${reason}`,
};

export const labels: Messages["labels"] = { texts, reasons };
