import { messagesOf } from "../../templates/messages/messages.ts";
import { archiveId } from "../model/settings/archiveId.ts";
import type { Settings } from "../model/settings/settings.ts";
import type { FeedEntryView, RenderedEntry } from "../page/view.ts";
import { absolute } from "../render/filters/absolute.ts";
import { labelText } from "../render/filters/labelText.ts";
import { renderTemplate, type TemplateEnvironment } from "../render/templateEnvironment.ts";
import { permanentId } from "./permanentId.ts";

/** Renders an entry once for all feeds that it is in: those of its article, its source, its kinds, its month, the site. */
export function renderEntry(entry: FeedEntryView, settings: Settings, environment: TemplateEnvironment): RenderedEntry {
  const messages = messagesOf(settings);
  const textOf = labelText(messages);
  return {
    // The fragment names the change by its capture, so the id does not depend on its page or number.
    id: permanentId(archiveId(settings), "change", entry.article.path, entry.url.slice(entry.url.indexOf("#"))),
    title: messages.feeds.entryTitle(
      entry.article.title,
      entry.after,
      entry.labels.map((label) => textOf(label).title),
    ),
    url: absolute(settings.url, settings.basePath)(entry.url),
    updated: entry.captured,
    author: entry.source.name,
    html: renderTemplate(environment, "feeds/change.njk", { entry }),
  };
}
