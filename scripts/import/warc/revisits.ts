import { compareInstants } from "../../model/compareInstants.ts";
import { readHttp } from "./httpMessage.ts";
import type { RecordHead } from "./records/recordHead.ts";
import {
  formatOfAnswer,
  instantOf,
  notPage,
  passedOverStatus,
  type RecordFacts,
  type RecordReading,
} from "./warcCapture.ts";

/** The location of a record. */
export interface RecordPlace {
  readonly part: string;
  /** Its number within the part. */
  readonly record: number;
}

/** A capture whose content is held by another record. */
export interface Revisit extends RecordFacts {
  readonly kind: "revisit";
  readonly origin: string;
  /** Its own HTTP status; undefined if it has none, or only reports that nothing changed. */
  readonly status: number | undefined;
  /** Keys of the record that it refers to. */
  readonly refersTo: readonly string[];
  /** Whether the server answered that nothing changed since the last capture of the address. */
  readonly isNotModified: boolean;
}

/** Reads a revisit record, or returns why it is not one of a page. */
export function readRevisit(
  { fields }: RecordHead,
  block: Buffer,
  facts: RecordFacts,
  origin: string,
): RecordReading<Revisit> {
  const own = readHttp(block);
  const isNotModified = /server-not-modified/i.test(fields.get("warc-profile") ?? "") || own?.status === 304;
  const status = own?.status === 304 ? undefined : own?.status;
  const passedOver = status === undefined ? undefined : passedOverStatus(status);
  if (passedOver !== undefined) return { kind: "passed over", reason: passedOver };
  if (own !== undefined && formatOfAnswer(own) === undefined) return notPage;
  const id = fields.get("warc-refers-to");
  const date = instantOf(fields.get("warc-refers-to-date") ?? "");
  const target = fields.get("warc-refers-to-target-uri")?.replace(/^<(.*)>$/, "$1") ?? facts.url;
  return {
    ...facts,
    kind: "revisit",
    origin,
    status,
    isNotModified,
    refersTo: [
      ...(id !== undefined ? [idKey(id)] : []),
      ...(date !== undefined ? [addressKeyAt(target, date)] : []),
      ...(facts.digest !== undefined ? [digestKey(facts.digest)] : []),
    ],
  };
}

const idKey = (id: string) => `i${id}`;
const addressKeyAt = (url: string, captured: string) => `a${captured} ${URL.canParse(url) ? new URL(url).href : url}`;
const digestKey = (digest: string) => `d${digest}`;

interface Dated {
  readonly captured: string;
  readonly found: RecordPlace | Revisit;
}

/**
 * Finds the records that revisits refer to. First all revisits are added, then all records that could hold a page; only
 * records that are referred to are remembered.
 */
export class Originals {
  readonly revisits: Revisit[] = [];
  /** Digest algorithms used in references. */
  readonly digestAlgorithms = new Set<string>();
  /** Originals found, by reference. */
  readonly #found = new Map<string, RecordPlace | Revisit | undefined>();
  /** Captures by address, for addresses that were not modified. */
  readonly #atAddress = new Map<string, Dated[]>();

  addRevisit(revisit: Revisit): void {
    this.revisits.push(revisit);
    for (const key of revisit.refersTo) this.#found.set(key, undefined);
    if (revisit.digest !== undefined) this.digestAlgorithms.add(revisit.digest.replace(/:.*/, ""));
    if (revisit.isNotModified) this.#atAddress.set(revisit.url, []);
  }

  /** Revisits may refer to others. Must be called once all are added. */
  addRevisitsAsOriginals(): void {
    for (const revisit of this.revisits) this.#add(revisit, revisit, !revisit.isNotModified);
  }

  /**
   * @param isPage whether it is a page that a later response may report as not modified
   * @param digests of its payload: a revisit and the record with its digest have the same content
   */
  addRecord(facts: RecordFacts, place: RecordPlace, isPage: boolean, digests: readonly string[]): void {
    this.#add(facts, place, isPage);
    for (const digest of digests) this.#set(digestKey(digest), place);
  }

  #add({ id, url, captured }: RecordFacts, found: RecordPlace | Revisit, isPage: boolean): void {
    if (id !== undefined) this.#set(idKey(id), found);
    this.#set(addressKeyAt(url, captured), found);
    if (isPage) this.#atAddress.get(url)?.push({ captured, found });
  }

  #set(key: string, found: RecordPlace | Revisit): void {
    if (this.#found.has(key) && this.#found.get(key) === undefined) this.#found.set(key, found);
  }

  /** The record that holds the content of a revisit; undefined if there is none in the input. */
  originalOf(revisit: Revisit): RecordPlace | undefined {
    let at = revisit;
    for (let steps = 0; steps < mostSteps; steps++) {
      const next = this.#next(at);
      if (next === undefined || "record" in next) return next;
      at = next;
    }
    return undefined;
  }

  #next(revisit: Revisit): RecordPlace | Revisit | undefined {
    for (const key of revisit.refersTo) {
      const found = this.#found.get(key);
      if (found !== undefined && found !== revisit) return found;
    }
    if (!revisit.isNotModified) return undefined;
    let last: Dated | undefined;
    for (const dated of this.#atAddress.get(revisit.url) ?? []) {
      if (dated.found === revisit || compareInstants(dated.captured, revisit.captured) > 0) continue;
      if (last === undefined || compareInstants(dated.captured, last.captured) >= 0) last = dated;
    }
    return last?.found;
  }
}

/** Maximum length of a chain of revisits. */
const mostSteps = 100;
