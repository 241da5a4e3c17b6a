import { webUrl } from "../../store/yaml/webUrl.ts";
import type { ImportedCapture } from "../capture.ts";
import type { StoredNames } from "../writing/namesInStore.ts";
import { oneLine } from "../writing/versionOf.ts";
import { addressKey } from "./addressKey.ts";
import { articlePath, articlePathOfUrl } from "./articlePath.ts";
import { hashOf, idSegment } from "./idSegment.ts";
import { sourceOfName, sourceOfUrl } from "./sourceId.ts";

/** Ids that a person chose for all captures of a run. */
export interface ChosenIds {
  readonly source?: string;
  /** Path below the store. */
  readonly article?: string;
}

/** The names that the versions in the folder of an id give their article, one after another. */
export type NamesInStore = (id: string) => Iterable<StoredNames>;

/** A capture cannot be assigned to an article; the message says why. */
export class NoArticle extends Error {
  override name = "NoArticle";
}

/**
 * Assigns each capture the id of its article: the same for all captures of an article, in every run, and never that of
 * another. Two articles whose names read alike (`A b` and `a-b`) are distinguished by a hash in the id of the later
 * one, even if the earlier one was stored by another run: the versions in its folder show which article it is. Only a
 * name given by an importer (`article`) is not recorded in versions, so it is assumed to match the folder.
 */
export class ArticleIds {
  readonly #chosen: ChosenIds;
  readonly #namesInStore: NamesInStore;
  /** The holder of each id. */
  readonly #holders = new Map<string, string>();
  /**
   * Ids that carry a hash because the folder without it belongs to another article, which may come later in the run.
   */
  readonly #others = new Set<string>();

  constructor(chosen: ChosenIds, namesInStore: NamesInStore) {
    this.#chosen = chosen;
    this.#namesInStore = namesInStore;
  }

  /**
   * @param isKnown whether the folder of an id holds this very capture, even if its title has changed since
   * @throws {NoArticle} naming what is missing
   */
  idOf(
    capture: Pick<ImportedCapture, "source" | "article" | "url" | "articleUrl" | "title">,
    isKnown: (id: string) => boolean = () => false,
  ): string {
    if (this.#chosen.article !== undefined) return this.#chosen.article;
    const address = capture.articleUrl ?? capture.url;
    const url = address === undefined ? undefined : webUrl(address);
    const source = this.#sourceOf(capture.source, url);
    const { article, title } = capture;
    if (article !== undefined && article.trim() !== "")
      return this.#claim(`${source}/${articlePath(article)}`, article);
    if (url !== undefined) {
      const own = capture.url === undefined ? undefined : webUrl(capture.url);
      const keys = new Set([addressKey(url), ...(own === undefined ? [] : [addressKey(own)])]);
      return this.#claim(`${source}/${articlePathOfUrl(url)}`, addressKey(url), (id) => this.#isOfAddress(id, keys));
    }
    if (title !== undefined && title.trim() !== "")
      return this.#claim(
        `${source}/${idSegment(title)}`,
        title,
        (id) => this.#isOfTitle(id, oneLine(title)) || isKnown(id),
      );
    throw new NoArticle(
      "neither article nor url nor title says to which article it belongs; name one with --article ID",
    );
  }

  #sourceOf(name: string | undefined, url: string | undefined): string {
    if (this.#chosen.source !== undefined) return this.#chosen.source;
    if (name !== undefined && name.trim() !== "") return sourceOfName(name.trim());
    if (url !== undefined) return sourceOfUrl(url);
    throw new NoArticle("nothing says from which source it is; name it with --source ID");
  }

  /**
   * @param holder a key that no other article has
   * @param isOwn whether the folder of an id is this article's, or does not exist
   */
  #claim(id: string, holder: string, isOwn: (id: string) => boolean = () => true): string {
    const other = `${id}-${hashOf(holder)}`;
    const first = this.#holders.get(id);
    if (first !== undefined) return first === holder ? id : other;
    if (this.#others.has(other)) return other;
    if (isOwn(id)) {
      this.#holders.set(id, holder);
      return id;
    }
    this.#others.add(other);
    return other;
  }

  /**
   * Whether a folder has versions captured at one of these addresses, or at no known address. One article may have
   * several.
   */
  #isOfAddress(id: string, keys: ReadonlySet<string>): boolean {
    let isOfOthers = false;
    for (const { url } of this.#namesInStore(id)) {
      const address = url === undefined ? undefined : webUrl(url);
      if (address === undefined) continue;
      if (keys.has(addressKey(address))) return true;
      isOfOthers = true;
    }
    return !isOfOthers;
  }

  /**
   * Whether the folder has this title, or no name at all. A folder with an address belongs to another article, as
   * within one run.
   */
  #isOfTitle(id: string, wanted: string | undefined): boolean {
    let isOfOthers = false;
    for (const { url, title } of this.#namesInStore(id)) {
      if (url !== undefined) return false;
      if (title === wanted) return true;
      isOfOthers ||= title !== undefined;
    }
    return !isOfOthers;
  }
}
