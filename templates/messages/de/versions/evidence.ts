import type { Messages } from "../../en.ts";
import { number } from "../format.ts";

export const evidence: Messages["evidence"] = {
  summary: "Belege und Zitat",
  between: "Geändert irgendwann zwischen {from} und {to}.",
  version: (n) => `Fassung ${number(n)}:`,
  sha256: "SHA-256",
  wayback: "in der Wayback Machine",
  permalink: "Dauerhafter Link:",
  text: "Als Text",
  markdown: "Markdown",
  bibtex: "BibTeX",
  change: (n) => `Änderung ${number(n)}`,
  versions: (before, from, after, to) => `Fassung ${number(before)} (${from}) und Fassung ${number(after)} (${to})`,
  citation: (title, n, source, before, from, to, archive) =>
    `„${title}“, ${source}: Änderung ${number(n)}, von Fassung ${number(before)} (${from}) zu Fassung ${number(n)} (${to}). ${archive}.`,
};

export const evidenceActions: Messages["evidenceActions"] = {
  copy: (form) => `${form} kopieren`,
  copied: "Kopiert",
  failed: "Markieren Sie den Text, um ihn zu kopieren",
};
