import { statSync } from "node:fs";
import { join } from "node:path";
import { compareText } from "../model/compareText.ts";
import type { Problem } from "../model/problem.ts";
import { urlPath } from "../model/urlPath.ts";
import { UsageError } from "../system/userError.ts";
import { lastChecks, stateBeside } from "./facts/lastChecks.ts";
import { listFolder } from "./listFolder.ts";

/** A folder that holds version files. */
export interface ArticleFolder {
  /** Path below the store, `/` between segments. */
  readonly id: string;
  /** Path of its page. */
  readonly path: string;
  /** As the publisher would type it: the store's folder as given, then the id. */
  readonly directory: string;
  /** Names of its version files, ordered by code unit. */
  readonly files: readonly string[];
  /** Names of the version files that have facts beside them; absent where none has. */
  readonly withFacts?: readonly string[];
  readonly articleYml: boolean;
  /** Day on which the article was last checked; absent where nothing tells. */
  readonly checked?: string;
}

/** A folder directly in the store, with articles below it. */
export interface SourceFolder {
  readonly id: string;
  /** Path of its page. */
  readonly path: string;
  readonly directory: string;
  readonly sourceYml: boolean;
}

export interface StoreListing {
  /** Ordered by id. */
  readonly articles: readonly ArticleFolder[];
  /** Ordered by id. */
  readonly sources: readonly SourceFolder[];
  readonly problems: readonly Problem[];
}

/** The store's folder is missing or not a folder. */
export class StoreMissingError extends UsageError {
  override name = "StoreMissingError";
}

/**
 * Every article folder of a store, in an order independent of the file system. Opens no file and follows no link
 * below `root`; when articles were last checked stands beside it.
 *
 * @param onArticle called with the number of articles found so far
 * @throws {StoreMissingError}
 */
export async function listStore(root: string, onArticle: (count: number) => void = () => {}): Promise<StoreListing> {
  if (!statSync(root, { throwIfNoEntry: false })?.isDirectory())
    throw new StoreMissingError(`there is no folder "${root}" to read versions from; name it with --versions DIR`);
  const articles: ArticleFolder[] = [];
  const sourcesWithYml = new Set<string>();
  const problems: Problem[] = [];
  const checks = lastChecks(stateBeside(root));
  const waiting = [""];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const { folders, files, withFacts, articleYml, sourceYml, problems: found } = listFolder(root, id);
    for (const name of folders) waiting.push(id === "" ? name : `${id}/${name}`);
    if (files.length > 0) {
      articles.push({
        ...{ id, path: urlPath(id), directory: join(root, id), files, articleYml },
        ...(withFacts.length > 0 && { withFacts }),
        ...(checks.has(id) && { checked: checks.get(id)! }),
      });
      onArticle(articles.length);
    }
    if (sourceYml) sourcesWithYml.add(id);
    problems.push(...found);
  }
  articles.sort((a, b) => compareText(a.id, b.id));
  const [kept, clashes] = withPathsOfTheirOwn(articles);
  return {
    articles: kept,
    sources: sourcesOf(kept, root, sourcesWithYml),
    problems: [...problems, ...clashes].sort((a, b) => compareText(a.file, b.file)),
  };
}

/** First segment of an article's id. */
export function sourceIdOf(articleId: string): string {
  return articleId.split("/", 1)[0] ?? articleId;
}

/** Two ids share a path only if one is written like the other's hash; then the later one is refused. */
function withPathsOfTheirOwn(articles: readonly ArticleFolder[]): [ArticleFolder[], Problem[]] {
  const holders = new Map<string, string>();
  const clashes: Problem[] = [];
  const kept = articles.filter(({ id, path, directory }) => {
    const source = sourceIdOf(id);
    for (const [claimed, claimant] of [[urlPath(source), source] as const, [path, id] as const]) {
      const holder = holders.get(claimed);
      if (holder === undefined) holders.set(claimed, claimant);
      else if (holder !== claimant) {
        const reason = `"${claimant}" and "${holder}" would have the same address ${claimed}; rename one`;
        clashes.push({ severity: "refused", file: directory, reason });
        return false;
      }
    }
    return true;
  });
  return [kept, clashes];
}

function sourcesOf(articles: readonly ArticleFolder[], root: string, withYml: ReadonlySet<string>): SourceFolder[] {
  const ids = new Set(articles.map(({ id }) => sourceIdOf(id)));
  return [...ids].sort(compareText).map((id) => ({
    id,
    path: urlPath(id),
    directory: join(root, id),
    sourceYml: withYml.has(id),
  }));
}
