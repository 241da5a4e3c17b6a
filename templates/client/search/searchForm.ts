import { number } from "#words";
import type { ValueCounts } from "../../../scripts/search/facets.ts";
import { type Choices, type Facet, facets, readChoices } from "./choices.ts";
import { element } from "./element.ts";
import type { FacetCounts } from "./findings.ts";
import type { Name } from "./resultItem.ts";

/** The form: shows choices, tells them, and counts beside the values of each facet. */
export class SearchForm {
  private readonly form: HTMLFormElement;
  private readonly names = new Map<HTMLOptionElement, string>();

  constructor(form: HTMLFormElement) {
    this.form = form;
  }

  get choices(): Choices {
    return readChoices(new FormData(this.form));
  }

  show(choices: Choices): void {
    element(this.form, "[name=q]", HTMLInputElement).value = choices.q;
    for (const radio of this.form.querySelectorAll<HTMLInputElement>("[name=in]"))
      radio.checked = radio.value === choices.in;
    this.select("sort").value = choices.sort;
    for (const facet of facets) {
      if (choices[facet]) this.option(facet, choices[facet]);
      this.select(facet).value = choices[facet];
    }
  }

  /** Adds the values of the index that the page does not name itself. */
  addValues(values: ValueCounts): void {
    for (const facet of facets) {
      const found = Object.keys(values[facet] ?? {}).sort();
      for (const value of facet === "year" ? found.reverse() : found) this.option(facet, value);
    }
    // A year from the URL may have come first.
    const years = this.select("year");
    const { value } = years;
    years.append(...[...years.options].filter((option) => option.value).sort((a, b) => (a.value < b.value ? 1 : -1)));
    years.value = value;
  }

  showCounts(counts: FacetCounts): void {
    for (const facet of facets) {
      for (const option of this.select(facet).options) {
        const known = counts[facet];
        const name = this.nameOf(option);
        const count = known && Object.hasOwn(known, option.value) ? known[option.value]! : 0;
        option.textContent = known && option.value ? `${name} (${number(count)})` : name;
      }
    }
  }

  /** The page's words for a value, and where it leads. */
  name(facet: Facet, value: string): Name {
    const option = [...this.select(facet).options].find((each) => each.value === value);
    return { text: option ? this.nameOf(option) : readable(value), href: option?.dataset.href ?? "" };
  }

  private select(name: string): HTMLSelectElement {
    return element(this.form, `select[name=${name}]`, HTMLSelectElement);
  }

  private option(facet: Facet, value: string): void {
    const select = this.select(facet);
    if ([...select.options].some((option) => option.value === value)) return;
    select.append(new Option(facet === "label" ? readable(value) : value, value));
  }

  private nameOf(option: HTMLOptionElement): string {
    const name = this.names.get(option) ?? option.text;
    this.names.set(option, name);
    return name;
  }
}

/** `legal-term` → `Legal term` */
function readable(value: string): string {
  const words = value.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
