import { Composer, isAlias, isMap, isScalar, isSeq, Lexer, LineCounter, type Node, Parser, parse } from "yaml";
import { printable } from "../../formats/paragraphs/printable.ts";
import { plainEntries } from "./plainEntries.ts";
import type { YamlEntries, YamlValue } from "./yamlValue.ts";

export type YamlReading =
  | { readonly kind: "map"; readonly entries: YamlEntries }
  | { readonly kind: "empty" }
  | { readonly kind: "list"; readonly items: readonly YamlValue[] }
  /** Well-formed, but a single text. */
  | { readonly kind: "other" }
  | { readonly kind: "broken"; readonly line: number; readonly reason: string };

/** Maximum nesting, deeper than any settings; rejects a document of 20,000 brackets before it overflows the stack. */
const maxDepth = 100;

const unread = { schema: "failsafe", resolveKnownTags: false, merge: false, uniqueKeys: false } as const;

/**
 * Reads untrusted YAML, with every scalar as text. Refused with the line: broken syntax, a duplicate key, an alias (a few
 * lines of aliases can expand to gigabytes), deep nesting. A value with an explicit tag (`!!binary`) is unusable.
 * Lines count from 1.
 */
export function readYaml(source: string): YamlReading {
  const plain = plainEntries(source);
  if (plain) return { kind: "map", entries: plain };
  const lines = new LineCounter();
  const lineAt = (offset: number): number => lines.linePos(offset).line;
  try {
    const composer = new Composer(unread);
    const [document, second] = composer.compose(tokensOf(source, lines), true, source.length);
    const error = document?.errors[0];
    if (error) throw new Refusal(error.pos[0], firstLine(error.message));
    if (second) throw new Refusal(second.range[0], "more than one YAML document");
    const contents = document?.contents;
    if (!contents || (isScalar(contents) && contents.source === "")) return { kind: "empty" };
    if (isSeq(contents) && unknownTag(contents) === undefined) {
      const itemOf = (item: Node) => readValue(item, lineAt, lineAt(item.range?.[0] ?? 0));
      return { kind: "list", items: contents.items.map((item) => itemOf(item as Node)) };
    }
    if (!isMap(contents)) return { kind: "other" };
    const value = readValue(contents, lineAt, 1);
    return value.kind === "map" ? { kind: "map", entries: value.entries } : { kind: "other" };
  } catch (error) {
    if (error instanceof Refusal) return { kind: "broken", line: lineAt(error.offset), reason: error.message };
    throw error;
  }
}

/** Reads trusted YAML of our own pages, with the numbers and booleans of YAML 1.2's core schema. */
export function parseTrustedYaml(source: string): unknown {
  return parse(source, { schema: "core", merge: false, maxAliasCount: 0 });
}

class Refusal extends Error {
  readonly offset: number;

  constructor(offset: number, reason: string) {
    super(reason);
    this.offset = offset;
  }
}

function* tokensOf(source: string, lines: LineCounter): ReturnType<Parser["parse"]> {
  lines.addNewLine(0);
  const parser = new Parser(lines.addNewLine);
  for (const lexeme of new Lexer().lex(source)) {
    yield* parser.next(lexeme);
    if (parser.stack.length > maxDepth) throw new Refusal(parser.offset, `nested more than ${maxDepth} deep`);
  }
  yield* parser.end();
}

/** `line` is that of the key, where people look for the fault, even if the value begins on a later line. */
function readValue(node: Node, lineAt: (offset: number) => number, line: number): YamlValue {
  const offset = node.range?.[0] ?? 0;
  if (isAlias(node)) throw new Refusal(offset, `alias *${node.source}: write the value itself`);
  const tag = unknownTag(node);
  if (tag !== undefined) return { kind: "unusable", line, reason: `the YAML tag ${tag} is not known here` };
  if (isScalar(node)) return { kind: "text", line, text: printable(String(node.value)) };
  if (isSeq(node))
    return { kind: "list", line, items: node.items.map((item) => readValue(item as Node, lineAt, line)) };
  if (!isMap(node)) return { kind: "unusable", line, reason: "no text, list or map" };
  const entries = new Map<string, YamlValue>();
  for (const { key, value } of node.items) {
    const keyOffset = (key as Node).range?.[0] ?? offset;
    if (!isScalar(key)) throw new Refusal(keyOffset, "a key must be text");
    const name = String(key.value);
    if (entries.has(name)) throw new Refusal(keyOffset, `the key "${name}" is given twice`);
    const keyLine = lineAt(keyOffset);
    entries.set(name, value ? readValue(value as Node, lineAt, keyLine) : { kind: "text", line: keyLine, text: "" });
  }
  return { kind: "map", line, entries };
}

function unknownTag(node: Node): string | undefined {
  const tag = "tag" in node ? node.tag?.replace("tag:yaml.org,2002:", "!!") : undefined;
  return tag === (isScalar(node) ? "!!str" : isSeq(node) ? "!!seq" : "!!map") ? undefined : tag;
}

function firstLine(message: string): string {
  return message.split("\n", 1)[0] ?? message;
}
