import { paragraphsOf } from "../../model/article.ts";
import { folderStore } from "../../store/folderStore.ts";
import { sourceIdOf } from "../../store/listStore.ts";
import { readArticle } from "../../store/readArticle.ts";
import { readSources } from "../../store/readSources.ts";
import type { TextPair } from "./stressCases.ts";

/** The paragraphs of each pair of consecutive versions in a store, article by article. */
export async function storedPairs(folder: string): Promise<TextPair[]> {
  const store = folderStore(folder);
  const listing = await store.list();
  const { sources } = await readSources(listing.sources, store.read);
  const pairs: TextPair[] = [];
  for (const listed of listing.articles) {
    // A listing has the source of every article in it.
    const { article } = readArticle(listed, sources.get(sourceIdOf(listed.id))!, store.read);
    if (!article) continue;
    const texts = article.versions.map((version) => paragraphsOf(article, version).map(({ text }) => text));
    for (let n = 1; n < texts.length; n++) pairs.push([texts[n - 1]!, texts[n]!]);
  }
  return pairs;
}
