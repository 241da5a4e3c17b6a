import { searchStatus as t } from "#words";
import type { ValueCounts } from "../../scripts/search/facets.ts";
import { addCounts } from "../../scripts/search/searchManifest.ts";
import { isEmpty, readChoices, writeChoices } from "./search/choices.ts";
import { element } from "./search/element.ts";
import { type Findings, search } from "./search/findings.ts";
import { resultItem } from "./search/resultItem.ts";
import { SearchForm } from "./search/searchForm.ts";
import type { SearchTasks } from "./search/searchTasks.ts";
import { startWorker } from "./search/startWorker.ts";
import { statusWords } from "./search/statusWords.ts";

/** Results shown at first, and added by each "Show more". */
const pageLength = 10;

const formElement = element(document, "#search", HTMLFormElement);
const form = new SearchForm(formElement);
const list = element(document, "#search-results", HTMLOListElement);
const status = element(document, "#search-status", HTMLElement);
const more = element(document, "#search-more", HTMLButtonElement);
const names = {
  source: (id: string) => form.name("source", id),
  label: (name: string) => form.name("label", name),
};

/** The address of a path of the site, which may lie below a folder. */
const href = (path: string) => (formElement.dataset.index ?? "/pagefind/").replace(/pagefind\/$/, path.slice(1));

let index: Promise<OpenIndex> | undefined;
let findings: Findings | undefined;
/** Counts the searches: the answer to an outdated search is dropped. */
let newest = 0;

/** Shows the search of the URL. The history entry remembers how many results were shown. */
async function showUrl(): Promise<void> {
  const run = ++newest;
  const choices = readChoices(new URLSearchParams(location.search));
  form.show(choices);
  findings = undefined;
  more.hidden = true;
  try {
    if (isEmpty(choices)) {
      list.replaceChildren();
      status.textContent = "";
      const { totals } = await openIndex();
      if (run === newest) form.showCounts(totals);
      return;
    }
    status.textContent = t.searching;
    list.setAttribute("aria-busy", "true");
    const found = await search((await openIndex()).tasks, choices);
    const shown = Number((history.state as { shown?: number } | null)?.shown) || pageLength;
    const items = (await found.first(shown)).map((finding) => resultItem(finding, names, href));
    const total = found.total();
    if (run !== newest) return;
    findings = found;
    list.replaceChildren(...items);
    form.showCounts({});
    tell(total);
    void showCounts(run, found);
  } catch (error) {
    console.error(error);
    if (run !== newest) return;
    list.replaceChildren();
    status.textContent = t.unreadable;
  } finally {
    if (run === newest) list.removeAttribute("aria-busy");
  }
}

/** Separate from the results, which need not wait for it: counting other choices may load more of the index. */
async function showCounts(run: number, found: Findings): Promise<void> {
  try {
    const counts = await found.counts();
    if (run === newest) form.showCounts(counts);
  } catch (error) {
    console.error(error);
  }
}

async function showMore(): Promise<void> {
  const run = newest;
  const found = findings;
  if (!found || more.disabled) return;
  more.disabled = true;
  try {
    const before = list.children.length;
    const items = (await found.first(before + pageLength))
      .slice(before)
      .map((finding) => resultItem(finding, names, href));
    if (run !== newest) return;
    list.append(...items);
    history.replaceState({ shown: list.children.length }, "");
    tell(found.total());
    // The button may be gone: keyboard users continue at the first new result.
    list.children[before]?.querySelector<HTMLAnchorElement>(".search-title a")?.focus();
  } catch (error) {
    console.error(error);
    status.textContent = t.moreUnreadable;
  } finally {
    more.disabled = false;
  }
}

function tell(total: { count: number; exact: boolean }): void {
  const shown = list.children.length;
  status.textContent = findings ? statusWords(form.choices, findings.started, total, shown) : "";
  more.hidden = total.exact && shown >= total.count;
}

interface OpenIndex {
  readonly tasks: SearchTasks;
  readonly totals: ValueCounts;
}

function openIndex(): Promise<OpenIndex> {
  index ??= (async () => {
    const { index: folder = "/pagefind/", worker = "" } = formElement.dataset;
    const tasks = startWorker(worker);
    const { change, article } = await tasks.open(folder);
    const totals = addCounts([change, article]);
    form.addValues(totals);
    return { tasks, totals };
  })();
  return index;
}

formElement.addEventListener("submit", (event) => {
  event.preventDefault();
  const url = location.pathname + writeChoices(form.choices);
  if (url === location.pathname + location.search) history.replaceState(null, "", url);
  else history.pushState(null, "", url);
  void showUrl();
});
formElement.addEventListener("change", (event) => {
  if (event.target instanceof HTMLInputElement && event.target.name === "q") return;
  if (!isEmpty(form.choices)) formElement.requestSubmit();
});
more.addEventListener("click", () => void showMore());
addEventListener("popstate", () => void showUrl());
void showUrl();
