import { paragraphsOf } from "../../model/article.ts";
import { listStore, sourceIdOf } from "../../store/listStore.ts";
import { readArticle } from "../../store/readArticle.ts";
import { readSources } from "../../store/readSources.ts";
import type { TextPair } from "./stressCases.ts";

/** The paragraphs of each two versions that follow each other in a store, article by article. */
export async function storedPairs(folder: string): Promise<TextPair[]> {
  const store = await listStore(folder);
  const { sources } = await readSources(store.sources);
  const pairs: TextPair[] = [];
  for (const listed of store.articles) {
    // listStore lists the source of every article it lists.
    const { article } = readArticle(listed, sources.get(sourceIdOf(listed.id))!);
    if (!article) continue;
    const texts = article.versions.map((version) => paragraphsOf(article, version).map(({ text }) => text));
    for (let n = 1; n < texts.length; n++) pairs.push([texts[n - 1]!, texts[n]!]);
  }
  return pairs;
}
