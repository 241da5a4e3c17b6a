import { number, plural } from "./format.ts";

/** The card of a change for other sites, and the code that shows it there. */
export const share = {
  /** Name of the card, and of the frame that shows it. */
  title: (article: string, n: number) => `${article}: change ${number(n)}`,
  embed: "Embed",
  /** In front of the code. */
  how: "Code that shows this change on another site, as a card that links here. It needs no script.",
  /** Name of the code, for screen readers. */
  code: (n: number) => `Code to embed change ${number(n)}`,
  /** On the picture of an article. */
  picture: (times: number, last: string) => `Changed ${plural(times, "time", "times")}, last on ${last}`,
  /** What stands for the picture where it is not seen. */
  pictureOf: (article: string, source: string) => `${article}, an article of ${source}, and its newest change`,
};
