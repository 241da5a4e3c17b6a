import { number, plural } from "../format.ts";

/** The page of one version, whole. */
export const version = {
  title: (title: string, n: number) => `${title}: version ${number(n)}`,
  description: (n: number, source: string, captured: string) =>
    `Version ${number(n)} of an article of ${source}, captured ${captured}.`,
  heading: (n: number) => `Version ${number(n)}`,
  /** `{article}` */
  of: "One version of this article, as it was captured. {article}",
  article: "All changes of the article",
  current: "Age of each paragraph",
  shade: "Shade paragraphs by when they changed last",
  life: (since: number, times: number, back: number | undefined) => {
    const often =
      times === 0
        ? ""
        : times === 1
          ? ", changed once"
          : times === 2
            ? ", changed twice"
            : `, changed ${number(times)} times`;
    return `Since version ${number(since)}${often}${back === undefined ? "" : `, back in version ${number(back)}`}`;
  },
  captured: "Captured",
  published: "Published",
  byline: "Byline",
  words: "Words",
  file: "Stored file",
  sha256: "SHA-256",
  data: "Data",
  steps: "Versions",
  changed: (n: number) => `What changed here: change ${number(n)}`,
  first: "First version captured",
  /** `{version}` */
  same: "The text is the same as that of {version}, paragraph by paragraph.",
  versionLink: (n: number) => `version ${number(n)}`,
  /** `{gone}` */
  gone: (status: number) => `{gone} the site returned ${status} instead of the article.`,
  goneMark: "Removed:",
  goneText: (words: number) => `What the site showed instead (${plural(words, "word", "words")})`,
  suspect: (reason: string) => `The capture may not be the article: ${reason}.`,
  empty: "There is no text in this version.",
  /** `{data}` */
  cut: "The article’s earlier versions fill the room that its pages have for texts: only the start is shown here. {data}",
  /** `{data}` */
  left: (paragraphs: number, words: number) =>
    `${plural(paragraphs, "more paragraph", "more paragraphs")} (${plural(words, "word", "words")}) left out here. {data}`,
  dataLink: "The article’s data (JSON) has the whole text",
};
