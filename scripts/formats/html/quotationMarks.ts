import { attributeOf, type Element, isElement, type ParentNode } from "./document.ts";

interface Pair {
  readonly open: string;
  readonly close: string;
}

/** Outer and inner quotation marks by language, as browsers draw them (CLDR, delimiters). */
const byLanguage: Readonly<Record<string, readonly [outer: string, inner: string]>> = {
  en: ["“”", "‘’"],
  de: ["„“", "‚‘"],
  fr: ["«»", "«»"],
  es: ["«»", "“”"],
  it: ["«»", "“”"],
  pt: ["“”", "‘’"],
  nl: ["‘’", "“”"],
  pl: ["„”", "«»"],
  cs: ["„“", "‚‘"],
  da: ["“”", "‘’"],
  nb: ["«»", "‘’"],
  no: ["«»", "‘’"],
  sv: ["””", "’’"],
  fi: ["””", "’’"],
  el: ["«»", "“”"],
  ru: ["«»", "„“"],
  uk: ["«»", "„“"],
  tr: ["“”", "‘’"],
  ar: ["”“", "’‘"],
  fa: ["«»", "‹›"],
  he: ["””", "’’"],
  ja: ["「」", "『』"],
  zh: ["“”", "‘’"],
  ko: ["“”", "‘’"],
};

/** The quotation marks that a browser draws around a `<q>`, by its language and by how many others it stands in. */
export function quotationMarks(quotation: Element): Pair {
  let depth = 0;
  let language: string | undefined;
  for (let node: ParentNode | null = quotation; node && isElement(node); node = node.parent) {
    if (node !== quotation && node.name === "q") depth++;
    language ??= attributeOf(node, "lang") || undefined;
  }
  const [primary = ""] = (language ?? "").toLowerCase().split("-");
  const marks = (Object.hasOwn(byLanguage, primary) ? byLanguage[primary] : undefined) ?? byLanguage.en!;
  const [open = "“", close = "”"] = [...marks[depth % 2 === 0 ? 0 : 1]];
  return { open, close };
}
