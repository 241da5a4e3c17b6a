import { atomFeed } from "../feeds/atomFeed.ts";
import { jsonFeed } from "../feeds/jsonFeed.ts";
import type { RenderedEntry } from "../page/view.ts";
import { absolute } from "../render/filters/absolute.ts";
import type { GeneratedFile } from "../render/renderPages.ts";
import type { TemplateEnvironment } from "../render/templateEnvironment.ts";
import type { RecordLogReader } from "../system/files/recordLog.ts";
import type { ArchiveFacts } from "./archive/archiveIndex.ts";
import type { FeedDefinition, FeedSite } from "./feedDefinition.ts";

/** The files of feeds about several articles, generated lazily. */
export function* siteFeeds(
  definitions: readonly FeedDefinition[],
  archive: ArchiveFacts,
  site: FeedSite,
  environment: TemplateEnvironment,
  recordLogs: Pick<RecordLogReader, "read">,
): Generator<GeneratedFile> {
  const { settings } = site;
  const address = absolute(settings.url, settings.basePath);
  for (const definition of definitions) {
    for (const { subject, json, changes } of definition.reduce(archive, site)) {
      const entries = changes.map(({ entryAt }) => recordLogs.read<RenderedEntry>(entryAt!));
      const { xml, view } = atomFeed(subject, entries, settings, environment);
      yield { path: subject.path, text: xml };
      if (json) yield { path: json, text: jsonFeed(view, settings.url === undefined ? undefined : address(json)) };
    }
  }
}
