import { month, searchStatus as t } from "#words";
import { element } from "../element.ts";
import { type Choices, chosenCount, readChoices } from "./choices.ts";
import { FacetLists } from "./facetLists.ts";
import { languageName } from "./languageName.ts";

/** The form: shows choices, and reads them. */
export class SearchForm {
  readonly field: HTMLInputElement;
  readonly facets: FacetLists;
  readonly #form: HTMLFormElement;

  constructor(form: HTMLFormElement) {
    this.#form = form;
    this.field = element(form, "[name=q]", HTMLInputElement);
    this.facets = new FacetLists(form, { month, language: languageName });
    const filters = element(form, "#search-filters", HTMLElement);
    const fold = element(form, "#search-fold", HTMLButtonElement);
    fold.addEventListener("click", () => {
      filters.hidden = !filters.hidden;
      fold.setAttribute("aria-expanded", String(!filters.hidden));
    });
    // Where there is room for all of them, the most asked for are open.
    const isWide = matchMedia("(min-width: 64rem)").matches;
    for (const list of form.querySelectorAll<HTMLDetailsElement>(".facet[data-open]")) list.open = isWide;
  }

  get choices(): Choices {
    return readChoices(new FormData(this.#form));
  }

  show(choices: Choices): void {
    this.field.value = choices.q;
    for (const radio of this.#form.querySelectorAll<HTMLInputElement>("[name=in]"))
      radio.checked = radio.value === choices.in;
    const sort = element(this.#form, "[name=sort]", HTMLSelectElement);
    // The newest first, under whichever of its two names the address has.
    if (choices.sort !== "oldest") sort.options[0]!.value = choices.sort;
    sort.value = choices.sort;
    this.facets.show(choices);
    const count = chosenCount(choices);
    element(this.#form, "#search-chosen", HTMLElement).textContent = count > 0 ? t.chosen(count) : "";
    element(this.#form, "#search-clear", HTMLButtonElement).hidden = count === 0;
  }
}
