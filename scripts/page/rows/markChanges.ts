import type { Mark, Paragraph } from "../../model/paragraph.ts";
import type { MarkChange, Role, TargetChange } from "../view.ts";

function roleOf({ type, level, ordered }: Paragraph): Role {
  return { ...(type && { type }), ...(level && { level }), ...(ordered && { ordered }) };
}

function isSameRole(one: Role, other: Role): boolean {
  return one.type === other.type && (one.level ?? 1) === (other.level ?? 1) && one.ordered === other.ordered;
}

/**
 * The differences between two paragraphs other than in their characters: a changed role, links whose target changed, and,
 * if the text is the same, links and emphasis added or removed.
 *
 * In equal texts, marks are matched by position. In edited texts they are matched by the marked words, in order of
 * appearance, and only a new target is reported: a mark that is added or removed with its word is shown by the word.
 */
export function markChanges(before: Paragraph, after: Paragraph): MarkChange[] {
  const sameText = before.text === after.text;
  const left = new Map<string, Mark[]>();
  for (const mark of before.marks ?? []) {
    const key = keyOf(before, mark, sameText);
    const twins = left.get(key);
    if (twins) twins.push(mark);
    else left.set(key, [mark]);
  }
  const changed: MarkChange[] = [];
  const added: MarkChange[] = [];
  for (const mark of after.marks ?? []) {
    const twin = left.get(keyOf(after, mark, sameText))?.shift();
    if (!twin) added.push(markChange("added", wordsOn(after, mark), { after: mark }));
    else if (twin[3] !== mark[3])
      changed.push(markChange("changed", wordsOn(after, mark), { before: twin, after: mark }));
  }
  const removed = [...left.values()]
    .flat()
    .map((mark) => markChange("removed", wordsOn(before, mark), { before: mark }));
  const [older, newer] = [roleOf(before), roleOf(after)];
  const roles: MarkChange[] = isSameRole(older, newer) ? [] : [{ kind: "role", before: older, after: newer }];
  return sameText ? [...roles, ...changed, ...removed, ...added] : [...roles, ...changed];
}

function wordsOn({ text }: Paragraph, [start, end]: Mark): string {
  return text.slice(start, end);
}

function keyOf(paragraph: Paragraph, mark: Mark, sameText: boolean): string {
  return sameText ? `${mark[2]} ${mark[0]} ${mark[1]}` : `${mark[2]} ${wordsOn(paragraph, mark)}`;
}

function markChange(
  kind: TargetChange["kind"],
  words: string,
  { before, after }: { before?: Mark; after?: Mark },
): TargetChange {
  return {
    kind,
    mark: (after ?? before)![2],
    ...(words && { words }),
    ...(before?.[3] && { before: before[3] }),
    ...(after?.[3] && { after: after[3] }),
  };
}
