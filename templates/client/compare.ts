import { compare, compareStatus as t } from "#words";
import type { CompareAnswer, CompareTask } from "./compare/compareTask.ts";
import { element } from "./search/element.ts";
import "../components/comparison/comparison.css";

/** The page of comparisons: any two versions, as its address says: `?before=2&after=7`. */
const form = element(document, "#compare", HTMLFormElement);
const region = element(document, "#comparison", HTMLElement);
const status = element(document, "#compare-status", HTMLElement);
const [before, after] = ["before", "after"].map((name) => element(form, `[name=${name}]`, HTMLInputElement)) as [
  HTMLInputElement,
  HTMLInputElement,
];

/** What the page shows by itself, and its versions. */
const first = { nodes: [...region.childNodes], before: before.value, after: after.value };

let worker: Worker | undefined;
/** Counts the comparisons: the answer to an outdated one is dropped. */
let newest = 0;

/** @returns the number, or undefined where the field or the address holds none */
function numberOf(text: string | null): number | undefined {
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

function ask(task: CompareTask, id: number): void {
  if (!worker) {
    worker = new Worker(form.dataset.worker!, { type: "module" });
    worker.addEventListener("message", ({ data }: MessageEvent<{ id: number; answer: CompareAnswer }>) => {
      if (data.id === newest) show(data.answer);
    });
    worker.addEventListener("error", () => {
      worker = undefined;
      show({ kind: "failed", reason: "the script of comparisons" });
    });
  }
  worker.postMessage({ id, task });
}

/** The query that is shown. */
let shown: string | undefined;

/** Shows the comparison of the page's address, unless that is what it shows already: a fragment alone may have changed. */
function showAddress(): void {
  if (location.search === shown) return;
  shown = location.search;
  const id = ++newest;
  const asked = new URLSearchParams(location.search);
  region.removeAttribute("aria-busy");
  if (!asked.has("before") && !asked.has("after")) {
    [before.value, after.value] = [first.before, first.after];
    region.replaceChildren(...first.nodes);
    status.textContent = "";
    return;
  }
  const [one, other] = [asked.get("before") ?? first.before, asked.get("after") ?? first.after].map(numberOf);
  [before.value, after.value] = [`${one ?? ""}`, `${other ?? ""}`];
  if (one === undefined || other === undefined || one === other) {
    refuse(one === other && one !== undefined ? t.same : t.invalid);
    return;
  }
  status.textContent = t.loading(one, other);
  region.setAttribute("aria-busy", "true");
  const { article = "", path = "", base = "/" } = form.dataset;
  const data = new URL(article, location.href).href;
  ask({ data, path, basePath: base, lang: document.documentElement.lang, before: one, after: other }, id);
}

function refuse(words: string): void {
  region.removeAttribute("aria-busy");
  region.replaceChildren();
  status.textContent = words;
}

function show(answer: CompareAnswer): void {
  if (answer.kind !== "compared") {
    refuse(faultIn(answer));
    return;
  }
  const { html, wordsAdded, wordsRemoved } = answer;
  region.removeAttribute("aria-busy");
  // Written by the templates of the build, which escape every captured text.
  region.innerHTML = html;
  document.getElementById(location.hash.slice(1))?.scrollIntoView();
  status.textContent = t.done(Number(before.value), Number(after.value), compare.words(wordsAdded, wordsRemoved));
}

function faultIn(answer: Exclude<CompareAnswer, { kind: "compared" }>): string {
  switch (answer.kind) {
    case "missing":
      return t.missing(answer.n, answer.newest);
    case "withheld":
      return t.withheld(answer.n);
    case "gone":
      return t.gone(answer.n, answer.status);
    case "failed":
      console.error(answer.reason);
      return t.failed;
  }
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const [one, other] = [before.value, after.value].map(numberOf);
  // The older before the newer, as everywhere.
  const [older, newer] =
    one !== undefined && other !== undefined && other < one ? [after.value, before.value] : [before.value, after.value];
  const query = `?${new URLSearchParams({ before: older, after: newer })}`;
  if (query !== location.search) history.pushState(null, "", query);
  // Asked for again, it is compared again: the first try may have failed.
  else shown = undefined;
  showAddress();
});
addEventListener("popstate", showAddress);
form.hidden = false;
showAddress();
