import { metaOf, type Version } from "../model/version.ts";
import { isWhollyHidden } from "./versionParagraphs.ts";
import type { VersionView } from "./view.ts";

/** What a page says of one version beside its text. */
export function versionView(version: Version): VersionView {
  const { n, captured, words, seen } = version;
  const { lang, note, status, redirect } = metaOf(version);
  const last = seen.at(-1);
  return {
    n,
    captured,
    words,
    ...(lang && { lang }),
    ...(note && { note }),
    ...(status && { status }),
    ...(redirect && { redirect }),
    ...(isWhollyHidden(version) && { isHidden: true }),
    ...(last && { seen: { times: seen.length, last: last.captured } }),
  };
}
