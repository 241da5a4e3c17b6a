import { list, number, plural, within } from "./format.ts";

/** The page of one article. */
export const article = {
  /** @param changes as `older.changes()` names them, on a page of older changes */
  title: (title: string, changes: string | undefined) => (changes ? `${title}: ${changes.toLowerCase()}` : title),
  description: (times: number, source: string) =>
    `Changed ${plural(times, "time", "times")} since it was first seen at ${source}.`,
  olderDescription: (source: string) => `Older changes of an article of ${source}.`,
  withheldDescription: "Withheld.",
  feed: "Changes of this article",
  facts: {
    published: "Published",
    firstSeen: "First seen",
    lastChanged: "Last changed",
    ended: "No longer watched",
    open: "Still watched",
    /** Where nothing says whether it is still watched. */
    lastSeenAlone: "Last seen",
    /** `{time}` */
    lastSeen: "last seen {time}",
    /** Where a capture looked again, and found it unchanged. */
    lastCheckedAlone: "Last checked",
    /** `{time}` */
    lastChecked: "last checked {time}",
    changed: "Changed",
    times: (n: number) => (n ? plural(n, "time", "times") : "never"),
    versions: (n: number) => plural(n, "version", "versions"),
    outside: (n: number) => `only outside its text ${plural(n, "time", "times")}`,
    originalLink: (host: string) => `Current article at ${host}`,
    /** Where the article is no longer there. */
    formerLink: (host: string) => `Former address at ${host}`,
    feedLink: "Feed",
    data: "Data (JSON)",
    tags: "Tags",
  },
  story: {
    /** @param seconds from when it was first seen to its last change */
    changed: (times: number, seconds: number): string => {
      if (times === 0) return "Unchanged since it was first seen";
      return times === 1 ? "Changed once" : `Changed ${number(times)} times ${within(seconds)}`.trimEnd();
    },
    /** `{changed}`, `{time}` */
    last: (times: number): string => (times === 1 ? "{changed}, on {time}." : "{changed}, last on {time}."),
    headlines: (n: number) => `${plural(n, "headline", "headlines")}.`,
    corrections: (n: number) => `${plural(n, "correction", "corrections")}.`,
    reverts: (n: number) => `${plural(n, "return", "returns")} to an earlier text.`,
    words: (first: number, newest: number, changes: number) => {
      const words = plural(newest, "word", "words");
      if (first === newest) return changes === 0 ? `${words}.` : `Still ${words} long.`;
      return `Text ${first < newest ? "grew" : "shrank"} from ${number(first)} to ${words}.`;
    },
    facts: "Facts",
    history: "Headline history",
    moreHeadlines: (n: number) => `${plural(n, "earlier headline", "earlier headlines")} not shown`,
  },
  older: {
    newest: "Newest changes of this article",
    /** `{newest}` */
    here: (changes: string) => `${changes}. {newest}`,
    changes: (first: number, last: number) =>
      first === last ? `Change ${number(first)}` : `Changes ${number(first)}–${number(last)}`,
    label: "Older changes",
    older: "Older",
    newer: "Newer",
  },
  contents: {
    label: "Changes of this article",
    all: (n: number) => `All ${number(n)} changes`,
    here: (n: number) => `The ${number(n)} changes on this page`,
    newest: (shown: number, n: number) => `The newest ${shown} of ${number(n)} changes`,
    newestHere: (shown: number, n: number) => `The newest ${shown} of ${number(n)} changes on this page`,
    older: "Older changes:",
  },
  change: {
    heading: (n: number) => `Change ${number(n)}`,
    steps: (n: number) => `Beside change ${n}`,
    /** `{version}`, `{change}` */
    repeat: "reverted to {version}, as in {change}",
    versionLink: (n: number) => `version ${number(n)}`,
    changeLink: (n: number) => `change ${number(n)}`,
    /** `{gone}` */
    gone: (status: number, before: number) =>
      `{gone} the site returned ${status} instead of the article. The next version is compared with version ${number(before)}, the last one with a text.`,
    goneMark: "Removed:",
    /** `{suspect}`, `{reason}` */
    suspect: (good: number | undefined) =>
      `{suspect} the capture may not be the article: {reason}.${good === undefined ? "" : ` The next version is compared with version ${number(good)}, the last one that is.`}`,
    suspectMark: "Set aside:",
    suspectText: (words: number) => `What was captured (${plural(words, "word", "words")})`,
    /** `{back}`, `{version}` */
    revert: "{back} to {version}.",
    backMark: "Reverted",
    /** `{back}`, `{version}`, `{change}` */
    revertSame: "{back} to {version}: the same two texts as in {change}.",
    /** `{change}` */
    same: "The same two texts as in {change}.",
    showReverted: "Show what that changed",
    part: (k: number, of: number) => `Part ${k} of ${of}`,
    partLink: (k: number) => `Part ${k}`,
    parts: (n: number) => `Parts of change ${n}`,
  },
  versions: {
    heading: (n: number) => `Version ${number(n)}`,
    status: (status: number) => `The site returned ${status}.`,
    /** `{time}` */
    seen: (times: number) => `Seen ${plural(times, "more time", "more times")}, last {time}.`,
    /** `{time}` */
    seenAt: "Seen {time}:",
    /** `{address}` */
    seenUrl: "Address {address}.",
    seenLang: (lang: string) => `Language ${lang}.`,
    /** `{address}` */
    redirect: "Redirected to {address}",
    /** `{note}` */
    note: "Archivist’s note: {note}",
    hidden: "The whole text was hidden when captured, until a script showed it.",
    elapsed: (words: string) => `(${words})`,
  },
  text: {
    heading: (n: number) => `Version ${n}`,
    /** `{time}` */
    when: (words: number) => `{time}, ${plural(words, "word", "words")}.`,
    left: (paragraphs: number, words: number) =>
      `${plural(paragraphs, "more paragraph", "more paragraphs")} (${plural(words, "word", "words")}) left out here; the article’s data has them all.`,
  },
  repeats: {
    /** `{time}` */
    between: (times: number, texts: string) =>
      `${plural(times, "more time", "more times")} back and forth between ${texts}, until {time}`,
    /** `{time}` */
    outside: (times: number) =>
      `${plural(times, "time", "times")} only words outside the article’s text changed, until {time}`,
    shownTexts: (n: number) => `${plural(n, "text", "texts")} already shown`,
    texts: (versions: readonly number[]) => list(versions.map((n) => `version ${number(n)}`)),
  },
  outside: {
    changed: (words: number) => `Outside the article’s text ${plural(words, "word", "words")} changed`,
    more: (n: number) => `and ${plural(n, "more paragraph", "more paragraphs")}, not shown`,
    unshown: (n: number) => `${plural(n, "paragraph", "paragraphs")}, too long to be shown`,
  },
  notice: {
    /** `{withheld}`, `{time}`, `{reason}` */
    withheld: "{withheld} since {time}: {reason}",
    withheldMark: "Withheld",
    /** `{removed}`, `{time}` */
    removed: (status: number) => `{removed} since {time}: the site returned ${status}.`,
    removedMark: (status: number): string => (status === 404 || status === 410 ? "Removed" : "Not available"),
    /** `{mark}`, `{note}` */
    note: "{mark} {note}",
    noteMark: "Archivist’s note:",
  },
  amount: {
    added: (n: number) => plural(n, "word added", "words added"),
    removed: (n: number) => plural(n, "word removed", "words removed"),
    noWords: "wording unchanged",
  },
  labels: "Labels:",
};
