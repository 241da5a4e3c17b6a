import { messages } from "../../templates/messages/messages.ts";
import type { LoggedChange } from "../articles/articleReport.ts";
import { atomFeed } from "../feeds/atomFeed.ts";
import { jsonFeed } from "../feeds/jsonFeed.ts";
import type { Source } from "../model/article.ts";
import type { Settings } from "../model/settings.ts";
import type { FeedEntryView } from "../page/view.ts";
import { absolute } from "../render/filters/absolute.ts";
import type { GeneratedFile } from "../render/renderPages.ts";
import type { TemplateEnvironment } from "../render/templateEnvironment.ts";
import type { RecordLogReader } from "../system/files/recordLog.ts";
import type { ArchiveIndex } from "./archiveIndex.ts";
import type { TopN } from "./topN.ts";

/** What a feed without an entry says of when it was updated: the same at every build. */
const never = "1970-01-01T00:00:00Z";

/** The feeds of the whole site and of each source, made as they are asked for. */
export function* siteFeeds(
  archive: Pick<ArchiveIndex, "newest" | "newestOfSource">,
  sources: readonly Source[],
  settings: Settings,
  environment: TemplateEnvironment,
  recordLogs: Pick<RecordLogReader, "read">,
): Generator<GeneratedFile> {
  const entries = (newest: TopN<LoggedChange> | undefined) =>
    (newest?.list() ?? []).map(({ at }) => recordLogs.read<FeedEntryView>(at));
  const site = atomFeed(
    { title: settings.title, subtitle: settings.description, path: "/feed.xml", page: "/", updated: never },
    entries(archive.newest),
    settings,
    environment,
  );
  yield { path: "/feed.xml", text: site.xml };
  yield { path: "/feed.json", text: jsonFeed(site.view, absolute(settings.url, settings.basePath)("/feed.json")) };
  for (const { id, name, path: page } of sources) {
    const path = `${page}feed.xml`;
    const ofSource = entries(archive.newestOfSource.get(id));
    const feed = atomFeed(
      { title: messages.feeds.sourceTitle(name), path, page, updated: never },
      ofSource,
      settings,
      environment,
    );
    yield { path, text: feed.xml };
  }
}
