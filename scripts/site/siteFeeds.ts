import type { Source } from "../model/article.ts";
import type { Settings } from "../model/settings.ts";
import type { ArchiveSummary } from "./archiveSummary.ts";
import { atomFeed } from "./atomFeed.ts";
import { absolute } from "./filters/absolute.ts";
import { jsonFeed } from "./jsonFeed.ts";
import type { GeneratedFile } from "./renderPages.ts";
import type { TemplateEnvironment } from "./templateEnvironment.ts";

/** What a feed without an entry says of when it was updated: the same at every build. */
const never = "1970-01-01T00:00:00Z";

/** The feeds of the whole site and of each source. */
export function siteFeeds(
  archive: ArchiveSummary,
  sources: readonly Source[],
  settings: Settings,
  environment: TemplateEnvironment,
): GeneratedFile[] {
  const site = atomFeed(
    { title: settings.title, subtitle: settings.description, path: "/feed.xml", page: "/", updated: never },
    archive.newest.list(),
    settings,
    environment,
  );
  const ofSources = sources.map(({ id, name, path: page }) => {
    const path = `${page}feed.xml`;
    const entries = archive.newestOfSource.get(id)?.list() ?? [];
    const feed = atomFeed({ title: `${name}: changes`, path, page, updated: never }, entries, settings, environment);
    return { path, text: feed.xml };
  });
  return [
    { path: "/feed.xml", text: site.xml },
    { path: "/feed.json", text: jsonFeed(site.view, absolute(settings.url, settings.basePath)("/feed.json")) },
    ...ofSources,
  ];
}
