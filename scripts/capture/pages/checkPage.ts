import type { BodyFormat, ImportedCapture } from "../../import/capture.ts";
import { addressKey } from "../../import/ids/addressKey.ts";
import { UnwritableVersion } from "../../store/writing/versionText.ts";
import type { CaptureRun, CheckEnd } from "../captureRun.ts";
import { bodyText } from "../http/bodyText.ts";
import type { Fetched } from "../http/politeClient.ts";
import { conditionalHeaders, validatorsAfter } from "../http/validators.ts";
import {
  countedFromRun,
  endOfWatching,
  isSecondLook,
  nextCheck,
  secondLook,
  waitAfterFailures,
} from "../schedule/pageSchedule.ts";
import type { PageRecord } from "../state/records.ts";
import { instantText } from "../state/stateLines.ts";
import type { WatchedSource } from "../watch/watchList.ts";
import { canonicalAddress } from "./canonicalAddress.ts";
import { isChallenge, ledElsewhere, notTheArticle, suspicion } from "./notTheArticle.ts";
import { type CapturedText, capturedText, isOneText, saysNothingNew } from "./pageText.ts";
import { type StoredVersions, storedVersions } from "./storedVersions.ts";
import { writeTracking } from "./writeTracking.ts";

/** Bytes of a page: as much as a version file may hold. */
const mostPageBytes = 20_000_000;

/** Time until it is seen whether a page is still forbidden. */
const forbiddenWait = 86_400_000;

type Answered = Extract<Fetched, { kind: "answer" }>;

/** A page that was answered with a text. */
interface ReadPage {
  readonly id: string;
  readonly capture: ImportedCapture;
  readonly text: CapturedText;
  readonly versions: StoredVersions;
}

/**
 * Checks one page: asks for it, and stores a version where its text says something new, or where it is gone at a second
 * look. What comes next is kept in its record, whatever happened.
 */
export async function checkPage(run: CaptureRun, source: WatchedSource, known: PageRecord): Promise<CheckEnd> {
  return new PageCheck(run, source).check(known);
}

class PageCheck {
  readonly #run: CaptureRun;
  readonly #source: WatchedSource;

  constructor(run: CaptureRun, source: WatchedSource) {
    this.#run = run;
    this.#source = source;
  }

  async check({ ended, ...record }: PageRecord): Promise<CheckEnd> {
    const { clock, report, into } = this.#run;
    const { address, article } = record;
    // It was ended, and a longer `until` opens it again.
    if (ended !== undefined && article !== undefined) this.#tellTracking(article, "open");
    const versions = article === undefined ? {} : storedVersions(into, article);
    // Validators are of the last good text; where the store lacks it, a 304 would say nothing.
    const isKept = versions.newest !== undefined && versions.newest === versions.good;
    const validators = isKept ? conditionalHeaders(record, clock.now()) : {};
    const fetched = await this.#fetch(address, validators);
    switch (fetched.kind) {
      case "ended":
        return "let alone";
      case "waiting":
        report.wait(fetched);
        if (fetched.asked) {
          report.count("failed");
          // Behind the host's other pages, or it would keep them from their turn for ever.
          this.#later(record, fetched.until - clock.now());
        }
        return "let alone";
      case "forbidden":
        report.fail(address, fetched.reason);
        this.#later(record, forbiddenWait);
        return "done";
      case "failed":
        this.#fail(record, fetched.reason);
        return "done";
      case "answer":
        await this.#read(record, fetched, versions, Object.keys(validators).length > 0);
        return "done";
    }
  }

  #fetch(address: string, validators: Readonly<Record<string, string>>): Promise<Fetched> {
    return this.#run.client.fetch(address, {
      headers: { accept: "text/html, application/xhtml+xml, text/plain;q=0.8, */*;q=0.1", ...validators },
      mostBytes: mostPageBytes,
      delay: this.#source.delay,
    });
  }

  async #read(record: PageRecord, fetched: Answered, versions: StoredVersions, sent: boolean): Promise<void> {
    const { answer, url, at } = fetched;
    const { status, headers } = answer;
    if (isChallenge(answer)) this.#fail(record, `suspect: a check of the browser (status ${status})`);
    else if (status === 304 && sent) {
      const validators = validatorsAfter(record, status, headers, sent, at);
      this.#unchanged({ ...withoutValidators(record), ...validators }, at);
    } else if (status === 404 || status === 410) this.#missing(record, status, at, versions);
    else if (status !== 200 && status !== 203) this.#fail(record, `status ${status}`);
    else {
      const elsewhere = ledElsewhere(record.address, url);
      if (elsewhere !== undefined) this.#fail(record, elsewhere);
      else if (record.article === undefined && record.from === "found") await this.#found(record, fetched);
      else {
        this.#text(record, fetched, sent);
        this.#moved(record, url, at);
      }
    }
  }

  /** A page that a feed named and that was never captured: which article it is, its last address says. */
  async #found(record: PageRecord, fetched: Answered): Promise<void> {
    const { state } = this.#run;
    const { id: source, includes } = this.#source;
    const { url, at } = fetched;
    if (addressKey(url) === addressKey(record.address)) {
      const canonical = this.#canonical(record, fetched);
      const where = canonical === undefined ? "here" : await this.#articleIs(record, fetched, canonical);
      // It stays due where the canonical address could not be asked yet.
      if (where === "here") this.#text(record, fetched, false);
      return;
    }
    if (!includes(url)) {
      this.#fail(record, `leads to ${url.slice(0, 200)}, which include and exclude leave out`, forbiddenWait);
      return;
    }
    const known = state.page(source, url);
    // By way of the other one, in case that is another address of a third one.
    const same = known?.same ?? url;
    if (addressKey(same) === addressKey(record.address)) {
      this.#text(record, fetched, false);
      return;
    }
    if (!known) this.#text({ address: url, from: "found", since: record.since, next: at }, fetched, false);
    else this.#run.report.count("unchanged");
    // Last, so that after a kill no address leads to a page that is not known.
    this.#isAlso(record, same, at);
  }

  #canonical(record: PageRecord, { answer, url }: Answered): string | undefined {
    const page = bodyOf(answer.body, answer.headers.get("content-type"));
    const canonical = page?.format === "html" ? canonicalAddress(page.body, url) : undefined;
    if (canonical === undefined || addressKey(canonical) === addressKey(record.address)) return undefined;
    return this.#source.includes(canonical) && !this.#run.otherPages.has(canonical) ? canonical : undefined;
  }

  /**
   * Where the article is: at its canonical address, if the page is there too, with the same headline and half of its
   * paragraphs; then this is only another address of it. The text comes from there, so that no page can give a text to
   * another.
   */
  async #articleIs(record: PageRecord, fetched: Answered, canonical: string): Promise<"here" | "there" | "unknown"> {
    const { state, into, report, otherPages } = this.#run;
    const here = this.#readPage(record, fetched)?.text;
    if (here === undefined) return "here";
    const known = state.page(this.#source.id, canonical);
    if (known?.same !== undefined || known?.article !== undefined) {
      const article = known.same === undefined ? known.article : state.page(this.#source.id, known.same)?.article;
      const stored = article === undefined ? undefined : storedVersions(into, article).good;
      const same = known.same ?? canonical;
      if (!stored || !isOneText(here, { ...stored, title: stored.meta.title })) return "here";
      if (addressKey(same) === addressKey(record.address)) return "here";
      this.#isAlso(record, same, fetched.at);
      report.count("unchanged");
      return "there";
    }
    const there = await this.#fetch(canonical, {});
    if (there.kind === "ended" || there.kind === "waiting") return "unknown";
    const page = known ?? { address: canonical, from: "found", since: record.since, next: fetched.at };
    const isThere =
      there.kind === "answer" && there.answer.status === 200 && addressKey(there.url) === addressKey(canonical);
    const text = isThere ? this.#readPage(page, there)?.text : undefined;
    if (!isThere || !text || !isOneText(here, text)) {
      // The pages of a site may all call one address theirs by mistake; it is asked for once a run because of it.
      otherPages.add(canonical);
      return "here";
    }
    this.#text(page, there, false);
    this.#isAlso(record, canonical, fetched.at);
    return "there";
  }

  /**
   * A page that moved: where it leads to is an address of the same article, unless that is one already. So a feed that names
   * the new address brings no second article.
   */
  #moved(record: PageRecord, url: string, at: number): void {
    if (addressKey(url) === addressKey(record.address)) return;
    const known = this.#run.state.page(this.#source.id, url);
    if (known && (known.from === "pages" || known.article !== undefined || known.same !== undefined)) return;
    this.#isAlso({ address: url, from: "found", since: at, next: at }, record.address, at);
  }

  #titleOf(record: PageRecord, fetched: Answered): string | undefined {
    const page = this.#readPage(record, fetched);
    return page instanceof UnwritableVersion ? undefined : page?.text.title;
  }

  /** The address is another one of a page that is watched by itself. */
  #isAlso({ address, from, since }: PageRecord, same: string, at: number): void {
    this.#run.state.putPage(this.#source.id, { address, from, since, checked: at, next: at, same });
  }

  /** The text of an answer; undefined where it is no page. */
  #readPage(record: PageRecord, { answer, url, at }: Answered): ReadPage | UnwritableVersion | undefined {
    const { into } = this.#run;
    const type = answer.headers.get("content-type");
    const page = bodyOf(answer.body, type);
    if (!page) return undefined;
    const capture: ImportedCapture = {
      origin: record.address,
      captured: instantText(at),
      url: record.address,
      ...page,
      ...(addressKey(url) !== addressKey(record.address) && { redirect: url }),
    };
    const id = record.article ?? this.#run.idsOf(this.#source).idOf(capture);
    const text = capturedText(capture, into, id, this.#source.extract);
    if (text instanceof UnwritableVersion) return text;
    return { id, capture, text, versions: storedVersions(into, id) };
  }

  #text(record: PageRecord, fetched: Answered, sent: boolean): void {
    const { answer, at } = fetched;
    const page = this.#readPage(record, fetched);
    if (!page) {
      this.#fail(record, `is no page (${answer.headers.get("content-type")?.slice(0, 80)})`);
      return;
    }
    if (page instanceof UnwritableVersion) {
      this.#fail(record, `cannot be stored: ${page.message}`);
      return;
    }
    const { id, text, versions, capture } = page;
    const other = notTheArticle(text, versions.good);
    if (other !== undefined) {
      this.#fail(record, other);
      return;
    }
    if (text.words === 0 && !versions.good) {
      this.#fail(record, "has no text");
      return;
    }
    const validators = validatorsAfter(record, answer.status, answer.headers, sent, at);
    const seen = { ...withoutValidators(record), ...validators, article: id };
    if (versions.newest && saysNothingNew(text, versions.newest, this.#run.into, id)) {
      this.#unchanged(seen, at);
      return;
    }
    const suspect = suspicion(text, versions.good);
    if (!this.#store(id, { ...capture, ...(suspect !== undefined && { suspect }) })) {
      this.#fail(record, "cannot be stored");
      return;
    }
    this.#changed(seen, at);
    const { report } = this.#run;
    report.count("new");
    if (suspect !== undefined) report.tell(record.address, `suspect: ${suspect}; stored, and marked`);
    const kind = versions.newest ? "changed" : "new article";
    report.add({ kind, id, address: record.address, ...(suspect !== undefined && { suspect }) });
  }

  /** A page that is not there: at the second look, an hour after the first, it counts as gone since the first. */
  #missing(record: PageRecord, status: number, at: number, versions: StoredVersions): void {
    const { report, state } = this.#run;
    const { article, missing = at, address } = record;
    if (article === undefined || !versions.newest) {
      this.#fail(record, `status ${status}`);
      return;
    }
    if ((versions.newest.meta.status ?? 200) >= 400) {
      this.#unchanged(record, at);
      return;
    }
    if (!isSecondLook(missing, at)) {
      const { failures: _, ...rest } = record;
      state.putPage(this.#source.id, { ...rest, missing, checked: at, next: this.#fromRun(missing + secondLook, at) });
      report.count("missing");
      report.tell(address, `status ${status}; it counts as removed if it is so in an hour too`);
      return;
    }
    const capture: ImportedCapture = {
      origin: address,
      captured: instantText(missing),
      url: address,
      status,
      format: "text",
    };
    if (!this.#store(article, capture)) {
      this.#fail(record, "cannot be stored");
      return;
    }
    this.#changed(withoutValidators(record), at);
    report.count("removed");
    report.tell(address, `removed: status ${status}`);
    report.add({ kind: "removed", id: article, address });
  }

  /** @returns false where the writer refused it, which it tells */
  #store(id: string, capture: ImportedCapture): boolean {
    const store = this.#run.storeOf(this.#source);
    store.add({ id, captured: capture.captured, capture });
    store.end();
    return store.holdsInstant(id, capture.captured);
  }

  #changed(record: PageRecord, at: number): void {
    const next = this.#fromRun(nextCheck({ changed: at, checked: at, unchanged: 0 }, this.#source), at);
    const { failures: _, missing: __, unchanged: ___, ...rest } = record;
    this.#run.state.putPage(this.#source.id, { ...rest, changed: at, checked: at, next });
  }

  #unchanged({ failures: _, missing: __, ...record }: PageRecord, at: number): void {
    const { changed = record.since, unchanged: before = 0 } = record;
    const unchanged = before + 1;
    const next = this.#fromRun(nextCheck({ changed, checked: at, unchanged }, this.#source), at);
    this.#run.report.count("unchanged");
    this.#put({ ...record, unchanged, checked: at, next }, at);
  }

  #fromRun(next: number, at: number): number {
    return countedFromRun(next, at, this.#run.start);
  }

  /** The page was asked for, and not captured. */
  #fail(record: PageRecord, reason: string, wait?: number): void {
    const { report } = this.#run;
    report.count("failed");
    report.tell(record.address, reason);
    this.#later(record, wait);
  }

  /** @param wait milliseconds; by default longer after each failure */
  #later(record: PageRecord, wait?: number): void {
    const now = this.#run.clock.now();
    const failures = (record.failures ?? 0) + 1;
    this.#put({ ...record, failures, next: now + (wait ?? waitAfterFailures(failures)) }, now);
  }

  /** Keeps what comes next, or the end of watching. */
  #put(record: PageRecord, now: number): void {
    const { state, report } = this.#run;
    const isOver = now >= endOfWatching(record.changed ?? record.since, this.#source);
    state.putPage(this.#source.id, isOver ? { ...record, ended: now } : record);
    if (!isOver) return;
    if (record.article === undefined) {
      report.tell(record.address, "never captured, and no longer tried");
      return;
    }
    this.#tellTracking(record.article, "ended");
    report.add({ kind: "ended", id: record.article, address: record.address });
  }

  #tellTracking(article: string, tracking: "open" | "ended"): void {
    const fault = writeTracking(this.#run.into, article, tracking);
    if (fault !== undefined) this.#run.report.tell(article, fault);
  }
}

function withoutValidators({ etag: _, modified: __, full: ___, ...record }: PageRecord): PageRecord {
  return record;
}

/** The body of a page, in the encoding of the header where that names one; undefined for what is no page. */
function bodyOf(
  body: Buffer,
  type: string | undefined,
): { readonly format: BodyFormat; readonly body: string | Buffer } | undefined {
  if (/^\s*text\/plain\b/i.test(type ?? "")) return { format: "text", body: bodyText(body, type) };
  const isPage = type === undefined || /^\s*(?:text\/html|application\/xhtml\+xml)\b/i.test(type);
  return isPage ? { format: "html", body: bodyText(body, type) } : undefined;
}
