import type { MarkKind, Paragraph } from "../model/paragraph.ts";
import { type DefinitionScope, definition, watchReferences } from "./markdown/definitions.ts";
import { formula, formulaBlock } from "./markdown/formulas.ts";
import { MarkdownIt, type Token } from "./markdown/markdownIt.ts";
import { signedItems } from "./markdown/signedItems.ts";
import { signsInWords } from "./markdown/signsInWords.ts";
import { tooltip } from "./markdown/tooltip.ts";
import { tableOfWholeRows } from "./markdown/wholeRows.ts";
import { paragraphInfo, parseParagraph } from "./paragraphFence.ts";
import { BoundedMemo } from "./paragraphs/boundedMemo.ts";
import { imageName } from "./paragraphs/imageName.ts";
import { type FoldedText, InlineText } from "./paragraphs/inlineText.ts";
import { linkTarget } from "./paragraphs/linkTarget.ts";
import { ParagraphBuilder } from "./paragraphs/paragraphBuilder.ts";
import { PreviousDocumentMemo } from "./paragraphs/previousDocumentMemo.ts";
import { readText } from "./text.ts";

type BlockReader = (token: Token, builder: ParagraphBuilder, inline: (text: string) => FoldedText) => void;
type InlineReader = (token: Token, text: InlineText) => void;

/** The depth of quotations and lists at which markdown-it's own limit leaves out what stands below. */
const maxNesting = 100;

const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false });
// Texts inside blocks are parsed by `readInline`, once for all versions that share them.
markdown.core.ruler.disable("inline");
// What CommonMark would leave out or take for its own, though the text shows it.
markdown.block.ruler.at("reference", definition);
markdown.block.ruler.at("table", tableOfWholeRows, { alt: ["paragraph", "reference"] });
markdown.block.ruler.before("fence", "formula", formulaBlock, {
  alt: ["paragraph", "reference", "blockquote", "list"],
});
markdown.inline.ruler.before("escape", "formula", formula);
markdown.inline.ruler2.before("balance_pairs", "signs_in_words", signsInWords);

// Successive versions of an article share most paragraphs; with these remembered they are read eight times as fast.
const lastParts = new PreviousDocumentMemo<readonly Paragraph[] | undefined>();
const recentParts = new BoundedMemo<readonly Paragraph[] | undefined>(4_000_000);
const recentTexts = new BoundedMemo<FoldedText>(4_000_000);

/**
 * A letter or opening quotation mark at the start of a line begins no block but a paragraph, and after an empty line it
 * continues none: every list, quotation and table above has ended. So what stands on either side can be read alone.
 */
const partBreak = /\n\n(?=[\p{L}"'“„‘«(])/u;

/** One line of such text in which no character means anything to markdown-it: what Markdown makes of it is itself. */
const plainPart = /^[\p{L}"'“„‘«(][^\n\\`*_~![\]<>&]*\n*$/u;

/** But a fence holds lines of any kind, and a definition of `[a]` counts everywhere in its document. */
const needsWhole = (text: string): boolean => text.includes("```") || text.includes("~~~") || text.includes("]:");

/**
 * Markdown as CommonMark has it, with tables and ~~strikethrough~~. Raw HTML stays as literal text; thematic breaks and
 * blocks without text give no paragraph. Linear in the length of the text.
 */
export function readMarkdown(text: string): Paragraph[] {
  const parts = needsWhole(text) ? [text] : text.split(partBreak);
  const paragraphs: Paragraph[] = [];
  for (const read of parts.length === 1 ? [readWhole(text)] : lastParts.read(parts, readPart)) {
    // Nothing captured may get lost, so a text nested too deeply for markdown-it is read without its markup.
    if (!read) return readText(text);
    for (const paragraph of read) paragraphs.push(paragraph);
  }
  return paragraphs;
}

/** Undefined where it is nested too deeply, as the two below. */
function readWhole(text: string): readonly Paragraph[] | undefined {
  return plainPart.test(text) ? readText(text) : parsePart(text);
}

function readPart(text: string): readonly Paragraph[] | undefined {
  return plainPart.test(text) ? readText(text) : recentParts.get(text, parsePart);
}

function parsePart(text: string): readonly Paragraph[] | undefined {
  const scope: DefinitionScope = {};
  let tokens = markdown.parse(text, scope);
  if (tokens.some(({ level }) => level >= maxNesting - 1)) return undefined;
  const referred = scope.references && referredIn(tokens, scope.references);
  if (referred && referred.size < Object.keys(scope.references ?? {}).length) {
    delete scope.references;
    scope.referred = referred;
    tokens = markdown.parse(text, scope);
  }
  const parse = (inline: string): FoldedText => readInline(inline, scope);
  // What `[a]` means depends on the definitions in the document, so only texts of documents without any are remembered.
  const inline = hasAny(scope.references) ? parse : (source: string): FoldedText => recentTexts.get(source, parse);
  const builder = new ParagraphBuilder();
  const signed = signedItems(tokens);
  for (const token of tokens) {
    blockReaders.get(token.type)?.(token, builder, inline);
    if (signed.has(token)) builder.write(`${token.markup} `);
  }
  builder.endParagraph();
  return builder.paragraphs;
}

/** The labels that a text refers to, of those defined. */
function referredIn(tokens: readonly Token[], references: NonNullable<DefinitionScope["references"]>): Set<string> {
  const watched = watchReferences(references);
  for (const { type, content } of tokens)
    if (type === "inline" && content.includes("["))
      markdown.inline.parse(content, markdown, { references: watched.references }, []);
  return new Set(watched.referred);
}

function hasAny(references: DefinitionScope["references"]): boolean {
  return references !== undefined && Object.keys(references).length > 0;
}

/** What each kind of block does; kinds not named here (`paragraph_open`, `hr`, `thead_open`, …) do nothing. */
const blockReaders = new Map<string, BlockReader>([
  ["inline", ({ content }, builder, inline) => builder.append(inline(content))],
  ["paragraph_close", (_, builder) => builder.endParagraph()],
  ["heading_open", ({ tag }, builder) => builder.beginBlock({ kind: "heading", level: Number(tag.slice(1)) })],
  ["heading_close", endBlock],
  ["bullet_list_open", (_, builder) => builder.beginList()],
  ["bullet_list_close", (_, builder) => builder.endList()],
  ["ordered_list_open", (token, builder) => builder.beginList({ start: Number(token.attrGet("start") ?? 1) })],
  ["ordered_list_close", (_, builder) => builder.endList()],
  // As written: counting on from the first would renumber a law in which an article is repealed.
  ["list_item_open", ({ info }, builder) => builder.beginBlock({ kind: "list-item", ...(info && { marker: info }) })],
  ["list_item_close", endBlock],
  ["blockquote_open", (_, builder) => builder.beginBlock({ kind: "quotation" })],
  ["blockquote_close", endBlock],
  ["code_block", ({ content }, builder) => builder.code(content)],
  ["fence", readFence],
  ["formula", readFormula],
  ["tr_open", (_, builder) => builder.beginBlock({ kind: "table-row" })],
  ["tr_close", endBlock],
  ["th_open", (_, builder) => builder.beginCell()],
  ["td_open", (_, builder) => builder.beginCell()],
]);

const inlineReaders = new Map<string, InlineReader>([
  ["text", ({ content }, text) => text.write(content)],
  ["text_special", ({ content }, text) => text.write(content)],
  ["softbreak", (_, text) => text.write(" ")],
  ["hardbreak", (_, text) => text.write(" ")],
  ["code_inline", readInlineCode],
  ["image", readImage],
  ["link_open", (token, text) => text.open("link", linkTarget(attribute(token, "href")))],
  ...markReaders("em", "emphasis"),
  ...markReaders("strong", "strong"),
  ...markReaders("s", "strike"),
]);

function readInline(source: string, scope: DefinitionScope): FoldedText {
  const tokens: Token[] = [];
  markdown.inline.parse(source, markdown, scope, tokens);
  const text = new InlineText();
  let link = 0;
  for (const [at, token] of tokens.entries()) {
    if (token.type === "link_open") link = at;
    if (token.type === "link_close") closeLink(tokens.slice(link, at), text);
    else inlineReaders.get(token.type)?.(token, text);
  }
  return text.take();
}

/** Ends a link. One without words shows its title or its address, for its browser shows a picture or nothing there. */
function closeLink([link, ...inside]: readonly Token[], text: InlineText): void {
  const [address, title] = [attribute(link!, "href"), attribute(link!, "title")];
  const words = inside.map((token) => (token.type === "image" ? altText(token) : token.content)).join("");
  const isEmpty = words.trim() === "" && !inside.some(({ type }) => type === "image");
  if (isEmpty) text.write(title || (address.startsWith("#") ? "" : address));
  text.close("link");
  if (!isEmpty) text.write(tooltip(title, words, address));
}

/** Without a description, an image is its title or the name of its file. */
function readImage(token: Token, text: InlineText): void {
  const [alt, address, title] = [altText(token), attribute(token, "src"), attribute(token, "title")];
  text.image(alt || title || imageName(address), linkTarget(address));
  if (alt) text.write(tooltip(title, alt, address));
}

/** The name of a language, which only colours the code. */
const languageName = /^(?:[A-Za-z][\w+#.-]*)?$/;

/** A block of code, or a paragraph that Markdown has no other form for. What is said of a code is a paragraph above it. */
function readFence({ info, content }: Token, builder: ParagraphBuilder): void {
  const paragraph = info.trim() === paragraphInfo ? parseParagraph(content) : undefined;
  if (paragraph) builder.paragraph(paragraph);
  else {
    builder.endParagraph();
    if (!languageName.test(info.trim())) builder.write(info);
    builder.code(content);
  }
}

function readFormula({ content }: Token, builder: ParagraphBuilder): void {
  builder.endParagraph();
  builder.write(content);
  builder.endParagraph();
}

function endBlock(_: Token, builder: ParagraphBuilder): void {
  builder.endBlock();
}

function markReaders(name: string, kind: MarkKind): [string, InlineReader][] {
  return [
    [`${name}_open`, (_, text) => text.open(kind)],
    [`${name}_close`, (_, text) => text.close(kind)],
  ];
}

function readInlineCode({ content }: Token, text: InlineText): void {
  text.open("code");
  text.write(content);
  text.close("code");
}

/** The description of an image with its own markup taken off, as in the `alt` attribute a browser gets. */
function altText(image: Token): string {
  const parts = (image.children ?? []).map((child) => (child.type === "image" ? altText(child) : child.content || " "));
  return parts.join("");
}

function attribute(token: Token, name: string): string {
  return String(token.attrGet(name) ?? "");
}
