import sax from "sax";
import { maxVersionBytes } from "../../store/versions/maxVersionBytes.ts";
import { deletedText, isTextModel, otherModel, type Revision, type RevisionContent } from "./revision.ts";

/** What an export holds, in its order. */
export type ExportEvent =
  | { readonly kind: "wiki"; readonly base: string | undefined; readonly lang: string | undefined }
  | { readonly kind: "page"; readonly title: string }
  | { readonly kind: "revision"; readonly revision: Revision }
  | { readonly kind: "page end" };

/** An export is no XML, or no export. */
export class DamagedExport extends Error {
  override name = "DamagedExport";
}

/** Elements in elements: an export has seven. */
const mostDepth = 50;
/** Attributes of an element: an export has five at most. */
const mostAttributes = 100;
/** Characters of anything but a text. */
const mostShort = 10_000;

/**
 * Reads `Special:Export` (XML, versions 0.3 to 0.11) piece by piece, one revision at a time. Declared entities are refused:
 * no export has them.
 */
export class ExportReader {
  readonly #parser = sax.parser(true, { position: true });
  readonly #path: string[] = [];
  #events: ExportEvent[] = [];
  #fault: string | undefined;
  #texts: string[] = [];
  #length = 0;
  #limit = 0;
  #base: string | undefined;
  #lang: string | undefined;
  #hasRoot = false;
  #hasPages = false;
  /** Of the revision that is being read. */
  #fields: Record<string, string> = {};
  #line = 0;
  #textAttributes: Readonly<Record<string, string>> = {};

  constructor() {
    const parser = this.#parser;
    parser.onerror = (error) => {
      this.#fault ??= `is no well-formed XML: ${error.message.replaceAll("\n", ", ")}`;
      parser.error = null as unknown as Error;
    };
    parser.ondoctype = () => {
      this.#fault ??= "declares a document type, which no export does";
    };
    let attributes = 0;
    parser.onopentagstart = () => {
      attributes = 0;
    };
    parser.onattribute = () => {
      if (++attributes > mostAttributes) this.#fault ??= "has elements with attributes as no export has";
    };
    parser.onopentag = ({ name, attributes }) => this.#open(name, attributes as Readonly<Record<string, string>>);
    parser.onclosetag = () => this.#close();
    parser.ontext = (text) => this.#take(text);
    parser.oncdata = (text) => this.#take(text);
  }

  /**
   * @returns what the piece completes
   * @throws {DamagedExport} once what came before is returned
   */
  read(piece: string): readonly ExportEvent[] {
    if (this.#fault === undefined) this.#parser.write(piece);
    return this.#takeEvents();
  }

  /** @throws {DamagedExport} where it is cut */
  end(): readonly ExportEvent[] {
    if (!this.#hasRoot) this.#fault ??= "is no export of MediaWiki: it is empty";
    if (this.#path.length > 0) this.#fault ??= "is cut: its last element has no end";
    return this.#takeEvents();
  }

  #takeEvents(): readonly ExportEvent[] {
    const events = this.#events;
    this.#events = [];
    if (events.length === 0 && this.#fault !== undefined) throw new DamagedExport(this.#fault);
    return events;
  }

  get hasFault(): boolean {
    return this.#fault !== undefined;
  }

  #open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.#fault !== undefined) return;
    if (this.#path.length === 0 && name !== "mediawiki")
      this.#fault = `is no export of MediaWiki: it begins with <${name.slice(0, 40)}>`;
    if (this.#path.length >= mostDepth) this.#fault = "has elements within elements as no export has";
    this.#hasRoot = true;
    this.#path.push(name);
    const path = this.#path.join("/");
    this.#texts = [];
    this.#length = 0;
    this.#limit = path === textPath ? maxVersionBytes : path in shortPaths ? mostShort : 0;
    if (path === "mediawiki") this.#lang = attributes["xml:lang"];
    else if (path === revisionPath) {
      this.#fields = {};
      this.#textAttributes = {};
      this.#line = this.#parser.line + 1;
    } else if (path === textPath) this.#textAttributes = attributes;
    else if (path === "mediawiki/page" && !this.#hasPages) {
      this.#hasPages = true;
      this.#events.push({ kind: "wiki", base: this.#base, lang: this.#lang });
    }
  }

  #take(text: string): void {
    if (this.#limit === 0) return;
    this.#length += text.length;
    // One character more than fits tells that it is too long.
    if (this.#length - text.length <= this.#limit) this.#texts.push(text);
  }

  #close(): void {
    if (this.#fault !== undefined) return;
    const path = this.#path.join("/");
    this.#path.pop();
    const text = this.#limit > 0 ? this.#texts.join("") : "";
    this.#limit = 0;
    this.#texts = [];
    if (path === "mediawiki/siteinfo/base") this.#base = text.trim();
    else if (path === "mediawiki/page/title") this.#events.push({ kind: "page", title: text.trim() });
    else if (path === "mediawiki/page") this.#events.push({ kind: "page end" });
    else if (path === revisionPath) this.#events.push({ kind: "revision", revision: this.#revision() });
    else if (path in shortPaths || path === textPath) this.#fields[path.slice(revisionPath.length + 1)] = text;
  }

  #revision(): Revision {
    const { id = "", timestamp = "", comment } = this.#fields;
    return {
      id: Number(id),
      timestamp: timestamp.trim(),
      line: this.#line,
      content: this.#content(),
      ...(comment !== undefined && comment !== "" && { comment }),
    };
  }

  #content(): RevisionContent {
    const { text, model = "" } = this.#fields;
    const { deleted, bytes, id, location } = this.#textAttributes;
    if (deleted !== undefined) return deletedText;
    if (!isTextModel(model.trim())) return otherModel;
    if (text !== undefined && text.length > maxVersionBytes)
      return { kind: "refused", reason: `is larger than ${maxVersionBytes / 1e6} MB` };
    const isStub = text === "" && (id !== undefined || location !== undefined || Number(bytes ?? 0) > 0);
    if (text === undefined || isStub)
      return { kind: "refused", reason: "has no text in this export, which is one of stubs; export it with its texts" };
    return { kind: "text", text };
  }
}

const revisionPath = "mediawiki/page/revision";
const textPath = `${revisionPath}/text`;
/** Elements whose short text is needed. Others of their names, such as those of an upload, are elsewhere. */
const shortPaths: Readonly<Record<string, true>> = {
  "mediawiki/siteinfo/base": true,
  "mediawiki/page/title": true,
  [`${revisionPath}/id`]: true,
  [`${revisionPath}/timestamp`]: true,
  [`${revisionPath}/comment`]: true,
  [`${revisionPath}/model`]: true,
};
