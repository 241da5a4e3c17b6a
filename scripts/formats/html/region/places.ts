import { attributeOf, type Element } from "../document.ts";

/**
 * A place in the documents of one article: a container of text, identified by its structure (element, id, classes,
 * role) and the places around it. Elements with the same identity in one document, or in several captures, are one
 * place, whatever their position among their siblings.
 */
export interface Place {
  readonly index: number;
  readonly parent: Place | undefined;
  readonly name: string;
  readonly id: string;
  readonly classes: readonly string[];
  readonly role: string;
  readonly depth: number;
}

/** The places of all captures of an article, each once. */
export class Places {
  readonly all: Place[] = [];
  readonly #known = new Map<string, Place>();
  /** Parsed `class` values, by value: a page has few different ones. */
  readonly #classes = new Map<string, readonly string[]>();

  /** Returns the place of an element inside `parent`. */
  of(element: Element, parent: Place | undefined): Place {
    const id = stableId(attributeOf(element, "id") ?? "");
    const classes = this.#classesIn(attributeOf(element, "class") ?? "");
    const role = (attributeOf(element, "role") ?? attributeOf(element, "itemprop") ?? "").trim().toLowerCase();
    // The classes of these two hold the state of a page (`js`, `is-scrolled`, `page-4711`).
    const isWhole = element.name === "body" || element.name === "html";
    const own = isWhole ? [element.name] : [element.name, id, role, ...(id ? [] : classes.slice(0, 2))];
    const key = `${parent?.index ?? -1} ${own.join(" ")}`;
    const known = this.#known.get(key);
    if (known) return known;
    const place: Place = {
      index: this.all.length,
      parent,
      name: element.name,
      id,
      classes: isWhole ? [] : classes,
      role,
      depth: (parent?.depth ?? -1) + 1,
    };
    this.all.push(place);
    this.#known.set(key, place);
    return place;
  }

  #classesIn(value: string): readonly string[] {
    const known = this.#classes.get(value);
    if (known) return known;
    const classes = stableClasses(value);
    this.#classes.set(value, classes);
    return classes;
  }
}

/** An id without parts that name one article, a counter or a build of the site and differ at each capture. */
function stableId(id: string): string {
  return /\d{2}|[^\w-]/.test(id) ? "" : id.toLowerCase();
}

/** The classes that name what an element is: no states, no numbers, no hashes of build tools. */
function stableClasses(value: string): string[] {
  return value
    .split(/[\t\n\f\r ]+/)
    .filter(
      (name) => name !== "" && name.length <= 60 && !/\d{2}/.test(name) && !isState.test(name) && !isHash.test(name),
    )
    .map((name) => name.toLowerCase());
}

const isState =
  /^(?:(?:is|has|js|no|state|theme)-|(?:js|active|open|opened|closed|loaded|loading|visible|hidden|shown|expanded|collapsed|selected|current|sticky|fixed|first|last|odd|even|in-?view|lazy\S*)$)/i;
const isHash =
  /^(?:css|sc|jsx|svelte|emotion|astro|ng|data-v|_?ngcontent)-|^(?=[\w-]*\d)(?=[\w-]*[a-z])(?=[\w-]*[A-Z])[\w-]{5,}$|__[\w-]*[A-Za-z]\d|^[a-z]{1,3}$/;
