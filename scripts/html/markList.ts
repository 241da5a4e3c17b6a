import type { RowMessages } from "../../templates/messages/messages.ts";
import type { MarkChange, Role } from "../page/view.ts";
import { escapeHtml } from "./escapeHtml.ts";
import { inOwn } from "./inLang.ts";

/**
 * What differs of a paragraph besides its characters, as a list: its role, emphasis, links with their targets. "" if nothing
 * does.
 *
 * @param t messages of the interface
 * @param href `href()`, which rejects scripts
 */
export function markList(
  t: RowMessages,
  href: (url: unknown) => string,
): (marks?: readonly MarkChange[], own?: string) => string {
  return (marks = [], own) =>
    marks.length > 0 ? `<ul class="marks"${inOwn(own)}>${marks.map(markChange).join("")}</ul>` : "";

  function markChange(change: MarkChange): string {
    if (change.kind === "role")
      return `<li>${escapeHtml(t.role(roleName(change.after), roleName(change.before)))}</li>`;
    const { kind, mark, words, before, after } = change;
    const what = t.mark[kind](t.marks[mark]);
    const older = before ? ` <del>${target(before)}</del>` : "";
    const newer = after ? ` <ins>${target(after)}</ins>` : "";
    return `<li>${words ? onWords(what, words) : escapeHtml(what)}${before || after ? escapeHtml(t.targets) : ""}${older}${newer}</li>`;
  }

  /** `Link changed on “the bill”` */
  function onWords(what: string, words: string): string {
    const slots: Readonly<Record<string, string>> = {
      change: escapeHtml(what),
      words: `<q dir="auto">${escapeHtml(words)}</q>`,
    };
    return escapeHtml(t.on).replace(/\{(\w+)\}/g, (_, slot: string) => slots[slot] ?? "");
  }

  function roleName({ type, level = 1, ordered }: Role): string {
    if (!type) return t.roles.paragraph;
    switch (type) {
      case "heading":
        return t.roles.heading(level);
      case "list-item":
        return ordered ? t.roles.numberedItem(level) : t.roles.listItem(level);
      case "table-row":
        return t.roles.tableRow;
      case "quotation":
      case "code":
        return t.roles[type];
    }
  }

  function target(url: string): string {
    // A captured target is an external link or none: `/about/` would be a page of this site.
    const link = /^https?:\/\//.test(url) ? href(url) : "";
    if (!link) return `<code>${escapeHtml(url)}</code>`;
    return `<a href="${escapeHtml(link)}" rel="external nofollow noopener">${escapeHtml(url)}</a>`;
  }
}
