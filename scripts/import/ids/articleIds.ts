import { webUrl } from "../../store/yaml/webUrl.ts";
import type { ImportedCapture } from "../capture.ts";
import { addressKey } from "./addressKey.ts";
import { articlePath, articlePathOfUrl } from "./articlePath.ts";
import { hashOf, idSegment } from "./idSegment.ts";
import { sourceOfName, sourceOfUrl } from "./sourceId.ts";

/** What a person chose for all captures of a run. */
export interface ChosenIds {
  readonly source?: string;
  /** Path below the store. */
  readonly article?: string;
}

/** Asks the store for an address under which the folder of an id was captured; undefined where there is none. */
export type AddressInStore = (id: string) => string | undefined;

/** Why a capture has no place in the store. */
export class NoArticle extends Error {
  override name = "NoArticle";
}

/**
 * Finds the id of each capture's article: the same for all captures of it, in every run, and never that of another. Two
 * articles whose names read alike (`A b` and `a-b`) are kept apart by a hash in the id of the later one.
 */
export class ArticleIds {
  readonly #chosen: ChosenIds;
  readonly #addressInStore: AddressInStore;
  /** What each id was given to. */
  readonly #holders = new Map<string, string>();

  constructor(chosen: ChosenIds, addressInStore: AddressInStore) {
    this.#chosen = chosen;
    this.#addressInStore = addressInStore;
  }

  /** @throws {NoArticle} saying what is missing */
  idOf(capture: Pick<ImportedCapture, "source" | "article" | "url" | "articleUrl" | "title">): string {
    if (this.#chosen.article !== undefined) return this.#chosen.article;
    const address = capture.articleUrl ?? capture.url;
    const url = address === undefined ? undefined : webUrl(address);
    const source = this.#sourceOf(capture.source, url);
    const { article, title } = capture;
    if (article !== undefined && article.trim() !== "")
      return this.#claim(`${source}/${articlePath(article)}`, article);
    if (url !== undefined) return this.#claim(`${source}/${articlePathOfUrl(url)}`, addressKey(url), url);
    if (title !== undefined && title.trim() !== "") return this.#claim(`${source}/${idSegment(title)}`, title);
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

  /** @param holder what no other article has */
  #claim(id: string, holder: string, url?: string): string {
    const first = this.#holders.get(id) ?? this.#holderInStore(id, url) ?? holder;
    this.#holders.set(id, first);
    return first === holder ? id : `${id}-${hashOf(holder)}`;
  }

  #holderInStore(id: string, url: string | undefined): string | undefined {
    const stored = url === undefined ? undefined : this.#addressInStore(id);
    const address = stored === undefined ? undefined : webUrl(stored);
    return address === undefined ? undefined : addressKey(address);
  }
}
