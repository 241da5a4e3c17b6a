const key = "variorum-views";
/** From here on, a page shows both sides beside each other unless told otherwise; the same width as in the style sheets. */
const wide = matchMedia("(min-width: 48rem)");

/** Keeps the chosen view for the reader's next pages, and shows which one a width has by itself. */
export function rememberViews(): void {
  const inputs = [...document.querySelectorAll<HTMLInputElement>(".views input")];
  // What differs from the choices that a page comes with.
  const chosen = new Set(read());
  for (const input of inputs) input.checked = chosen.has(input.id) !== input.defaultChecked;
  const radios = inputs.filter(({ type }) => type === "radio");
  const showOwn = () => {
    if (!radios.some(({ id }) => chosen.has(id)))
      for (const radio of radios) radio.checked = radio.id === (wide.matches ? "view-sides" : "view-inline");
  };
  showOwn();
  wide.addEventListener("change", showOwn);
  for (const input of inputs)
    input.addEventListener("change", () => {
      if (input.type === "radio") for (const { id } of radios) chosen.delete(id);
      if (input.checked !== input.defaultChecked) chosen.add(input.id);
      else chosen.delete(input.id);
      write([...chosen]);
    });
}

/** Browsers that keep nothing throw. */
function read(): string[] {
  try {
    return (localStorage.getItem(key) ?? "").split(" ");
  } catch {
    return [];
  }
}

function write(ids: readonly string[]): void {
  try {
    localStorage.setItem(key, ids.join(" "));
  } catch {
    // The choice holds for this page.
  }
}
