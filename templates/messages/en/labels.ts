/** The title of a label, and the rule that decides which changes have it. */
export interface LabelText {
  /** A word or two. */
  readonly title: string;
  /** One sentence. */
  readonly rule: string;
}

/** Texts by label name. A label added in `variorum.config.ts` has its own text. */
const texts: Readonly<Record<string, LabelText>> = {
  gone: { title: "Removed", rule: "The site returned an error instead of the page (HTTP status 400 or above)." },
  withheld: { title: "Withheld", rule: "The archive has withheld this version." },
  suspect: {
    title: "Suspect",
    rule: "The capture, or the first one before it, may not be the article: it is empty, or more than 70 % shorter and reads like an error page, a paywall, a consent wall or a captcha, or is titled like the source itself.",
  },
  technical: {
    title: "Technical",
    rule: "Only the way in which the archive extracted the text changed, as it says itself.",
  },
  revert: { title: "Reverted", rule: "Headline and text are again those of an earlier version." },
  headline: { title: "Headline", rule: "The headline changed." },
  correction: { title: "Correction", rule: "A note of a correction, clarification or update was added." },
  quotation: { title: "Quotation", rule: "Words between quotation marks were changed." },
  negation: {
    title: "Negation or doubt",
    rule: "A “not”, a word like “may” or “must”, or a word of doubt like “alleged” was added to a sentence, removed from it or replaced.",
  },
  number: { title: "Number", rule: "A number or amount was replaced by another one." },
  date: { title: "Date", rule: "A date, a day of the week or a time of day was replaced by another one." },
  name: {
    title: "Name",
    rule: "A name was replaced by another one or spelled differently (only in scripts that have capitals).",
  },
  byline: { title: "Byline", rule: "Another author is named." },
  link: { title: "Link", rule: "A link reads as before, but leads elsewhere." },
  rewrite: { title: "Rewritten", rule: "More than half of the words were replaced by others." },
  cut: { title: "Cut", rule: "The text is shorter by a quarter or more." },
  moved: { title: "Moved", rule: "A paragraph is in another place, edited or not." },
  outside: {
    title: "Outside the text",
    rule: "Only words outside the article’s text differ: in navigation, lists of other articles, comments, notices.",
  },
  minor: {
    title: "Minor",
    rule: "Only white space, punctuation, the style of quotation marks, apostrophes and hyphens, headings, lists and emphasis, or clocks and counters of the page differ.",
  },
};

const failures = {
  "error page": "Error page: it is far shorter than the article and says that something failed or was not found.",
  paywall: "Paywall: it is far shorter than the article and asks to subscribe or log in.",
  "consent wall": "Consent wall: it is far shorter than the article and asks for consent to cookies.",
  captcha: "Captcha: it is far shorter than the article and asks for proof that the reader is human.",
  "script wall": "Script wall: it is far shorter than the article and asks for JavaScript or another browser.",
  "source's name": "Another page: it is far shorter than the article and is titled like the source itself.",
};

/** Why a change has a label, if there is more to say than its rule. */
const reasons = {
  revert: (to: number) => `Reverted to version ${to}: headline and text are the same again.`,
  empty: "Empty capture: there is no text at all, though the version before had some.",
  emptyFirst: "Empty capture: there is no text at all, though the next version has some.",
  gone: (status: number) => `Removed: the site returned ${status}.`,
  failed: (page: keyof typeof failures) => failures[page],
  /** Words of what captured the version: `empty all at once, after 412 words`. */
  told: (text: string) => `The capture may not be the article: ${text}.`,
  /** For a label that is due to the version before, the first one captured. */
  before: (n: number, reason: string) => `Version ${n} may not be the article. ${reason}`,
};

export const labels = { texts, reasons };
