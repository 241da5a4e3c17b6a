import type { Messages } from "../en.ts";
import { list, number, plural, within } from "./format.ts";

export const article: Messages["article"] = {
  title: (title, changes) => (changes ? `${title}: ${changes}` : title),
  description: (times, source) => `${number(times)}-mal geändert, seit der Artikel bei ${source} zuerst gesehen wurde.`,
  olderDescription: (source) => `Ältere Änderungen eines Artikels von ${source}.`,
  withheldDescription: "Zurückgehalten.",
  feed: "Änderungen dieses Artikels",
  facts: {
    published: "Veröffentlicht",
    firstSeen: "Zuerst gesehen",
    lastChanged: "Zuletzt geändert",
    ended: "Nicht mehr beobachtet",
    open: "Wird weiter beobachtet",
    lastSeenAlone: "Zuletzt gesehen",
    lastSeen: "zuletzt gesehen {time}",
    lastCheckedAlone: "Zuletzt geprüft",
    lastChecked: "zuletzt geprüft {time}",
    changed: "Geändert",
    times: (n) => (n ? `${number(n)}-mal` : "nie"),
    versions: (n) => plural(n, "Fassung", "Fassungen"),
    outside: (n) => `nur außerhalb des Textes ${number(n)}-mal`,
    originalLink: (host) => `Heutiger Artikel bei ${host}`,
    formerLink: (host) => `Frühere Adresse bei ${host}`,
    feedLink: "Feed",
    data: "Daten (JSON)",
    tags: "Schlagwörter",
  },
  story: {
    changed: (times, seconds) => {
      if (times === 0) return "Unverändert, seit der Artikel zuerst gesehen wurde";
      return times === 1 ? "Einmal geändert" : `${number(times)}-mal geändert ${within(seconds)}`.trimEnd();
    },
    last: (times) => (times === 1 ? "{changed}, am {time}." : "{changed}, zuletzt am {time}."),
    headlines: (n) => `${plural(n, "Überschrift", "Überschriften")}.`,
    corrections: (n) => `${plural(n, "Korrektur", "Korrekturen")}.`,
    reverts: (n) => `${number(n)}-mal zurück zu einem früheren Text.`,
    words: (first, newest, changes) => {
      const words = plural(newest, "Wort", "Wörter");
      if (first === newest) return changes === 0 ? `${words}.` : `Noch immer ${words} lang.`;
      return `Der Text ${first < newest ? "wuchs" : "schrumpfte"} von ${number(first)} auf ${words}.`;
    },
    facts: "Angaben",
    history: "Frühere Überschriften",
    moreHeadlines: (n) => `${plural(n, "frühere Überschrift", "frühere Überschriften")} nicht gezeigt`,
  },
  older: {
    newest: "Neueste Änderungen dieses Artikels",
    here: (changes) => `${changes}. {newest}`,
    changes: (first, last) =>
      first === last ? `Änderung ${number(first)}` : `Änderungen ${number(first)}–${number(last)}`,
    label: "Ältere Änderungen",
    older: "Ältere",
    newer: "Neuere",
  },
  contents: {
    label: "Änderungen dieses Artikels",
    all: (n) => `Alle ${number(n)} Änderungen`,
    here: (n) => `Die ${number(n)} Änderungen auf dieser Seite`,
    newest: (shown, n) => `Die neuesten ${shown} von ${number(n)} Änderungen`,
    newestHere: (shown, n) => `Die neuesten ${shown} von ${number(n)} Änderungen auf dieser Seite`,
    older: "Ältere Änderungen:",
  },
  change: {
    heading: (n) => `Änderung ${number(n)}`,
    steps: (n) => `Neben Änderung ${n}`,
    repeat: "zurück zu {version}, wie in {change}",
    versionLink: (n) => `Fassung ${number(n)}`,
    changeLink: (n) => `Änderung ${number(n)}`,
    gone: (status, before) =>
      `{gone} die Website antwortete mit ${status} statt mit dem Artikel. Die nächste Fassung wird mit Fassung ${number(before)} verglichen, der letzten mit einem Text.`,
    goneMark: "Entfernt:",
    suspect: (good) =>
      `{suspect} die Aufnahme ist vielleicht nicht der Artikel: {reason}.${good === undefined ? "" : ` Die nächste Fassung wird mit Fassung ${number(good)} verglichen, der letzten, die es ist.`}`,
    suspectMark: "Beiseitegelegt:",
    suspectText: (words) => `Was aufgenommen wurde (${plural(words, "Wort", "Wörter")})`,
    revert: "{back} zu {version}.",
    backMark: "Zurück",
    revertSame: "{back} zu {version}: dieselben zwei Texte wie in {change}.",
    same: "Dieselben zwei Texte wie in {change}.",
    showReverted: "Zeigen, was sich dadurch änderte",
    part: (k, of) => `Teil ${k} von ${of}`,
    partLink: (k) => `Teil ${k}`,
    parts: (n) => `Teile von Änderung ${n}`,
  },
  versions: {
    heading: (n) => `Fassung ${number(n)}`,
    status: (status) => `Die Website antwortete mit ${status}.`,
    seen: (times) => `Noch ${number(times)}-mal gesehen, zuletzt {time}.`,
    seenAt: "Gesehen {time}:",
    seenUrl: "Adresse {address}.",
    seenLang: (lang) => `Sprache ${lang}.`,
    redirect: "Weitergeleitet zu {address}",
    note: "Anmerkung des Archivs: {note}",
    hidden: "Der ganze Text war bei der Aufnahme verborgen, bis ein Skript ihn zeigte.",
    elapsed: (words) => `(${words})`,
  },
  text: {
    heading: (n) => `Fassung ${n}`,
    when: (words) => `{time}, ${plural(words, "Wort", "Wörter")}.`,
    left: (paragraphs, words) =>
      `${plural(paragraphs, "weiterer Absatz", "weitere Absätze")} (${plural(words, "Wort", "Wörter")}) hier weggelassen; die Daten des Artikels enthalten alle.`,
  },
  repeats: {
    between: (times, texts) => `noch ${number(times)}-mal hin und her zwischen ${texts}, bis {time}`,
    outside: (times) => `${number(times)}-mal änderten sich nur Wörter außerhalb des Artikeltextes, bis {time}`,
    shownTexts: (n) => plural(n, "schon gezeigten Text", "schon gezeigten Texten"),
    texts: (versions) => list(versions.map((n) => `Fassung ${number(n)}`)),
  },
  outside: {
    changed: (words) =>
      `Außerhalb des Artikeltextes ${words === 1 ? "änderte sich" : "änderten sich"} ${plural(words, "Wort", "Wörter")}`,
    more: (n) => `und ${plural(n, "weiterer Absatz", "weitere Absätze")}, nicht gezeigt`,
    unshown: (n) => `${plural(n, "Absatz", "Absätze")}, zu lang zum Zeigen`,
  },
  notice: {
    withheld: "{withheld} seit {time}: {reason}",
    withheldMark: "Zurückgehalten",
    removed: (status) => `{removed} seit {time}: die Website antwortete mit ${status}.`,
    removedMark: (status) => (status === 404 || status === 410 ? "Entfernt" : "Nicht erreichbar"),
    note: "{mark} {note}",
    noteMark: "Anmerkung des Archivs:",
  },
  amount: {
    added: (n) => plural(n, "Wort hinzugefügt", "Wörter hinzugefügt"),
    removed: (n) => plural(n, "Wort entfernt", "Wörter entfernt"),
    noWords: "Wortlaut unverändert",
  },
  labels: "Kennzeichen",
};
