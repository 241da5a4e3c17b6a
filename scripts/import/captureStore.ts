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
  /** Digest of the body, computed once: bodies may add up to gigabytes. */
  readonly digest: string | undefined;
}

export interface StoreOptions {
  /** The store. */
  readonly into: string;
  /** Writes nothing, and reports what would be written. */
  readonly dryRun: boolean;
  /** Also keeps web pages as captured. */
  readonly keepHtml: boolean;
  /** Selectors of the article's part of pages, used if the store's settings have none. */
  readonly extract?: PageExtract;
}

/** Maximum number of article folders whose listings are cached. */
const mostWriters = 5_000;

/**
 * Maximum number of web pages of one article that are read together, and maximum total size of pending pages in bytes.
 */
const mostPages = 200;
const mostBytes = 64_000_000;

/**
 * Stores captures. Known ones are recognized at once; web pages are held back until others of their article arrive,
 * because they are read together. If the run is killed meanwhile, the next run stores them.
 */
export class CaptureStore {
  readonly #into: string;
  readonly #dryRun: boolean;
  /** Keeps web pages as captured. */
  readonly #keeper: PageKeeper | undefined;
  readonly #extract: PageExtract | undefined;
  readonly #tally: ImportTally;
  readonly #writers = new Map<string, ArticleWriter>();
  /** Pending captures by article. */
  readonly #waiting = new Map<string, DigestedCapture[]>();
  #waitingBytes = 0;

  constructor({ into, dryRun, keepHtml, extract }: StoreOptions, tally: ImportTally) {
    this.#into = into;
    this.#dryRun = dryRun;
    this.#keeper = keepHtml && !dryRun ? new PageKeeper(into) : undefined;
    this.#extract = extract;
    this.#tally = tally;
  }

  /** Whether the store holds any capture of that instant. */
  holdsInstant(id: string, captured: string): boolean {
    return this.#writerOf(id).known({ captured }) !== undefined;
  }

  /** Whether the store holds this very capture, by its digest. */
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
    // The page is kept before its version is written, so that no version lacks its page after a kill.
    if (isPage && this.#isRefused(capture, () => this.#keeper?.keep(id, digest!, body))) return;
    if (this.#holds(id, captured, digest, capture.status)) this.#tally.count(id, "known", captured);
    // A capture that follows pending pages waits too: of captures within one second, the first must be written first.
    else if (!isPage && !this.#waiting.has(id)) this.#write(id, [{ ...placed, digest }]);
    else {
      const pages = this.#waiting.get(id) ?? [];
      this.#waiting.set(id, pages);
      pages.push({ ...placed, digest });
      this.#waitingBytes += body?.length ?? 0;
      if (pages.length >= mostPages) this.#writeWaiting(id);
      // The longest queue is written first: it gains least by waiting.
      while (this.#waitingBytes > mostBytes) this.#writeWaiting(this.#longest());
    }
  }

  /** Writes all pending captures. */
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

  /** Whether storing a capture fails, which is reported; the run continues. */
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
    // The results of a dry run exist only in the writers.
    if (this.#writers.size >= mostWriters && !this.#dryRun) this.#writers.delete(this.#writers.keys().next().value!);
    const writer = new ArticleWriter(path.join(this.#into, ...id.split("/")), {
      dryRun: this.#dryRun,
      store: this.#into,
    });
    this.#writers.set(id, writer);
    return writer;
  }
}
