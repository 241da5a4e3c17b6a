import { messagesOf } from "../../../templates/messages/messages.ts";
import { labels as registry } from "../../labels/labels.ts";
import type { Source } from "../../model/article.ts";
import type { LabelView } from "../../page/view.ts";
import { labelText } from "../../render/filters/labelText.ts";
import { groupChanges } from "../groupChanges.ts";
import type { ListDefinition } from "../listDefinition.ts";
import { partedLists, type Selection } from "../partedList.ts";
import { kindCounts } from "./kindCounts.ts";
import { kindPath } from "./kindPath.ts";

/**
 * The changes with each label: of the site for every label, so that each label on a page leads somewhere, and of a source
 * for those that its changes have.
 */
export const kinds: ListDefinition = {
  name: "kinds",
  layout: "kind.njk",
  reduce(archive, { sources, settings }) {
    const messages = messagesOf(settings);
    const ofSite = groupChanges(archive.oldestFirst(), ({ labels }) => labels);
    const ofSource = groupChanges(archive.oldestFirst(), ({ labels, article }) =>
      labels.map((label) => sourceKind(article.summary.source, label)),
    );
    const selections = registry.flatMap(({ name, title, rule }): Selection[] => {
      const kind: LabelView = { name, ...(title && { title }), ...(rule && { rule }) };
      const textTitle = labelText(messages)(kind).title;
      const changes = ofSite.get(name) ?? [];
      const having = sources.flatMap((source) => {
        const changes = ofSource.get(sourceKind(source.id, name));
        return changes ? [{ source, changes, path: kindPath(name, source) }] : [];
      });
      return [
        {
          path: kindPath(name),
          title: messages.lists.kind.feed(textTitle, settings.title),
          changes,
          named: { kind },
          first: {
            count: changes.length,
            sources: having.map(({ source, changes, path }) => ({ ...named(source), path, changes: changes.length })),
          },
        },
        ...having.map(({ source, changes, path }) => ({
          path,
          title: messages.lists.kind.feed(textTitle, source.name),
          changes,
          named: { kind, source: { path: source.path, ...named(source) } },
          first: { count: changes.length },
        })),
      ];
    });
    return { ...partedLists(selections), data: { kinds: kindCounts(archive.changes) } };
  },
};

/** A name for the changes of a source that have a label; neither has a space. */
function sourceKind(source: string, label: string): string {
  return `${label} ${source}`;
}

function named({ name, lang }: Source) {
  return { name, ...(lang && { lang }) };
}
