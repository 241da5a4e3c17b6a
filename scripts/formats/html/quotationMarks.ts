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

/**
 * The quotation marks that a browser draws around a `<q>`, chosen by its language and nesting depth. Each element of a
 * page is visited once, however many quotations it contains.
 */
export function quotationMarks(quotation: Element): Pair {
  const { depth, language } = contextOf(quotation);
  const [primary = ""] = (language ?? "").toLowerCase().split("-");
  const marks = (Object.hasOwn(byLanguage, primary) ? byLanguage[primary] : undefined) ?? byLanguage.en!;
  const [open = "“", close = "”"] = [...marks[depth % 2 === 0 ? 0 : 1]];
  return { open, close };
}

interface Context {
  /** Number of `<q>` elements around an element, itself excluded. */
  readonly depth: number;
  readonly language: string | undefined;
}

const known = new WeakMap<Element, Context>();
const outermost: Context = { depth: 0, language: undefined };

function contextOf(element: Element): Context {
  const unknown: Element[] = [];
  let node: ParentNode | null = element;
  for (; node && isElement(node) && !known.has(node); node = node.parent) unknown.push(node);
  for (let inner = unknown.pop(); inner; inner = unknown.pop()) {
    const { parent } = inner;
    const outer = (parent && isElement(parent) && known.get(parent)) || outermost;
    const isInQuotation = parent !== null && isElement(parent) && parent.name === "q";
    known.set(inner, {
      depth: outer.depth + Number(isInQuotation),
      language: attributeOf(inner, "lang") || outer.language,
    });
  }
  return known.get(element)!;
}
