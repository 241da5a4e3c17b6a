import path from "node:path";
import type { PageExtract } from "../model/settings/readingSettings.ts";
import { ArticleWriter } from "../store/writing/articleWriter.ts";
import { UnwritableVersion } from "../store/writing/versionText.ts";
import type { ImportedCapture } from "./capture.ts";
import type { ImportTally } from "./importTally.ts";
import { captureTexts } from "./writing/captureText.ts";
import { PageKeeper } from "./writing/keptPages.ts";
import { settingsInStore } from "./writing/settingsInStore.ts";
import { digestOf, versionOf } from "./writing/versionOf.ts";

/** A capture with its place in the store. */
export interface PlacedCapture {
  readonly id: string;
  /** Instant, canonical. */
  readonly captured: string;
  readonly capture: ImportedCapture;
}

interface DigestedCapture extends PlacedCapture {
  /** Of its body, computed once: there may be gigabytes of them. */
  readonly digest: string | undefined;
}

export interface StoreOptions {
  /** The store. */
  readonly into: string;
  /** Writes nothing, and tells what would be written. */
  readonly dryRun: boolean;
  /** Keeps web pages as captured, besides. */
  readonly keepHtml: boolean;
  /** The article's part of pages where the store's settings say nothing. */
  readonly extract?: PageExtract;
}

/** Folders of articles whose files are remembered. */
const mostWriters = 5_000;

/** Web pages of one article that are read together, and bytes of all that wait to be read. */
const mostPages = 200;
const mostBytes = 64_000_000;

/**
 * Puts captures into the store. What is known is known at once; web pages wait until others of their article are there,
 * for they are read together. A run that is killed meanwhile lacks them, and the next one brings them.
 */
export class CaptureStore {
  readonly #into: string;
  readonly #dryRun: boolean;
  /** Where web pages are kept as captured. */
  readonly #keeper: PageKeeper | undefined;
  readonly #extract: PageExtract | undefined;
  readonly #tally: ImportTally;
  readonly #writers = new Map<string, ArticleWriter>();
  /** By article. */
  readonly #waiting = new Map<string, DigestedCapture[]>();
  #waitingBytes = 0;

  constructor({ into, dryRun, keepHtml, extract }: StoreOptions, tally: ImportTally) {
    this.#into = into;
    this.#dryRun = dryRun;
    this.#keeper = keepHtml && !dryRun ? new PageKeeper(into) : undefined;
    this.#extract = extract;
    this.#tally = tally;
  }

  /** Whether any capture of that instant is there. */
  holdsInstant(id: string, captured: string): boolean {
    return this.#writerOf(id).known({ captured }) !== undefined;
  }

  /** Whether this very capture is there, by its digest. */
  holds(id: string, captured: string, capture: Partial<ImportedCapture>): boolean {
    return this.#holds(id, captured, digestOf(capture), capture.status);
  }

  #holds(id: string, captured: string, digest: string | undefined, status: number | undefined): boolean {
    if (digest === undefined) return false;
    return this.#writerOf(id).known({ captured, digest, ...(status && { status }) }) !== undefined;
  }

  add(placed: PlacedCapture): void {
    const { id, captured, capture } = placed;
    const { format, body } = capture;
    const digest = digestOf(capture);
    const isPage = format === "html" && body !== undefined;
    // Before its version, so that no version lacks it after a kill.
    if (isPage && this.#isRefused(capture, () => this.#keeper?.keep(id, digest!, body))) return;
    if (this.#holds(id, captured, digest, capture.status)) this.#tally.count(id, "known", captured);
    // What comes behind pages that wait does too: of one second, the first is written first.
    else if (!isPage && !this.#waiting.has(id)) this.#write(id, [{ ...placed, digest }]);
    else {
      const pages = this.#waiting.get(id) ?? [];
      this.#waiting.set(id, pages);
      pages.push({ ...placed, digest });
      this.#waitingBytes += body?.length ?? 0;
      if (pages.length >= mostPages) this.#writeWaiting(id);
      // The longest first: it gains least by waiting.
      while (this.#waitingBytes > mostBytes) this.#writeWaiting(this.#longest());
    }
  }

  /** Writes what waits. */
  end(): void {
    for (const id of [...this.#waiting.keys()]) this.#writeWaiting(id);
  }

  #longest(): string {
    let longest = "";
    let most = 0;
    for (const [id, { length }] of this.#waiting) if (length > most) [longest, most] = [id, length];
    return longest;
  }

  #writeWaiting(id: string): void {
    const pages = this.#waiting.get(id) ?? [];
    this.#waiting.delete(id);
    for (const { capture } of pages) this.#waitingBytes -= capture.body?.length ?? 0;
    this.#write(id, pages);
  }

  #write(id: string, placed: readonly DigestedCapture[]): void {
    const texts = captureTexts(
      placed.map(({ capture }) => capture),
      () => ({ ...(this.#extract && { extract: this.#extract }), ...settingsInStore(this.#into, id) }),
    );
    for (const [at, { capture, captured, digest }] of placed.entries()) {
      this.#isRefused(capture, () => {
        const text = texts[at]!;
        if (text instanceof UnwritableVersion) throw text;
        const { version, warnings } = versionOf(capture, text, captured, digest);
        const { kind } = this.#writerOf(id).write(version);
        this.#tally.count(id, kind, captured);
        for (const warning of kind === "new" ? warnings : []) this.#tally.warn(capture.origin, warning);
      });
    }
  }

  /** Whether a capture cannot be stored, which is reported; the rest goes on. */
  #isRefused({ origin }: ImportedCapture, store: () => void): boolean {
    try {
      store();
      return false;
    } catch (error) {
      if (!(error instanceof UnwritableVersion)) throw error;
      this.#tally.refuse(origin, error.message);
      return true;
    }
  }

  #writerOf(id: string): ArticleWriter {
    const known = this.#writers.get(id);
    if (known) return known;
    // What a trial did is nowhere else.
    if (this.#writers.size >= mostWriters && !this.#dryRun) this.#writers.delete(this.#writers.keys().next().value!);
    const writer = new ArticleWriter(path.join(this.#into, ...id.split("/")), {
      dryRun: this.#dryRun,
      store: this.#into,
    });
    this.#writers.set(id, writer);
    return writer;
  }
}
