import { Parser } from "htmlparser2";
import { mostListed } from "./listReading.ts";

/** A child element of a record. */
export interface XmlField {
  /** Without prefix, in lower case. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  /** The base of relative addresses in it: `xml:base` of the element and its ancestors. */
  readonly base: string;
}

/** An element such as `item` or `url`, with its children of the same vocabulary. */
export interface XmlRecord {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly fields: readonly XmlField[];
  readonly base: string;
}

export interface XmlRecords {
  /** Name of the root element, without prefix, in lower case; undefined if there is none. */
  readonly root: string | undefined;
  readonly records: readonly XmlRecord[];
  /** Number of records beyond the limit. */
  readonly left: number;
  /** Whether the root element is closed: a truncated document is not complete. */
  readonly isWhole: boolean;
}

interface Frame {
  readonly name: string;
  /** The element's vocabulary; for an unknown prefix, the prefix itself. */
  readonly namespace: string;
  /** Prefixes that the element binds. */
  readonly bound: readonly string[];
  readonly base: string;
  readonly isInRecord: boolean;
  readonly record?: { readonly attributes: Readonly<Record<string, string>>; readonly fields: XmlField[] };
  readonly field?: { readonly attributes: Readonly<Record<string, string>>; text: string };
}

/** Maximum characters of a field: no address or headline is longer. */
const longestText = 10_000;
/**
 * Maximum nesting of elements; feeds have about ten, and more if HTML tags are not closed. The parser's time grows with
 * the depth.
 */
const deepest = 2_000;
/** Maximum characters of a base address. */
const longestBase = 4_000;

/**
 * Reads the records of an XML document that are complete. Parsing is lenient, in one pass and in linear time: a bare
 * `&`, an unknown entity or a missing end tag affects only itself, and entities declared by a document are not
 * expanded.
 *
 * @param names of records, in lower case
 * @param url of the document
 */
export function readXmlRecords(text: string, names: ReadonlySet<string>, url: string): XmlRecords {
  const stack: Frame[] = [];
  const prefixes = new Prefixes();
  const records: XmlRecord[] = [];
  let left = 0;
  let root: string | undefined;
  let isWhole = false;
  let isOver = false;
  const parser = new Parser(
    {
      onopentag(written, attributes) {
        if (stack.length >= deepest) throw new TooDeep();
        const around = stack.at(-1);
        const bound = prefixes.bind(attributes);
        const [prefix, name] = split(written);
        const namespace = prefixes.namespaceOf(prefix);
        const base = baseIn(attributes, around?.base ?? url);
        if (stack.length === 0 && root === undefined) root = name;
        const isInRecord = around !== undefined && (around.isInRecord || around.record !== undefined);
        const isRecord = names.has(name) && around !== undefined && !isInRecord;
        const isField = around?.record !== undefined && around.namespace === namespace;
        stack.push({
          ...{ name, namespace, bound, base, isInRecord },
          ...(isRecord && { record: { attributes, fields: [] } }),
          ...(isField && { field: { attributes, text: "" } }),
        });
      },
      ontext(data) {
        const field = stack.at(-1)?.field;
        if (field && field.text.length < longestText) field.text += data;
      },
      onclosetag() {
        const closed = stack.pop();
        if (!closed) return;
        const { name, base, record, field } = closed;
        prefixes.unbind(closed.bound);
        if (field)
          stack.at(-1)?.record?.fields.push({ name, attributes: field.attributes, text: field.text.trim(), base });
        // A record closed only by the end of the document may be incomplete.
        if (record && !isOver) {
          if (records.length < mostListed) records.push({ name, base, ...record });
          else left++;
        }
        if (stack.length === 0 && !isOver) isWhole = true;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  try {
    parser.write(text);
    isOver = true;
    parser.end();
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
    isWhole = false;
  }
  return { root, records, left, isWhole };
}

class TooDeep extends Error {}

/** The bindings of prefixes at the current position, in time proportional to the prefixes that each element binds. */
class Prefixes {
  /** The bindings of each prefix by the current element and its ancestors, innermost last. */
  readonly #bindings = new Map<string, string[]>();

  /** @returns the prefixes that an element binds, to be unbound at its end */
  bind(attributes: Readonly<Record<string, string>>): readonly string[] {
    const bound: string[] = [];
    for (const [name, value] of Object.entries(attributes)) {
      if (name !== "xmlns" && !name.startsWith("xmlns:")) continue;
      const prefix = name.slice("xmlns:".length);
      const bindings = this.#bindings.get(prefix) ?? [];
      this.#bindings.set(prefix, bindings);
      bindings.push(value.trim());
      bound.push(prefix);
    }
    return bound;
  }

  unbind(bound: readonly string[]): void {
    for (const prefix of bound) this.#bindings.get(prefix)!.pop();
  }

  /** The vocabulary of a prefix; for an unknown one, the prefix itself. */
  namespaceOf(prefix: string): string {
    return this.#bindings.get(prefix)?.at(-1) ?? prefix;
  }
}

function split(written: string): [prefix: string, name: string] {
  const at = written.indexOf(":");
  return [written.slice(0, Math.max(0, at)), written.slice(at + 1).toLowerCase()];
}

function baseIn(attributes: Readonly<Record<string, string>>, around: string): string {
  const own = attributes["xml:base"];
  if (own === undefined || own.length > longestBase || !URL.canParse(own, around)) return around;
  const { href } = new URL(own, around);
  return href.length > longestBase ? around : href;
}
