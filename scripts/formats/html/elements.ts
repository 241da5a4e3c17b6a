import type { MarkKind } from "../../model/paragraph.ts";
import { linkTarget } from "../paragraphs/linkTarget.ts";
import type { ParagraphBuilder } from "../paragraphs/paragraphBuilder.ts";
import { isDataRow } from "./dataRow.ts";
import { walk } from "./walk.ts";

/** What an element does to the paragraphs around its text. */
export interface ElementReader {
  /** False where the element is read as a whole when entered, or not at all. */
  readonly goesInside: boolean;
  enter(element: Element, builder: ParagraphBuilder): void;
  leave(element: Element, builder: ParagraphBuilder): void;
}

const nothing = (): void => {};
const breaks = (_: Element, builder: ParagraphBuilder): void => builder.endParagraph();

const inline: ElementReader = { goesInside: true, enter: nothing, leave: nothing };
const unseen: ElementReader = { goesInside: false, enter: nothing, leave: nothing };
const block: ElementReader = { goesInside: true, enter: breaks, leave: breaks };

const link: ElementReader = {
  goesInside: true,
  enter: (element, builder) => {
    const href = element.getAttribute("href");
    if (href !== null) builder.openMark("link", linkTarget(href));
  },
  leave: (element, builder) => {
    if (element.hasAttribute("href")) builder.closeMark("link");
  },
};

const image: ElementReader = {
  goesInside: false,
  enter: (element, builder) =>
    builder.image(element.getAttribute("alt") ?? "", linkTarget(element.getAttribute("src") ?? "")),
  leave: nothing,
};

const lineBreak: ElementReader = { goesInside: false, enter: (_, builder) => builder.write(" "), leave: nothing };

const preformatted: ElementReader = {
  goesInside: false,
  enter: (element, builder) => builder.code(codeOf(element)),
  leave: nothing,
};

const list: ElementReader = {
  goesInside: true,
  enter: (_, builder) => builder.beginList(),
  leave: (_, builder) => builder.endList(),
};

const numberedList: ElementReader = {
  ...list,
  enter: (element, builder) => builder.beginList(wholeNumber(element.getAttribute("start")) ?? 1),
};

const listItem: ElementReader = {
  goesInside: true,
  enter: (element, builder) =>
    builder.beginBlock({ kind: "list-item", number: wholeNumber(element.getAttribute("value")) }),
  leave: (_, builder) => builder.endBlock(),
};

const quotation: ElementReader = {
  goesInside: true,
  enter: (_, builder) => builder.beginBlock({ kind: "quotation" }),
  leave: (_, builder) => builder.endBlock(),
};

const tableRow: ElementReader = {
  goesInside: true,
  enter: (row, builder) => (isDataRow(row) ? builder.beginBlock({ kind: "table-row" }) : builder.endParagraph()),
  leave: (row, builder) => (isDataRow(row) ? builder.endBlock() : builder.endParagraph()),
};

const tableCell: ElementReader = {
  goesInside: true,
  enter: (cell, builder) => {
    const row = cell.parentElement;
    if (row?.localName === "tr" && isDataRow(row)) builder.beginCell();
    else builder.endParagraph();
  },
  leave: breaks,
};

const readers = new Map<string, ElementReader>([
  ...named("em i cite dfn var", mark("emphasis")),
  ...named("strong b", mark("strong")),
  ...named("code kbd samp tt", mark("code")),
  ...named("s del strike", mark("strike")),
  ["a", link],
  ["img", image],
  ["br", lineBreak],
  ["pre", preformatted],
  ...named("ul menu dir", list),
  ["ol", numberedList],
  ["li", listItem],
  ["blockquote", quotation],
  ["tr", tableRow],
  ...named("td th", tableCell),
  ...[1, 2, 3, 4, 5, 6].map((level) => [`h${level}`, heading(level)] as const),
  ...named(
    "html body address article aside center dd details dialog div dl dt fieldset figcaption figure footer form header " +
      "hgroup hr legend main p search section summary table caption thead tbody tfoot",
    block,
  ),
  ...named(
    "head script style noscript template nav svg math iframe object embed select textarea button audio video canvas",
    unseen,
  ),
]);

/** The reader of an element; one without a rule of its own is part of the line it stands in. */
export function readerOf(element: Element): ElementReader {
  return element.hasAttribute("hidden") ? unseen : (readers.get(element.localName) ?? inline);
}

function named(names: string, reader: ElementReader): (readonly [string, ElementReader])[] {
  return names.split(" ").map((name) => [name, reader]);
}

function mark(kind: MarkKind): ElementReader {
  return {
    goesInside: true,
    enter: (_, builder) => builder.openMark(kind),
    leave: (_, builder) => builder.closeMark(kind),
  };
}

function heading(level: number): ElementReader {
  return {
    goesInside: true,
    enter: (_, builder) => builder.beginBlock({ kind: "heading", level }),
    leave: (_, builder) => builder.endBlock(),
  };
}

function codeOf(pre: Element): string {
  let text = "";
  for (const { moment, node } of walk(pre, () => true)) {
    if (moment === "leave") continue;
    if (node.nodeType === node.TEXT_NODE) text += node.nodeValue ?? "";
    else if (node.nodeName === "BR") text += "\n";
  }
  // As in a browser, a line feed right after `<pre>` is not part of its text.
  return text.replace(/^\n/, "");
}

function wholeNumber(value: string | null): number | undefined {
  return value !== null && /^\s*-?\d{1,9}\s*$/.test(value) ? Number(value) : undefined;
}
