import { number, searchStatus as t } from "#words";
import { type Facet, facets, type ValueCounts } from "../../../../scripts/search/facets.ts";
import { copyOf, element } from "../element.ts";
import type { Name } from "../results/foundItems.ts";
import type { Choices } from "./choices.ts";

/** The lists of values by which results can be narrowed, with their counts. */
export class FacetLists {
  readonly #root: HTMLElement;
  readonly #nameOf: Readonly<Partial<Record<Facet, (value: string) => string>>>;

  /** @param nameOf the words for a value that the page does not name itself */
  constructor(root: HTMLElement, nameOf: Readonly<Partial<Record<Facet, (value: string) => string>>>) {
    this.#root = root;
    this.#nameOf = nameOf;
  }

  /** Ticks the chosen values, and says how many there are in each list. */
  show(choices: Choices): void {
    for (const facet of facets) {
      const chosen = choices[facet];
      this.add(facet, chosen);
      for (const box of this.#boxes(facet)) box.checked = chosen.includes(box.value);
      const fold = this.#fold(facet);
      if (chosen.length > 0) fold.open = true;
      element(fold, ".facet-chosen", HTMLElement).textContent = chosen.length > 0 ? t.chosen(chosen.length) : "";
    }
  }

  /** Adds values that the page does not list yet: times with the newest first, others by name. */
  add(facet: Facet, values: readonly string[]): void {
    const known = new Set(this.#boxes(facet).map(({ value }) => value));
    const added = values.filter((value) => !known.has(value));
    if (added.length === 0) return;
    const list = element(this.#fold(facet), ".facet-values", HTMLElement);
    for (const value of added) {
      const item = copyOf("search-value");
      const box = element(item, "input", HTMLInputElement);
      box.name = facet;
      box.value = value;
      element(item, ".facet-name", HTMLElement).textContent = this.#nameOf[facet]?.(value) ?? value;
      list.append(item);
    }
    // Sources and labels keep the order of the page.
    if (facet === "year" || facet === "month") list.append(...sorted(list, timeOf).reverse());
    else if (facet !== "source" && facet !== "label") list.append(...sorted(list, nameOf));
  }

  /** Shows how many results each value would leave; a list without counts shows none. */
  showCounts(counts: ValueCounts, isLeast = false): void {
    for (const facet of facets) {
      const known = counts[facet];
      if (known) this.add(facet, Object.keys(known));
      const fold = this.#fold(facet);
      for (const box of this.#boxes(facet)) {
        const count = known && Object.hasOwn(known, box.value) ? known[box.value]! : 0;
        const item = box.closest("li")!;
        item.classList.toggle("facet-none", known !== undefined && count === 0 && !box.checked);
        element(item, ".facet-count", HTMLElement).textContent = known ? number(count) + (isLeast ? "+" : "") : "";
      }
      fold.hidden = this.#boxes(facet).length === 0;
    }
  }

  /** The page's words for a value, and where it leads. */
  name(facet: Facet, value: string): Name {
    const box = this.#boxes(facet).find((each) => each.value === value);
    const item = box?.closest("li");
    return { text: item ? nameOf(item) : (this.#nameOf[facet]?.(value) ?? value), href: box?.dataset.href ?? "" };
  }

  #boxes(facet: Facet): HTMLInputElement[] {
    return [...this.#fold(facet).querySelectorAll("input")];
  }

  #fold(facet: Facet): HTMLDetailsElement {
    return element(this.#root, `.facet[data-facet=${facet}]`, HTMLDetailsElement);
  }
}

function sorted(list: HTMLElement, keyOf: (item: Element) => string): Element[] {
  return [...list.children].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

function nameOf(item: Element): string {
  return item.querySelector(".facet-name")?.textContent ?? "";
}

function timeOf(item: Element): string {
  return item.querySelector("input")?.value ?? "";
}
