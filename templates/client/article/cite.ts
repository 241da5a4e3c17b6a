import { evidence, evidenceActions as t } from "#words";

/**
 * Buttons that copy the citations of a change, made when its fold is opened. If the page's address names a row of the change,
 * its citations name the row.
 */
export function copyCitations(): void {
  document.addEventListener(
    "toggle",
    ({ target }) => {
      if (target instanceof HTMLDetailsElement && target.open && target.matches(".evidence")) prepare(target);
    },
    true,
  );
  addEventListener("hashchange", () => {
    for (const fold of document.querySelectorAll<HTMLElement>(".evidence[open]")) nameRow(fold);
  });
}

function prepare(fold: HTMLElement): void {
  for (const text of fold.querySelectorAll<HTMLElement>(".cite")) {
    if (text.parentElement?.querySelector("button")) continue;
    const button = document.createElement("button");
    const label = t.copy(evidence[text.dataset.form as "text" | "markdown" | "bibtex"]);
    Object.assign(button, { type: "button", textContent: label });
    button.setAttribute("aria-live", "polite");
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(text.textContent ?? "");
        button.textContent = t.copied;
      } catch {
        getSelection()?.selectAllChildren(text);
        button.textContent = t.failed;
      }
      setTimeout(() => {
        button.textContent = label;
      }, 3_000);
    });
    text.after(button);
  }
  nameRow(fold);
}

/** Puts the row's id in place of the change's in the citations of a change that holds the row. */
function nameRow(fold: HTMLElement): void {
  const section = fold.closest("section");
  if (!section) return;
  const row = location.hash.startsWith("#p-") ? section.querySelector(`#${CSS.escape(location.hash.slice(1))}`) : null;
  const anchor = row?.id ?? section.id;
  for (const text of fold.querySelectorAll<HTMLElement>(".cite")) {
    text.dataset.whole ??= text.textContent ?? "";
    text.textContent = text.dataset.whole.replaceAll(`#${section.id}`, `#${anchor}`);
  }
}
