import { searchStatus as t } from "#words";
import "../components/search/search.css";
import { element } from "./search/element.ts";
import { askedWords } from "./search/page/askedWords.ts";
import { type Choices, isEmpty, readChoices, withoutFacets, writeChoices } from "./search/page/choices.ts";
import { inList, keepPlace, keepPlaceOnMoves, readPlace, restorePlace } from "./search/page/listPlace.ts";
import { otherSearches } from "./search/page/otherSearches.ts";
import { addResultKeys, isShown } from "./search/page/resultKeys.ts";
import { savedSearchYaml } from "./search/page/savedSearchYaml.ts";
import { type Found, type OpenSearch, openSearch } from "./search/page/searches.ts";
import { SearchForm } from "./search/page/searchForm.ts";
import { statusWords } from "./search/page/statusWords.ts";
import { csvButton } from "./search/results/csvButton.ts";
import { groupItem, type Names } from "./search/results/foundItems.ts";
import { groupsOf } from "./search/results/groups.ts";

/** Results shown at first, and added by each "Show more". */
const pageLength = 10;

const siteTitle = document.title;
const formElement = element(document, "#search", HTMLFormElement);
const form = new SearchForm(formElement);
const list = element(document, "#search-results", HTMLOListElement);
const status = element(document, "#search-status", HTMLElement);
const more = element(document, "#search-more", HTMLButtonElement);
const start = element(document, "#search-start", HTMLElement);
const offers = element(document, "#search-offers", HTMLElement);
const tools = element(document, "#search-tools", HTMLElement);
const asked = element(document, "#search-asked", HTMLElement);
const names: Names = {
  source: (id) => form.facets.name("source", id),
  label: (name) => form.facets.name("label", name),
};

let search: Promise<OpenSearch> | undefined;
let found: Found | undefined;
/** Counts the searches: the answer to an outdated search is dropped. */
let newest = 0;
/** Results shown of the newest search. */
let shown = 0;

/** Shows the search of the URL. The history entry remembers where the reader was in its results. */
async function showUrl(): Promise<void> {
  const run = ++newest;
  const choices = readChoices(new URLSearchParams(location.search));
  const place = readPlace();
  form.show(choices);
  found = undefined;
  shown = 0;
  for (const part of [more, tools, offers]) part.hidden = true;
  const words = askedWords(choices, form.facets);
  document.title = words ? `${t.title(words)} – ${siteTitle}` : siteTitle;
  asked.textContent = words;
  start.hidden = !isEmpty(choices);
  showKept(choices);
  try {
    if (isEmpty(choices)) {
      list.replaceChildren();
      status.textContent = "";
      form.facets.showCounts({});
      return;
    }
    status.textContent = t.searching;
    list.setAttribute("aria-busy", "true");
    const answer = await (await opened(choices.q !== "")).find(choices);
    if (place.shown === undefined) {
      await answer.early();
      if (run !== newest) return;
      if (answer.findings.length > 0) showItems(answer);
      await answer.first(pageLength);
      // Back in a list, all that was shown is read at once.
    } else await answer.all(place.shown);
    if (run !== newest) return;
    showItems(answer);
    shown = answer.findings.length;
    restorePlace(list, place);
    // Results are painted before anything is loaded to count them, and stay where they cannot be counted.
    await new Promise((resolve) => setTimeout(resolve, 50));
    await answer.count().catch(console.error);
    if (run !== newest) return;
    found = answer;
    show(answer);
    if (answer.progress.exact && shown === 0) void showOffers(run, choices);
    void showCounts(run, answer);
  } catch (error) {
    console.error(error);
    if (run !== newest) return;
    list.replaceChildren();
    status.textContent = t.unreadable;
  } finally {
    if (run === newest) list.removeAttribute("aria-busy");
  }
}

/** Shows the results that were read, by article. */
function show(answer: Found): void {
  const { findings, progress, started, hasMore } = answer;
  shown = findings.length;
  showItems(answer);
  status.textContent = statusWords(progress, shown, started.ignored);
  more.hidden = !hasMore;
  more.textContent = shown < progress.count ? t.showMore : t.searchOn;
  tools.hidden = shown === 0;
}

/** Shows results in place of those before, without taking the reader out of the list. */
function showItems({ findings, hasMore }: Found): void {
  const before = inList(list);
  list.replaceChildren(...groupsOf(findings).map((group) => groupItem(group, names, hasMore)));
  restorePlace(list, before);
}

/** Separate from the results, which need not wait for it: counting other choices may load more of the index. */
async function showCounts(run: number, answer: Found): Promise<void> {
  try {
    const counts = await answer.counts();
    if (run === newest) form.facets.showCounts(counts.values, !counts.exact);
  } catch (error) {
    console.error(error);
  }
}

/** Where nothing is found: links to similar searches that find something, as they are found. */
async function showOffers(run: number, choices: Choices): Promise<void> {
  const items = element(offers, "ul", HTMLUListElement);
  items.replaceChildren();
  try {
    for (const { words, choices: other } of otherSearches(choices)) {
      const answer = await (await opened()).find(other);
      await answer.first(1);
      await answer.count();
      if (run !== newest) return;
      const { count, exact } = answer.progress;
      if (count === 0) continue;
      const link = document.createElement("a");
      link.href = location.pathname + writeChoices(other);
      link.textContent = words(count, !exact);
      const item = document.createElement("li");
      item.append(link);
      items.append(item);
      offers.hidden = false;
    }
  } catch (error) {
    console.error(error);
  }
}

async function showMore(): Promise<void> {
  const answer = found;
  if (!answer || more.disabled) return;
  more.disabled = true;
  try {
    const before = new Set(links().map((link) => link.href));
    await answer.first(shown + pageLength);
    if (answer !== found) return;
    keepPlace(list, shown);
    show(answer);
    restorePlace(list, { open: readPlace().open ?? [] });
    void showCounts(newest, answer);
    // The button may be gone: keyboard users continue at the first new result.
    links()
      .find((link) => !before.has(link.href) && isShown(link))
      ?.focus();
  } catch (error) {
    console.error(error);
    status.textContent = t.moreUnreadable;
  } finally {
    more.disabled = false;
  }
}

function links(): HTMLAnchorElement[] {
  return [...list.querySelectorAll<HTMLAnchorElement>(".found-link")];
}

/** The lines that keep the search at hand. */
function showKept(choices: Choices): void {
  const kept = savedSearchYaml(choices);
  element(tools, "#search-keep", HTMLElement).hidden = !kept;
  element(tools, "#search-yaml", HTMLElement).textContent = kept?.yaml ?? "";
  element(tools, "#search-keep-left", HTMLElement).hidden = !kept?.left;
}

/** Loads the index once it is needed. */
function opened(hasWords = true): Promise<OpenSearch> {
  if (!search) {
    const { index = "/pagefind/", worker = "", base = "/" } = formElement.dataset;
    search = openSearch(worker, index, base, hasWords);
    search.catch(() => {
      search = undefined;
    });
  }
  return search;
}

function go(choices: Choices): void {
  const url = location.pathname + writeChoices(choices);
  if (url === location.pathname + location.search) history.replaceState(null, "", url);
  else {
    keepPlace(list, shown);
    history.pushState(null, "", url);
  }
  void showUrl();
}

formElement.addEventListener("submit", (event) => {
  event.preventDefault();
  go(form.choices);
});
formElement.addEventListener("change", ({ target }) => {
  // The words are asked for once they are complete.
  if (target !== form.field) go(form.choices);
});
element(formElement, "#search-clear", HTMLButtonElement).addEventListener("click", () =>
  go(withoutFacets(form.choices)),
);
more.addEventListener("click", () => void showMore());
element(tools, "#search-copy", HTMLButtonElement).addEventListener("click", async () => {
  await navigator.clipboard.writeText(element(tools, "#search-yaml", HTMLElement).textContent ?? "");
  status.textContent = t.copied;
});
csvButton(element(tools, "#search-csv", HTMLButtonElement), status, names, () => found);
addResultKeys(form.field, list);
// The index loads while the reader types.
form.field.addEventListener("focus", () => void opened().catch(() => {}), { once: true });
history.scrollRestoration = "manual";
keepPlaceOnMoves(list, () => shown);
addEventListener("popstate", () => void showUrl());
void showUrl();
