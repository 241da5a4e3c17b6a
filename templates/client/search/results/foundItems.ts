import { dateTime, searchStatus as t } from "#words";
import { keepFoundWords } from "../../found/foundWords.ts";
import { copyOf, element } from "../element.ts";
import type { Finding, FoundPassage, Stretch } from "./finding.ts";
import type { Group } from "./groups.ts";

/** What the page knows of a source or a label. */
export interface Name {
  readonly text: string;
  /** Empty where it has no page. */
  readonly href: string;
}

export interface Names {
  readonly source: (id: string) => Name;
  readonly label: (name: string) => Name;
}

/** Changes of one article that are shown at once; the others are folded. */
export const shownOfGroup = 3;

const tags = { added: "ins", removed: "del", same: undefined } as const;

/** The findings of one article as a list item. All that was captured goes in as text, never as markup. */
export function groupItem({ article, findings }: Group<Finding>, names: Names, isLeast: boolean): HTMLElement {
  const item = copyOf("search-group");
  const first = findings[0]!;
  const { title, lang } = first.article;
  const heading = element(item, ".search-title", HTMLElement);
  if (lang) heading.lang = lang;
  const link = element(heading, "a", HTMLAnchorElement);
  link.textContent = title;
  // The whole change; its own link leads to the row.
  link.href = first.href;

  const source = element(item, ".listed-source", HTMLAnchorElement);
  fill(source, names.source(first.source));
  const changes = findings.filter(({ kind }) => kind === "change").length;
  element(item, ".found-count", HTMLElement).textContent = changes > 0 ? t.matches(changes, isLeast) : "";

  const [list, rest] = item.querySelectorAll(".found-changes");
  list!.append(...findings.slice(0, shownOfGroup).map((finding) => changeItem(finding, names)));
  const fold = element(item, ".found-rest", HTMLDetailsElement);
  const folded = findings.slice(shownOfGroup);
  if (folded.length > 0) {
    fold.dataset.article = article;
    element(fold, "summary", HTMLElement).textContent = t.moreChanges(folded.length);
    rest!.append(...folded.map((finding) => changeItem(finding, names)));
  } else fold.remove();
  return item;
}

function changeItem(finding: Finding, names: Names): HTMLElement {
  const { kind, article, n, href, captured, labels, passages, more } = finding;
  const item = copyOf("search-change");
  const link = element(item, ".found-link", HTMLAnchorElement);
  link.href = href;
  leadsTo(link, bestOf(passages));
  const time = document.createElement("time");
  time.dateTime = captured;
  time.textContent = dateTime(captured);
  link.append(kind === "article" ? t.newestText : t.change(n), ", ", time);
  const head = element(item, ".found-head", HTMLElement);
  if (more > 0) head.append(" ", wrap("span", [t.morePlaces(more)]));

  const excerpts = element(item, ".excerpts", HTMLElement);
  for (const passage of passages) excerpts.append(excerptItem(passage, kind === "change", article.lang));
  if (passages.length === 0) excerpts.remove();

  const list = element(item, ".labels", HTMLElement);
  for (const name of labels) {
    const label = copyOf("search-label");
    fill(label as HTMLAnchorElement, names.label(name));
    list.append(label);
  }
  if (labels.length === 0) {
    list.remove();
    element(item, ".search-labels", HTMLElement).remove();
  }
  return item;
}

function excerptItem(passage: FoundPassage, isChange: boolean, lang: string | undefined): HTMLElement {
  const { kind, of, href, stretches } = passage;
  const item = copyOf("search-excerpt");
  if (kind !== "same") item.classList.add(kind);
  // In words; the style sheet puts + and − in front.
  const sign = element(item, ".sign", HTMLAnchorElement);
  const word = kind === "same" && isChange ? t.signs.near : t.signs[kind];
  sign.textContent = of ? t.inPlace[of](word) : word;
  sign.href = href;
  leadsTo(sign, passage);
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

function wrap(tag: "mark" | "ins" | "del" | "span", children: readonly (Node | string)[]): HTMLElement {
  const node = document.createElement(tag);
  node.append(...children);
  return node;
}

/** The passage that a finding leads to: a row in which something was found, if possible. */
function bestOf(passages: readonly FoundPassage[]): FoundPassage | undefined {
  const found = passages.filter((passage) => passage.found.length > 0);
  return found.find(({ row }) => row !== undefined) ?? found[0] ?? passages[0];
}

/** Makes a link lead to a passage's row, and hand over the words to mark there. */
function leadsTo(link: HTMLAnchorElement, passage: FoundPassage | undefined): void {
  if (!passage) return;
  link.href = passage.href;
  const { row, found } = passage;
  if (row !== undefined && found.length > 0)
    link.addEventListener("click", () => keepFoundWords({ row, words: found }));
}

function fill(link: HTMLAnchorElement, { text, href }: Name): void {
  link.textContent = text;
  if (href) link.href = href;
}
