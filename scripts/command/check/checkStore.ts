import path from "node:path";
import { repository } from "../../code/repository.ts";
import type { AliasedArticle } from "../../lists/archive/archiveIndex.ts";
import { redirectsOf } from "../../lists/reducers/redirects.ts";
import { checkStoreFolder } from "../../output/outputFolder.ts";
import { folderStore } from "../../store/folderStore.ts";
import { sourceIdOf } from "../../store/listStore.ts";
import { readArticle } from "../../store/readArticle.ts";
import { readSources } from "../../store/readSources.ts";
import { outsideReport } from "../outsideReport.ts";
import type { Check } from "./check.ts";

/** Checks every version file, `article.yml` and `source.yml` of the store, and the targets of articles' former ids. */
export const checkStore: Check = async ({ versions }, tally) => {
  await checkStoreFolder(versions, repository);
  const store = folderStore(versions);
  const listing = await store.list();
  tally.add(listing.problems);
  const { sources, problems } = await readSources(listing.sources, store.read);
  tally.add(problems);
  const paths = new Set(listing.sources.map((source) => source.path));
  const aliased: AliasedArticle[] = [];
  const outside = outsideReport();
  for (const folder of listing.articles) {
    paths.add(folder.path);
    // The listing contains the source of every article in it.
    const { article, problems } = readArticle(folder, sources.get(sourceIdOf(folder.id))!, store.read);
    tally.add(problems);
    if (!article) continue;
    const { title, aliases } = article;
    tally.articles++;
    tally.versions += article.versions.length;
    outside.add(folder.directory, article);
    if (aliases.length > 0)
      aliased.push({ path: folder.path, title, aliases, file: path.join(folder.directory, "article.yml") });
  }
  tally.add(redirectsOf(aliased, paths).problems);
  tally.add(outside.problems());
};
