import type {
  ArticleView,
  Block,
  ChangeView,
  Item,
  LabelView,
  ListedChange,
  RenderedChange,
  RowView,
  Segment,
  VersionView,
} from "../../scripts/page/view.ts";
import {
  renderTemplate,
  type TemplateEnvironment,
  templateEnvironment,
} from "../../scripts/render/templateEnvironment.ts";

export const settings = {
  title: "Variorum",
  description:
    "How published articles change after they are published. Every version kept, every change shown word by word.",
  url: "https://changes.example.org",
  basePath: "/",
  interface: "en",
  lang: "en",
  host: "netlify",
  embeds: true,
  pictures: 0,
} as const;

export const environment = templateEnvironment({
  settings,
  assets: {
    "site.css": "/assets/site.css",
    "site.js": "/assets/site.js",
    "article.js": "/assets/article.js",
    "favicon.svg": "/assets/favicon.svg",
    "article.css": "/assets/article.css",
    "embed.css": "/assets/embed.css",
    "lists.css": "/assets/lists.css",
  },
  searchable: true,
});

/** Segments from `equal [deleted] {inserted}`. */
export function segments(text: string): Segment[] {
  return text
    .split(/(\[[^\]]*\]|\{[^}]*\})/)
    .filter(Boolean)
    .map((part) => {
      if (part.startsWith("[")) return { text: part.slice(1, -1), change: "deleted" };
      if (part.startsWith("{")) return { text: part.slice(1, -1), change: "inserted" };
      return { text: part };
    });
}

const side = (text: string, without: "deleted" | "inserted") =>
  segments(text).filter(({ change }) => change !== without);

export const block = (text: string, more: Partial<Block> = {}): Block => ({
  segments: segments(text),
  ...more,
});

export function edited(id: string, text: string, more: Partial<Block> = {}): RowView {
  return {
    kind: "edited",
    id,
    before: [{ segments: side(text, "inserted"), ...more }],
    after: [{ segments: side(text, "deleted"), ...more }],
  };
}

export const unchanged = (text: string, more: Partial<Block> = {}): RowView => ({
  kind: "unchanged",
  after: [block(text, more)],
});

export const row = (row: RowView): Item => ({ kind: "row", row });

export const version = (n: number, captured: string, more: Partial<VersionView> = {}): VersionView => ({
  n,
  captured,
  words: 623,
  ...more,
});

export const labels: LabelView[] = [
  { name: "headline", title: "Headline", rule: "The title differs." },
  { name: "number", title: "Number", rule: "A number inside an edited paragraph differs." },
  { name: "quotation", title: "Quotation", rule: "Words between quotation marks differ." },
];

export function change(n: number, items: readonly Item[], more: Partial<ChangeView> = {}): ChangeView {
  const captured = `2014-01-13T${String(13 + Math.floor(n / 60)).padStart(2, "0")}:${String(n % 60).padStart(2, "0")}:00Z`;
  return {
    n,
    anchor: `change-${captured.replace(/[-:]/g, "")}`,
    before: version(n - 1, "2014-01-13T13:05:00Z"),
    after: version(n, captured),
    elapsedSeconds: 2100,
    wordsAdded: 12,
    wordsRemoved: 9,
    labels: [],
    state: { kind: "shown" },
    items,
    ...more,
  };
}

export function article(changes: readonly ChangeView[], more: Partial<ArticleView> = {}): ArticleView {
  return {
    id: "guardian/syria-talks",
    path: "/guardian/syria-talks/",
    title: "Syria peace talks: Russia and US lay groundwork for ceasefire",
    source: { id: "guardian", path: "/guardian/", name: "The Guardian" },
    url: "http://www.theguardian.com/world/2014/jan/13/syria-peace-talks-russia-us-ceasefire",
    lang: "en",
    tags: [],
    tracking: "open",
    firstSeen: "2014-01-13T13:05:00Z",
    ...(changes.length > 0 && { lastChanged: "2014-01-13T13:40:00Z" }),
    lastSeen: "2014-01-14T09:00:00Z",
    changeCount: changes.length,
    versionCount: changes.length + 1,
    older: [],
    changes,
    contents: changes.map(({ n, anchor, after, wordsAdded, wordsRemoved }) => ({
      n,
      captured: after.captured,
      href: `/guardian/syria-talks/#${anchor}`,
      wordsAdded,
      wordsRemoved,
    })),
    blocks: [],
    ...more,
  };
}

/** A change as lists place it. */
export function listed(
  n: number,
  more: Partial<ListedChange["change"]> = {},
  of: TemplateEnvironment = environment,
): RenderedChange {
  const listed: ListedChange = {
    article: {
      id: "guardian/syria-talks",
      path: "/guardian/syria-talks/",
      title: "Syria peace talks: Russia and US lay groundwork for ceasefire",
      lang: "en",
    },
    source: { path: "/guardian/", name: "The Guardian" },
    change: {
      n,
      captured: `2014-01-${String(28 - Math.floor(n / 3)).padStart(2, "0")}T13:40:00Z`,
      url: "/guardian/syria-talks/#change-20140113T134000Z",
      before: n - 1,
      elapsedSeconds: 2100,
      wordsAdded: 12,
      wordsRemoved: 9,
      labels: labels.slice(0, n % 4),
      excerpts: [
        { kind: "edited", segments: segments("… Speaking in the [midst]{middle} of a two-day series of meetings …") },
      ],
      ...more,
    },
  };
  return { ...listed, html: renderTemplate(of, "lists/listed-change.njk", { listed }) };
}
