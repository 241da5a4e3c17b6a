/** Where a reader was in a list of results. */
export interface ListPlace {
  /** Results shown. */
  readonly shown?: number;
  /** Of the page, in CSS pixels. */
  readonly scroll?: number;
  /** Address of the focused link. */
  readonly focus?: string;
  /** Addresses of the articles whose further changes were open. */
  readonly open?: readonly string[];
}

/** The reader's place, as the history keeps it beside the page's address. */
export function readPlace(): ListPlace {
  return (history.state as ListPlace | null) ?? {};
}

/** Keeps the place for the reader's return, by the back button or a reload. */
export function keepPlace(list: HTMLElement, shown: number): void {
  // Nothing is shown yet, or nothing was found.
  if (shown === 0) return;
  const place: ListPlace = { shown, scroll: scrollY, ...inList(list) };
  history.replaceState(place, "");
}

/** What a reader focused and opened in the list. */
export function inList(list: HTMLElement): Pick<ListPlace, "focus" | "open"> {
  const focused = document.activeElement;
  const link = focused instanceof HTMLAnchorElement && list.contains(focused) ? focused.getAttribute("href") : null;
  const open = [...list.querySelectorAll<HTMLElement>("details[open][data-article]")].map(
    (fold) => fold.dataset.article!,
  );
  return { ...(link && { focus: link }), ...(open.length > 0 && { open }) };
}

/** Keeps the place whenever the reader moves in the list, at most some times a second. */
export function keepPlaceOnMoves(list: HTMLElement, shown: () => number): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const keepSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => keepPlace(list, shown()), 300);
  };
  list.addEventListener("focusin", keepSoon);
  list.addEventListener("toggle", keepSoon, true);
  addEventListener("scroll", keepSoon, { passive: true });
  addEventListener("pagehide", () => {
    clearTimeout(timer);
    keepPlace(list, shown());
  });
}

/** Brings a reader back to the place where they left the list. */
export function restorePlace(list: HTMLElement, { scroll, focus, open = [] }: ListPlace): void {
  for (const fold of list.querySelectorAll<HTMLDetailsElement>("details[data-article]"))
    if (open.includes(fold.dataset.article!)) fold.open = true;
  if (focus !== undefined) {
    const link = [...list.querySelectorAll("a")].find((each) => each.getAttribute("href") === focus);
    link?.focus({ preventScroll: true });
  }
  if (scroll !== undefined) scrollTo(0, scroll);
}
