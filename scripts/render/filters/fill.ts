import { escapeHtml } from "../../html/escapeHtml.ts";

/**
 * The HTML of a message with its slots filled: `"last seen {time}" | fill(time=time(…))`. The message and the values are
 * escaped, except for markup that a macro wrote.
 *
 * @param isMarkup whether a value is markup that must not be escaped
 * @throws {Error} naming the slot, if no value is given for it
 */
export function fill(
  message: string,
  slots: Readonly<Record<string, unknown>>,
  isMarkup: (value: unknown) => boolean,
): string {
  const html = message.split(/\{(\w+)\}/).map((piece, at) => {
    if (at % 2 === 0) return escapeHtml(piece);
    if (!Object.hasOwn(slots, piece)) throw new Error(`nothing fills {${piece}} of "${message}"`);
    const value = slots[piece];
    return isMarkup(value) ? String(value) : escapeHtml(String(value ?? ""));
  });
  return html.join("");
}
