import type { Article } from "../../model/article.ts";
import type { Change } from "../../model/change.ts";
import { compareInstants } from "../../model/compareInstants.ts";
import { shownTime, type Version } from "../../model/version.ts";
import { waybackUrl } from "./waybackUrl.ts";

/** What a change rests on: the stored files of its two versions, and when it happened. */
export interface EvidenceView {
  /** Path of the change's permalink, with its anchor. */
  readonly permalink: string;
  /** Those that are not withheld: the older, the newer. */
  readonly versions: readonly VersionEvidence[];
  /** The last capture that showed the text before, and the first that showed the text after. */
  readonly between?: { readonly from: string; readonly to: string };
}

/** The stored file of a version. */
export interface VersionEvidence {
  readonly n: number;
  readonly file: string;
  /** Of the file's bytes, 64 hexadecimal digits. */
  readonly sha256: string;
  /** Address of the page in the Wayback Machine at the time of capture. */
  readonly wayback?: string;
}

/** @param permalink path of the change's permalink */
export function evidenceView(article: Article, change: Change, permalink: string): EvidenceView {
  const [before, after] = [article.versions[change.before]!, article.versions[change.after]!];
  const last = before.seen.at(-1) ?? before;
  const isOrdered = compareInstants(last.captured, after.captured) < 0;
  return {
    permalink,
    versions: [before, after].flatMap((version) => evidenceOf(article, version)),
    ...(isOrdered && { between: { from: shownTime(last), to: shownTime(after) } }),
  };
}

function evidenceOf(article: Article, version: Version): VersionEvidence[] {
  if (version.kind === "withheld") return [];
  const { n, file, sha256 } = version;
  const wayback = waybackUrl(version.url ?? article.url, shownTime(version));
  return [{ n, file, sha256, ...(wayback && { wayback }) }];
}
