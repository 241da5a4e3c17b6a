import { dateTime, searchStatus as t } from "#words";
import { copyOf, element } from "./element.ts";
import type { Result } from "./searchTasks.ts";
import { type ShownPassage, type Stretch, shownPlaces } from "./shownPlaces.ts";

/** What the page knows of a source or a label. */
export interface Name {
  readonly text: string;
  readonly href: string;
}

export interface Names {
  readonly source: (id: string) => Name;
  readonly label: (name: string) => Name;
}

const tags = { added: "ins", removed: "del", same: undefined } as const;

/** One result as a list item. All that was captured goes in as text, never as markup. */
export function resultItem({ record, hits }: Result, names: Names, href: (path: string) => string): HTMLElement {
  const { url, title, captured, lang, places } = record;
  const item = copyOf("search-result");
  const isChange = record.kind === "change";

  const source = element(item, ".listed-source", HTMLAnchorElement);
  const name = names.source(record.source);
  source.textContent = name.text;
  if (name.href) source.href = name.href;
  const time = document.createElement("time");
  time.dateTime = captured;
  time.textContent = dateTime(captured);
  source.after(" ", time);

  const heading = element(item, ".search-title", HTMLElement);
  if (lang) heading.lang = lang;
  const link = element(heading, "a", HTMLAnchorElement);
  link.textContent = title;
  link.href = href(url);

  const excerpts = element(item, ".excerpts", HTMLElement);
  const { passages, more } = shownPlaces(places, hits, isChange ? 3 : 1);
  for (const passage of passages) excerpts.append(excerptItem(passage, isChange, lang));

  const words = [isChange ? t.change : t.newestText];
  if (more > 0) words.push(t.morePlaces(more));
  element(item, ".search-kind", HTMLElement).textContent = words.join(", ");
  const labels = element(item, ".labels", HTMLElement);
  for (const name of record.labels) {
    const label = copyOf("search-label");
    const anchor = element(label, ".label", HTMLAnchorElement);
    const known = names.label(name);
    anchor.textContent = known.text;
    if (known.href) anchor.href = known.href;
    labels.append(label);
  }
  if (!labels.hasChildNodes()) {
    labels.remove();
    element(item, ".search-labels", HTMLElement).remove();
  }
  return item;
}

function excerptItem({ kind, headline, stretches }: ShownPassage, isChange: boolean, lang?: string): HTMLElement {
  const item = copyOf("search-excerpt");
  if (kind !== "same") item.classList.add(kind);
  // In words; the style sheet of the list puts + and − in front.
  const sign = kind === "same" && isChange ? t.signs.near : t.signs[kind];
  element(item, ".sign", HTMLElement).textContent = headline ? t.inHeadline(sign) : sign;
  const text = element(item, "p", HTMLElement);
  if (lang) text.lang = lang;
  for (const stretch of stretches) text.append(...stretchNodes(stretch));
  return item;
}

function stretchNodes({ kind, pieces }: Stretch): (Node | string)[] {
  const nodes = pieces.map(({ text, marked }) => (marked ? wrap("mark", [text]) : text));
  const tag = tags[kind];
  return tag ? [wrap(tag, nodes)] : nodes;
}

function wrap(tag: "mark" | "ins" | "del", children: readonly (Node | string)[]): HTMLElement {
  const node = document.createElement(tag);
  node.append(...children);
  return node;
}
