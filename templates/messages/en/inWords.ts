import { number, plural } from "./format.ts";

/** Sentences for labels, by name; `{before}` and `{after}` are what stood there and what stands there now. */
const labels: Readonly<Record<string, string>> = {
  suspect: "The capture may not be the article.",
  technical: "Extracted in another way.",
  headline: "Headline changed.",
  correction: "Correction added.",
  quotation: "A quotation changed.",
  negation: "A negation or a word of doubt changed.",
  number: "A number changed.",
  date: "A date changed.",
  name: "A name changed.",
  byline: "Byline changed.",
  link: "A link leads elsewhere.",
  rewrite: "Mostly rewritten.",
  cut: "Cut by a quarter or more.",
  minor: "Only small things.",
};

const pairs: Readonly<Record<string, string>> = {
  number: "A number changed: {before} → {after}.",
  date: "A date changed: {before} → {after}.",
  name: "A name changed: {before} → {after}.",
};

const kinds = {
  edited: "edited",
  added: "added",
  removed: "removed",
  moved: "moved",
  split: "split",
  merged: "merged",
};

/** What a change amounts to, in sentences. */
export const inWords = {
  labels,
  pairs,
  redated: "Date of publication changed.",
  rows: (rows: readonly { readonly kind: keyof typeof kinds; readonly count: number }[]) => {
    const told = rows.map(({ kind, count }, index) => {
      const counted = index === 0 ? plural(count, "paragraph", "paragraphs") : number(count);
      return `${counted} ${kinds[kind]}`;
    });
    return `${told.join(", ")}.`;
  },
};
