import nunjucks from "nunjucks";
import { escapeHtml } from "../../html/escapeHtml.ts";

const { SafeString } = nunjucks.runtime;

/**
 * A message with its slots filled: `"last seen {time}" | fill(time=time(…))`. The message and what fills a slot are
 * escaped, unless it is markup that a macro wrote.
 *
 * @throws {Error} naming the slot, where nothing is given for it
 */
export function fill(message: string, slots: Readonly<Record<string, unknown>> = {}): object {
  const html = message.split(/\{(\w+)\}/).map((piece, at) => {
    if (at % 2 === 0) return escapeHtml(piece);
    if (!Object.hasOwn(slots, piece)) throw new Error(`nothing fills {${piece}} of "${message}"`);
    const given = slots[piece];
    return given instanceof SafeString ? given.toString() : escapeHtml(String(given ?? ""));
  });
  return new SafeString(html.join(""));
}
