import MarkdownIt from "markdown-it";
import type { Paragraph } from "../model/paragraph.ts";
import { linkTarget } from "./linkTarget.ts";
import { ParagraphBuilder } from "./paragraphBuilder.ts";
import { readText } from "./text.ts";

type Token = ReturnType<MarkdownIt["parse"]>[number];

/** The depth of quotations and lists at which markdown-it's own limit leaves out what stands below. */
const maxNesting = 100;

const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false });

/**
 * Markdown as CommonMark with tables and ~~strikethrough~~. Raw HTML stays as literal text, thematic breaks and blocks
 * without text give no paragraph. Linear in the length of the text.
 */
export function readMarkdown(text: string): Paragraph[] {
  const tokens = markdown.parse(text, {});
  // Nothing captured may get lost, so a text nested too deeply for markdown-it is read without its markup.
  if (tokens.some(({ level }) => level >= maxNesting - 1)) return readText(text);
  const builder = new ParagraphBuilder();
  for (const token of tokens) readBlock(token, builder);
  builder.endParagraph();
  return builder.paragraphs;
}

function readBlock(token: Token, builder: ParagraphBuilder): void {
  switch (token.type) {
    case "inline":
      for (const child of token.children ?? []) readInline(child, builder);
      break;
    case "code_block":
    case "fence":
      builder.code(token.content);
      break;
    case "paragraph_close":
      builder.endParagraph();
      break;
    case "heading_open":
      builder.beginBlock({ kind: "heading", level: Number(token.tag.slice(1)) });
      break;
    case "bullet_list_open":
      builder.beginList();
      break;
    case "ordered_list_open":
      builder.beginList(Number(token.attrGet("start") ?? 1));
      break;
    case "bullet_list_close":
    case "ordered_list_close":
      builder.endList();
      break;
    case "list_item_open":
      builder.beginBlock({ kind: "list-item" });
      break;
    case "blockquote_open":
      builder.beginBlock({ kind: "quotation" });
      break;
    case "tr_open":
      builder.beginBlock({ kind: "table-row" });
      break;
    case "th_open":
    case "td_open":
      builder.beginCell();
      break;
    case "heading_close":
    case "list_item_close":
    case "blockquote_close":
    case "tr_close":
      builder.endBlock();
      break;
  }
}

function readInline(token: Token, builder: ParagraphBuilder): void {
  switch (token.type) {
    case "softbreak":
    case "hardbreak":
      builder.write(" ");
      break;
    case "code_inline":
      builder.openMark("code");
      builder.write(token.content);
      builder.closeMark("code");
      break;
    case "image":
      builder.image(altText(token), linkTarget(attribute(token, "src")));
      break;
    case "link_open":
      builder.openMark("link", linkTarget(attribute(token, "href")));
      break;
    case "link_close":
      builder.closeMark("link");
      break;
    case "em_open":
      builder.openMark("emphasis");
      break;
    case "em_close":
      builder.closeMark("emphasis");
      break;
    case "strong_open":
      builder.openMark("strong");
      break;
    case "strong_close":
      builder.closeMark("strong");
      break;
    case "s_open":
      builder.openMark("strike");
      break;
    case "s_close":
      builder.closeMark("strike");
      break;
    default:
      builder.write(token.content);
  }
}

/** The description of an image with its own markup taken off, as in the `alt` attribute a browser gets. */
function altText(image: Token): string {
  return (image.children ?? [])
    .map((child) => (child.type === "image" ? altText(child) : child.content || " "))
    .join("");
}

function attribute(token: Token, name: string): string {
  return String(token.attrGet(name) ?? "");
}
