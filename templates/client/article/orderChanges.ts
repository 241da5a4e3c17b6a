/** Puts the newest change first where readers choose so: in the document, so that keyboards and screen readers follow. */
export function orderChanges(): void {
  const choice = document.querySelector<HTMLInputElement>("#view-newest");
  const changes = document.querySelector(".changes");
  if (!choice || !changes) return;
  let isNewestFirst = false;
  const order = () => {
    if (choice.checked === isNewestFirst) return;
    isNewestFirst = choice.checked;
    changes.append(...[...changes.children].reverse());
  };
  order();
  choice.addEventListener("change", order);
}
