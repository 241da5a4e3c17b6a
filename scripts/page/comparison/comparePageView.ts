import type { Article } from "../../model/article.ts";
import type { Change, LabelledArticle, Row } from "../../model/change.ts";
import { isGood, shownTime, type TextVersion } from "../../model/version.ts";
import { shortTitle } from "../summaries/shortTitle.ts";
import { versionHref } from "../versions/versionPath.ts";
import { type ComparisonView, comparisonView } from "./comparisonView.ts";

/** Above this many, the page lists the newest alone: their pages lead on to older ones. */
const mostListed = 250;

/** The page that compares an article's first version with its newest, and by script any two. */
export interface ComparePageView {
  readonly path: string;
  readonly article: {
    readonly path: string;
    readonly title: string;
    readonly lang?: string;
    readonly source: { readonly path: string; readonly name: string };
  };
  readonly comparison: ComparisonView;
  /** Number of the newest version. */
  readonly newest: number;
  /** Oldest first. */
  readonly versions: readonly {
    readonly n: number;
    readonly captured: string;
    /** Absent where it has no page. */
    readonly href?: string;
    readonly isWithheld?: true;
    readonly status?: number;
  }[];
  /** How many older versions the list leaves out. */
  readonly unlisted?: number;
}

/** Path of the page, if the article has more than one change, and two versions with a text of it. */
export function comparePath(article: Article): string | undefined {
  return firstAndLatest(article) && `${article.path}compare/`;
}

/** The first and the newest version with a text of the article. Once there are two, there always are. */
function firstAndLatest({ versions }: Article): readonly [TextVersion, TextVersion] | undefined {
  if (versions.length < 3) return undefined;
  const [first, latest] = [versions.find(isGood), versions.findLast(isGood)];
  return first && latest && first !== latest ? [first, latest] : undefined;
}

/** The view of the page; undefined where there is none. */
export function comparePageView({ article, changes }: LabelledArticle): ComparePageView | undefined {
  const compared = firstAndLatest(article);
  if (!compared) return undefined;
  const [first, latest] = compared;
  const { path, lang, source, versions } = article;
  const listed = versions.slice(-mostListed).map((version) => {
    const href = versionHref(article, version.n);
    return {
      n: version.n,
      captured: shownTime(version),
      ...(href && { href }),
      ...(version.kind === "withheld" && { isWithheld: true as const }),
      ...(version.kind === "text" && version.status && { status: version.status }),
    };
  });
  return {
    path: `${path}compare/`,
    article: {
      path,
      title: shortTitle(article.title),
      ...(lang && { lang }),
      source: { path: source.path, name: source.name },
    },
    comparison: comparisonView(article, first, latest, rowsBetween(article, changes, first, latest)),
    newest: versions.at(-1)!.n,
    versions: listed,
    ...(listed.length < versions.length && { unlisted: versions.length - listed.length }),
  };
}

/** The rows of a change between the same two texts, if there is one. */
function rowsBetween(
  { versions }: Article,
  changes: readonly Change[],
  before: TextVersion,
  after: TextVersion,
): readonly Row[] | undefined {
  const same = changes.find(
    (change) =>
      change.rows.length > 0 &&
      isSameText(versions[change.before]!.paragraphs, before.paragraphs) &&
      isSameText(versions[change.after]!.paragraphs, after.paragraphs),
  );
  return same?.rows;
}

function isSameText(one: readonly number[], other: readonly number[]): boolean {
  return one === other || (one.length === other.length && one.every((index, at) => index === other[at]));
}
