import MarkdownIt from "markdown-it";
import type { MarkKind, Paragraph } from "../model/paragraph.ts";
import { linkTarget } from "./linkTarget.ts";
import { ParagraphBuilder } from "./paragraphBuilder.ts";
import { readText } from "./text.ts";

type Token = ReturnType<MarkdownIt["parse"]>[number];
type TokenReader = (token: Token, builder: ParagraphBuilder) => void;

/** The depth of quotations and lists at which markdown-it's own limit leaves out what stands below. */
const maxNesting = 100;

const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false });

/**
 * Markdown as CommonMark has it, with tables and ~~strikethrough~~. Raw HTML stays as literal text; thematic breaks and
 * blocks without text give no paragraph. Linear in the length of the text.
 */
export function readMarkdown(text: string): Paragraph[] {
  const tokens = markdown.parse(text, {});
  // Nothing captured may get lost, so a text nested too deeply for markdown-it is read without its markup.
  if (tokens.some(({ level }) => level >= maxNesting - 1)) return readText(text);
  const builder = new ParagraphBuilder();
  readAll(tokens, builder);
  builder.endParagraph();
  return builder.paragraphs;
}

/** What each kind of token does; kinds not named here (`paragraph_open`, `hr`, `thead_open`, …) do nothing. */
const readers = new Map<string, TokenReader>([
  ["inline", (token, builder) => readAll(token.children ?? [], builder)],
  ["paragraph_close", (_, builder) => builder.endParagraph()],
  ["heading_open", ({ tag }, builder) => builder.beginBlock({ kind: "heading", level: Number(tag.slice(1)) })],
  ["heading_close", endBlock],
  ["bullet_list_open", (_, builder) => builder.beginList()],
  ["bullet_list_close", (_, builder) => builder.endList()],
  ["ordered_list_open", (token, builder) => builder.beginList(Number(token.attrGet("start") ?? 1))],
  ["ordered_list_close", (_, builder) => builder.endList()],
  ["list_item_open", (_, builder) => builder.beginBlock({ kind: "list-item" })],
  ["list_item_close", endBlock],
  ["blockquote_open", (_, builder) => builder.beginBlock({ kind: "quotation" })],
  ["blockquote_close", endBlock],
  ["code_block", ({ content }, builder) => builder.code(content)],
  ["fence", ({ content }, builder) => builder.code(content)],
  ["tr_open", (_, builder) => builder.beginBlock({ kind: "table-row" })],
  ["tr_close", endBlock],
  ["th_open", (_, builder) => builder.beginCell()],
  ["td_open", (_, builder) => builder.beginCell()],

  ["text", ({ content }, builder) => builder.write(content)],
  ["softbreak", (_, builder) => builder.write(" ")],
  ["hardbreak", (_, builder) => builder.write(" ")],
  ["code_inline", inlineCode],
  ["image", (token, builder) => builder.image(altText(token), linkTarget(attribute(token, "src")))],
  ["link_open", (token, builder) => builder.openMark("link", linkTarget(attribute(token, "href")))],
  ["link_close", (_, builder) => builder.closeMark("link")],
  ...markReaders("em", "emphasis"),
  ...markReaders("strong", "strong"),
  ...markReaders("s", "strike"),
]);

function readAll(tokens: readonly Token[], builder: ParagraphBuilder): void {
  for (const token of tokens) readers.get(token.type)?.(token, builder);
}

function endBlock(_: Token, builder: ParagraphBuilder): void {
  builder.endBlock();
}

function markReaders(name: string, kind: MarkKind): [string, TokenReader][] {
  return [
    [`${name}_open`, (_, builder) => builder.openMark(kind)],
    [`${name}_close`, (_, builder) => builder.closeMark(kind)],
  ];
}

function inlineCode({ content }: Token, builder: ParagraphBuilder): void {
  builder.openMark("code");
  builder.write(content);
  builder.closeMark("code");
}

/** The description of an image with its own markup taken off, as in the `alt` attribute a browser gets. */
function altText(image: Token): string {
  const parts = (image.children ?? []).map((child) => (child.type === "image" ? altText(child) : child.content || " "));
  return parts.join("");
}

function attribute(token: Token, name: string): string {
  return String(token.attrGet(name) ?? "");
}
