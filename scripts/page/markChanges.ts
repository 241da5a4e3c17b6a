import type { Mark, Paragraph } from "../model/paragraph.ts";
import type { MarkChange } from "./view.ts";

const names = { link: "Link", image: "Image", emphasis: "Emphasis", strong: "Bold", code: "Code", strike: "Strike-through" };

/** How a paragraph was set, in words. */
function role({ type, level, ordered }: Paragraph): string {
  if (!type) return "paragraph";
  switch (type) {
    case "heading":
      return `heading ${level ?? 1}`;
    case "list-item":
      return `${ordered ? "numbered " : ""}list item${(level ?? 1) > 1 ? `, level ${level}` : ""}`;
    case "quotation":
      return "quotation";
    case "code":
      return "code";
    case "table-row":
      return "table row";
  }
}

/**
 * What differs between two paragraphs beside their characters: links whose target changed, links and emphasis added or
 * removed, a paragraph become a heading. Marks are matched by the words they stand on, in order of appearance.
 */
export function markChanges(before: Paragraph, after: Paragraph): MarkChange[] {
  const changes: MarkChange[] = [];
  if (role(before) !== role(after)) changes.push({ what: `Set as ${role(after)}, before as ${role(before)}` });
  const words = (paragraph: Paragraph, [start, end]: Mark) => paragraph.text.slice(start, end);
  const left = new Map<string, Mark[]>();
  for (const mark of before.marks ?? []) {
    const key = `${mark[2]} ${words(before, mark)}`;
    left.set(key, [...(left.get(key) ?? []), mark]);
  }
  const added: MarkChange[] = [];
  for (const mark of after.marks ?? []) {
    const [, , kind, target] = mark;
    const twin = left.get(`${kind} ${words(after, mark)}`)?.shift();
    const told = { words: words(after, mark), ...(target && { after: target }) };
    if (!twin) added.push({ what: `${names[kind]} added`, ...told });
    else if (twin[3] !== target) {
      changes.push({ what: `${names[kind]} changed`, ...(twin[3] && { before: twin[3] }), ...told });
    }
  }
  for (const mark of [...left.values()].flat()) {
    const [, , kind, target] = mark;
    changes.push({ what: `${names[kind]} removed`, words: words(before, mark), ...(target && { before: target }) });
  }
  return [...changes, ...added];
}
