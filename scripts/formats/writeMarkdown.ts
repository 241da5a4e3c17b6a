import { type Mark, type MarkKind, type Paragraph, paragraphKey } from "../model/paragraph.ts";
import { readMarkdown } from "./markdown.ts";
import { paragraphInfo, printParagraph } from "./paragraphFence.ts";

/**
 * Paragraphs as Markdown that `readMarkdown()` reads back unchanged: text, types, marks and targets. It is natural Markdown:
 * nothing is escaped unnecessarily, so that a small change of the text is a small change of the file.
 *
 * Each paragraph is written in the first form that reads back correctly: literally, with Markdown's special characters
 * escaped, or, if Markdown cannot express it, as a fenced block of JSON (`paragraphFence.ts`). Finally the whole is read
 * back, because adjacent blocks may merge. Linear in the length of the text, except for documents in which many do.
 *
 * @returns ends with a line feed; "" for no paragraphs
 */
export function writeMarkdown(paragraphs: readonly Paragraph[]): string {
  const written = paragraphs.map(formOf);
  for (let tries = 0; tries < mostTries; tries++) {
    const text = joined(paragraphs, written);
    const at = firstDifference(readMarkdown(text), paragraphs);
    if (at === undefined) return text;
    // The one that reads differently, and the one before, which may have merged with it.
    for (const index of [at - 1, at]) if (paragraphs[index]) written[index] = fenced(paragraphs[index]);
  }
  return joined(paragraphs, paragraphs.map(fenced));
}

/** Maximum number of merged blocks that are separated one by one. */
const mostTries = 20;

/** The first form that reads back correctly. */
function formOf(paragraph: Paragraph): string {
  for (const form of formsOf(paragraph)) if (readsBack(form, paragraph)) return form;
  return fenced(paragraph);
}

function readsBack(form: string, paragraph: Paragraph): boolean {
  return firstDifference(readMarkdown(`${form}\n`), [paragraph]) === undefined;
}

/** Index of the first paragraph that differs. */
function firstDifference(read: readonly Paragraph[], wanted: readonly Paragraph[]): number | undefined {
  for (let at = 0; at < Math.max(read.length, wanted.length); at++) {
    const [one, other] = [read[at], wanted[at]];
    if (!one || !other || paragraphKey(one) !== paragraphKey(other)) return at;
  }
  return undefined;
}

function fenced(paragraph: Paragraph): string {
  return inFence(paragraphInfo, printParagraph(paragraph));
}

/** A fence longer than any in the text. */
function inFence(info: string, content: string): string {
  const longest = Math.max(2, ...(content.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = "`".repeat(longest + 1);
  return `${fence}${info}\n${content.endsWith("\n") || content === "" ? content : `${content}\n`}${fence}`;
}

/** The forms in which a paragraph may be written, the most readable first; each is a block of its own. */
function* formsOf(paragraph: Paragraph): Generator<string> {
  // Markdown has no syntax for these.
  if (paragraph.marks?.some(([, , kind]) => withoutSign.has(kind))) return;
  if (paragraph.type === "code") {
    if (!paragraph.marks) yield inFence("", paragraph.text);
    return;
  }
  const isPlain = !forOthers.test(paragraph.text);
  for (const escaped of isPlain ? [asWritten, escapeSigns, escapeAll] : [escapeSigns, escapeAll]) {
    const block = blockOf(paragraph, escaped);
    if (block !== undefined) yield block;
  }
}

const withoutSign: ReadonlySet<MarkKind> = new Set(["inserted", "raised", "lowered"]);

/** What we read as text and other readers of Markdown swallow: definitions, and signs inside words. */
const forOthers = /^\[[^\]]*\]:|[\p{L}\p{N})\]}]\*+[\p{L}\p{N}([{]/u;

type Escape = (text: string) => string;

const asWritten: Escape = (text) => text;
/** What is a sign inside a line, and what begins a block at its start. */
const escapeSigns: Escape = (text) =>
  text
    .replace(/[\\`*_~[\]<|]|&(?=#?\w+;)|!(?=\[)/g, "\\$&")
    .replace(/^(?:[#>+=-]|\d{1,9}(?=[.)](?:\s|$)))/, (start) => (/\d/.test(start) ? start : `\\${start}`))
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, "$1\\$2");
const escapeAll: Escape = (text) => text.replace(/[!-/:-@[-`{-~]/g, "\\$&");

function blockOf(paragraph: Paragraph, escaped: Escape): string | undefined {
  const { text, type, level = 1, ordered } = paragraph;
  switch (type) {
    case undefined:
      return inline(paragraph, 0, escaped);
    case "heading":
      return `${"#".repeat(level)} ${inline(paragraph, 0, escaped)}`;
    case "quotation":
      return `> ${inline(paragraph, 0, escaped)}`;
    case "list-item": {
      const [, number] = /^(\d{1,9})\. /.exec(text) ?? [];
      if (ordered && number === undefined) return undefined;
      const marker = ordered ? `${number}. ` : "- ";
      return "- ".repeat(level - 1) + marker + inline(paragraph, ordered ? marker.length : 0, escaped);
    }
    case "table-row":
      return tableOf([rowOf(paragraph, escaped)]);
    case "code":
      return undefined;
  }
}

/** The text from a place on, with its marks, as inline Markdown. */
function inline({ text, marks = [] }: Paragraph, from: number, escaped: Escape): string {
  let written = "";
  let at = from;
  const open: Mark[] = [];
  const close = (until: number) => {
    for (let mark = open.at(-1); mark && mark[1] <= until; mark = open.at(-1)) {
      take(mark[1]);
      written += closing(mark);
      open.pop();
    }
  };
  const take = (end: number) => {
    const piece = text.slice(at, end);
    written += open.some(([, , kind]) => kind === "code") ? piece : escaped(piece);
    at = Math.max(at, end);
  };
  for (const mark of marks) {
    close(mark[0]);
    take(mark[0]);
    written += opening(mark, text);
    open.push(mark);
  }
  close(Number.POSITIVE_INFINITY);
  take(text.length);
  return written;
}

function opening([start, end, kind]: Mark, text: string): string {
  switch (kind) {
    case "link":
      return "[";
    case "image":
      return "![";
    case "code":
      return text.slice(start, end).includes("`") ? "`` " : "`";
    case "emphasis":
      return "*";
    case "strong":
      return "**";
    case "strike":
      return "~~";
    case "inserted":
    case "raised":
    case "lowered":
      return "";
  }
}

function closing([, , kind, target]: Mark): string {
  switch (kind) {
    case "link":
    case "image":
      return `](${destination(target ?? "")})`;
    case "code":
      return "`";
    case "emphasis":
      return "*";
    case "strong":
      return "**";
    case "strike":
      return "~~";
    case "inserted":
    case "raised":
    case "lowered":
      return "";
  }
}

/** An address as it stands, or in angle brackets where a bracket or a space would end it. */
function destination(target: string): string {
  return /^[^\s()<>\\&]*$/.test(target) ? target : `<${target.replace(/[\\<>&]/g, "\\$&")}>`;
}

function rowOf(paragraph: Paragraph, escaped: Escape): string {
  // Bars between cells stay, those of the text cannot be told from them.
  const cells = inline(paragraph, 0, (text) => text.split(" | ").map(escaped).join(" | "));
  return `| ${cells} |`;
}

function tableOf(rows: readonly string[]): string {
  const columns = Math.max(1, (rows[0]!.match(/ \| /g) ?? []).length + 1);
  return [rows[0]!, `|${" --- |".repeat(columns)}`, ...rows.slice(1)].join("\n");
}

/** The blocks with an empty line between, except for items of a list and rows of a table, which stand line by line. */
function joined(paragraphs: readonly Paragraph[], written: readonly string[]): string {
  const blocks: string[] = [];
  for (let at = 0; at < written.length; at++) {
    const [paragraph, block] = [paragraphs[at]!, written[at]!];
    const before = paragraphs[at - 1];
    if (isLine(paragraph, block) && before && isLine(before, written[at - 1]!) && before.type === paragraph.type) {
      if (paragraph.type === "list-item") {
        const lines = blocks.pop()!;
        blocks.push(`${lines}\n${inSequence(paragraph, before, block, lines)}`);
      } else if (columnsOf(block) === columnsOf(written[at - 1]!))
        blocks.push(`${blocks.pop()}\n${block.split("\n")[0]}`);
      else blocks.push(block);
    } else blocks.push(block);
  }
  return blocks.length === 0 ? "" : `${blocks.join("\n\n")}\n`;
}

function isLine({ type }: Paragraph, block: string): boolean {
  return (type === "list-item" || type === "table-row") && !block.startsWith("`");
}

function columnsOf(table: string): number {
  return table.split("\n")[1]?.split("---").length ?? 0;
}

/**
 * An item after another. CommonMark counts on from the first number of a list, so where the numbers do not go on, another
 * list begins, which the other sign behind the number says; an item of the next deeper level is indented below.
 *
 * @param lines of the list so far
 */
function inSequence(item: Paragraph, before: Paragraph, block: string, lines: string): string {
  const level = item.level ?? 1;
  if (level > 1 && level === (before.level ?? 1) + 1) return `${"  ".repeat(level - 1)}${block.slice(2 * (level - 1))}`;
  const [, number] = /^(\d+)\./.exec(block) ?? [];
  const [, last, sign] = /(?:^|\n)(\d+)([.)])[^\n]*$/.exec(lines) ?? [];
  const goesOn = Number(number) === Number(last) + 1;
  return number !== undefined && last !== undefined && (sign === ")") === goesOn
    ? block.replace(/^(\d+)\./, "$1)")
    : block;
}
