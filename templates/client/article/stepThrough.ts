const changes = ".changes .change";
const rows = ".row[id]";

/**
 * Goes to the next or previous change (j, k) and changed row (n, p), unless readers switched the keys off, and makes the
 * link to a change's first row lead on from where the reader is.
 */
export function stepThrough(): void {
  const choice = document.querySelector<HTMLInputElement>("#view-keys");
  addEventListener("keydown", (event) => {
    if (!choice?.checked || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    if (event.key === "j") go(changes, 1);
    else if (event.key === "k") go(changes, -1);
    else if (event.key === "n") go(rows, 1);
    else if (event.key === "p") go(rows, -1);
  });
  for (const link of document.querySelectorAll(".next-row"))
    link.addEventListener("click", (event) => {
      const next = neighbour(link.closest("section")!, rows, 1);
      if (!next) return;
      event.preventDefault();
      location.hash = next.id;
    });
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches("select, textarea, input:not([type=radio], [type=checkbox])");
}

function go(selector: string, step: 1 | -1): void {
  const next = neighbour(document, selector, step);
  if (!next) return;
  // Without a step in the history, which would hold each of them.
  location.replace(`#${next.id}`);
  next.querySelector("a")?.focus({ preventScroll: true });
}

/** The first element below the place where a fragment's target comes to stand, or the last one above it. */
function neighbour(within: ParentNode, selector: string, step: 1 | -1): Element | undefined {
  const shown = [...within.querySelectorAll(selector)].filter((element) => element.checkVisibility());
  const line = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
  const isBelow = (element: Element) => element.getBoundingClientRect().top > line + 2;
  const isAbove = (element: Element) => element.getBoundingClientRect().top < line - 2;
  // Where the reader has just come to, while it is in sight: it may stand higher or lower than that place.
  const here = shown.findIndex((element) => element.matches(":target"));
  const { top = -1, bottom = -1 } = shown[here]?.getBoundingClientRect() ?? {};
  if (here >= 0 && bottom > 0 && top < innerHeight) return shown[here + step];
  return step > 0 ? shown.find(isBelow) : shown.findLast(isAbove);
}
