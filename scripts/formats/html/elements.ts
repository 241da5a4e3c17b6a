import type { MarkKind } from "../../model/paragraph.ts";
import type { NumberStyle } from "../paragraphs/listMarker.ts";
import type { Numbering, ParagraphBuilder } from "../paragraphs/paragraphBuilder.ts";
import { shiftedText } from "../paragraphs/raisedText.ts";
import { isDataRow } from "./dataRow.ts";
import { attributeOf, type Element, isElement, rawTextOf } from "./document.ts";
import { formulaText } from "./formulaText.ts";
import { imageText } from "./imageText.ts";
import { quotationMarks } from "./quotationMarks.ts";

/** The output that element readers write to. */
export interface PageWriter {
  readonly builder: ParagraphBuilder;
  /** The target of a link or an image, resolved as the page intended it; undefined if it cannot be shown. */
  readonly targetOf: (address: string) => string | undefined;
  /** Number of open superscript and subscript elements. */
  shifts: number;
}

/** How an element affects the paragraphs around its text. */
export interface ElementReader {
  /** `block` begins and ends paragraphs; `line` is part of the surrounding line. */
  readonly display: "block" | "line";
  /** Whether its children are read; if not, the element is read as a whole when entered, or not at all. */
  readonly goesInside: boolean;
  enter(element: Element, writer: PageWriter): void;
  leave(element: Element, writer: PageWriter): void;
}

const nothing = (): void => {};
const breaks = (_: Element, { builder }: PageWriter): void => builder.endParagraph();

const line: ElementReader = { display: "line", goesInside: true, enter: nothing, leave: nothing };
const unseen: ElementReader = { display: "line", goesInside: false, enter: nothing, leave: nothing };
const block: ElementReader = { display: "block", goesInside: true, enter: breaks, leave: breaks };

const link: ElementReader = {
  ...line,
  enter: (element, { builder, targetOf }) => {
    const href = attributeOf(element, "href");
    if (href !== undefined) builder.openMark("link", targetOf(href));
  },
  leave: (element, { builder }) => {
    if (attributeOf(element, "href") !== undefined) builder.closeMark("link");
  },
};

const image: ElementReader = {
  ...unseen,
  enter: (element, { builder, targetOf }) => {
    const { text, address } = imageText(element);
    if (text !== "") builder.image(text, targetOf(address));
  },
};

const lineBreak: ElementReader = { ...unseen, enter: (_, { builder }) => builder.write(" ") };

const preformatted: ElementReader = {
  display: "block",
  goesInside: false,
  enter: (element, { builder }) => builder.code(codeOf(element)),
  leave: nothing,
};

const list: ElementReader = {
  ...block,
  enter: (_, { builder }) => builder.beginList(),
  leave: (_, { builder }) => builder.endList(),
};

const numberedList: ElementReader = {
  ...list,
  enter: (element, { builder }) => builder.beginList(numberingOf(element)),
};

const listItem: ElementReader = {
  ...block,
  enter: (element, { builder }) =>
    builder.beginBlock({ kind: "list-item", number: wholeNumber(attributeOf(element, "value")) }),
  leave: (_, { builder }) => builder.endBlock(),
};

const quotation: ElementReader = {
  ...block,
  enter: (_, { builder }) => builder.beginBlock({ kind: "quotation" }),
  leave: (_, { builder }) => builder.endBlock(),
};

const tableRow: ElementReader = {
  ...block,
  enter: (row, { builder }) => (isDataRow(row) ? builder.beginBlock({ kind: "table-row" }) : builder.endParagraph()),
  leave: (row, { builder }) => (isDataRow(row) ? builder.endBlock() : builder.endParagraph()),
};

const tableCell: ElementReader = {
  ...block,
  enter: (cell, { builder }) => {
    const row = cell.parent;
    if (row && isElement(row) && row.name === "tr" && isDataRow(row)) builder.beginCell();
    else builder.endParagraph();
  },
};

/** `<q>`: browsers draw quotation marks around it. */
const quoted: ElementReader = {
  ...line,
  enter: (element, { builder }) => builder.write(quotationMarks(element).open),
  leave: (element, { builder }) => builder.write(quotationMarks(element).close),
};

/** A ruby annotation, which `<rp>` puts in brackets for browsers that cannot draw it above the word. */
const rubyText: ElementReader = {
  ...line,
  enter: (_, { builder }) => builder.write("("),
  leave: (_, { builder }) => builder.write(")"),
};

const formula: ElementReader = {
  ...unseen,
  enter: (element, { builder }) => builder.write(formulaText(element)),
};

const readers = new Map<string, ElementReader>([
  ...named("em i cite dfn var", mark("emphasis")),
  ...named("strong b", mark("strong")),
  ...named("code kbd samp tt", mark("code")),
  ...named("s del strike", edit("strike")),
  ["ins", edit("inserted")],
  ["sup", shifted("raised")],
  ["sub", shifted("lowered")],
  ["a", link],
  ["img", image],
  ["br", lineBreak],
  ["q", quoted],
  ["rt", rubyText],
  ["rp", unseen],
  ["math", formula],
  ...named("pre xmp listing plaintext", preformatted),
  ...named("ul menu dir", list),
  ["ol", numberedList],
  ["li", listItem],
  ["blockquote", quotation],
  ["tr", tableRow],
  ...named("td th", tableCell),
  ...[1, 2, 3, 4, 5, 6].map((level) => [`h${level}`, heading(level)] as const),
  ...named(
    "html body address article aside center dd details dialog div dl dt fieldset figcaption figure footer form header " +
      "hgroup hr iframe legend main nav optgroup option p search section summary table caption thead tbody tfoot text " +
      "textarea noscript video audio canvas object",
    block,
  ),
  ...named(
    "head script style template input select embed base link meta title desc metadata defs param source track",
    unseen,
  ),
  ["select", block],
  ["svg", line],
]);

/** Returns the reader of an element; an element without a rule of its own is part of the surrounding line. */
export function readerOf(element: Element): ElementReader {
  return readers.get(element.name) ?? line;
}

function named(names: string, reader: ElementReader): (readonly [string, ElementReader])[] {
  return names.split(" ").map((name) => [name, reader]);
}

function mark(kind: MarkKind): ElementReader {
  return {
    ...line,
    enter: (_, { builder }) => builder.openMark(kind),
    leave: (_, { builder }) => builder.closeMark(kind),
  };
}

/** A deletion or insertion that the source itself shows: a mark that never joins a word with the text beside it. */
export function edit(kind: "strike" | "inserted"): ElementReader {
  return {
    ...line,
    enter: (_, { builder }) => {
      builder.keepApart();
      builder.openMark(kind);
    },
    leave: (_, { builder }) => {
      builder.closeMark(kind);
      builder.keepApart();
    },
  };
}

/**
 * Maximum nesting of superscripts and subscripts; deeper ones are read as plain inline text, because each of them is
 * read whole when entered.
 */
const mostShifts = 4;

function shifted(kind: "raised" | "lowered"): ElementReader {
  return {
    ...line,
    enter: (element, writer) => {
      if (writer.shifts++ >= mostShifts) return;
      const { builder } = writer;
      const { sign, forms } = shiftedText(rawTextOf(element), kind);
      builder.openMark(kind);
      builder.write(sign);
      builder.useForms(forms);
    },
    leave: (_, writer) => {
      if (--writer.shifts >= mostShifts) return;
      writer.builder.useForms(undefined);
      writer.builder.closeMark(kind);
    },
  };
}

function heading(level: number): ElementReader {
  return {
    ...block,
    enter: (_, { builder }) => builder.beginBlock({ kind: "heading", level }),
    leave: (_, { builder }) => builder.endBlock(),
  };
}

/**
 * The text of a `<pre>` with its line breaks. As in a browser, the parser has dropped a line feed right after the tag.
 */
function codeOf(pre: Element): string {
  let text = "";
  const waiting = [...pre.children].reverse();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type === "text") text += node.data;
    else if (isElement(node)) {
      if (node.name === "br") text += "\n";
      else if (node.name !== "script" && node.name !== "style")
        for (const child of [...node.children].reverse()) waiting.push(child);
    }
  }
  return text;
}

function numberingOf(element: Element): Numbering | undefined {
  const style = listStyle.exec(attributeOf(element, "style") ?? "")?.[1]?.toLowerCase();
  if (style === "none") return undefined;
  const type = attributeOf(element, "type")?.trim() ?? "";
  const isReversed = attributeOf(element, "reversed") !== undefined;
  const items = isReversed ? element.children.filter((child) => isElement(child) && child.name === "li").length : 1;
  return {
    start: wholeNumber(attributeOf(element, "start")) ?? items,
    step: isReversed ? -1 : 1,
    style: styles.get(style ?? "") ?? (/^[aAiI]$/.test(type) ? (type as NumberStyle) : "1"),
  };
}

const listStyle = /list-style(?:-type)?\s*:\s*([a-z-]+)/i;
const styles = new Map<string, NumberStyle>([
  ["decimal", "1"],
  ["lower-alpha", "a"],
  ["lower-latin", "a"],
  ["upper-alpha", "A"],
  ["upper-latin", "A"],
  ["lower-roman", "i"],
  ["upper-roman", "I"],
]);

function wholeNumber(value: string | undefined): number | undefined {
  return value !== undefined && /^\s*-?\d{1,9}\s*$/.test(value) ? Number(value) : undefined;
}
