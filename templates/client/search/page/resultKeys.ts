/**
 * Keys of the search page: `/` goes to the field, the arrows go from result to result and back to the field. Enter opens a
 * result, because results are links.
 *
 * @param list holds the results' links, `.found-link`
 */
export function addResultKeys(field: HTMLInputElement, list: HTMLElement): void {
  addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const { target } = event;
    if (!(target instanceof Element)) return;
    if (
      event.key === "/" &&
      !target.matches("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]")
    ) {
      event.preventDefault();
      field.focus();
      field.select();
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || event.shiftKey || (target !== field && !list.contains(target))) return;
    const links = [...list.querySelectorAll<HTMLElement>(".found-link")].filter(isShown);
    const own = target.closest(".found-change")?.querySelector<HTMLElement>(".found-link");
    const at = own ? links.indexOf(own) : -1;
    const next = at + step;
    // Above the first result is the field; in it, an arrow up does what it does in any field.
    const to = next < 0 ? (target === field ? undefined : field) : links[next];
    if (!to) return;
    event.preventDefault();
    to.focus();
  });
}

/** Whether a link is in no closed fold. */
export function isShown(link: HTMLElement): boolean {
  return link.closest("details:not([open])") === null;
}
