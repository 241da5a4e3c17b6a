import { metaOf, type SeenCapture, shownTime, type Version } from "../model/version.ts";
import { isWhollyHidden } from "./versionParagraphs.ts";
import type { VersionView } from "./view.ts";

/**
 * The view of one version's metadata.
 *
 * @param href path of the version's own page
 */
export function versionView(version: Version, href?: string): VersionView {
  const { n, words, seen } = version;
  const { lang, note, status, redirect } = metaOf(version);
  const last = seen.at(-1);
  return {
    n,
    captured: shownTime(version),
    words,
    ...(href !== undefined && { href }),
    ...(lang && { lang }),
    ...(note && { note }),
    ...(status && { status }),
    ...(redirect && { redirect }),
    ...(isWhollyHidden(version) && { isHidden: true }),
    ...(last && {
      seen: { times: seen.length, last: shownTime(last), ...(version.kind === "text" && factsOf(version.seen)) },
    }),
  };
}

/** Later captures of which something new is known. */
function factsOf(seen: readonly SeenCapture[]): Pick<NonNullable<VersionView["seen"]>, "facts"> {
  const facts = seen
    .filter(({ url, redirect, lang, note }) => url || redirect || lang || note)
    .map(({ url, redirect, lang, note, ...capture }) => ({
      ...{ captured: shownTime(capture), ...(url && { url }), ...(redirect && { redirect }) },
      ...{ ...(lang && { lang }), ...(note && { note }) },
    }));
  return facts.length > 0 ? { facts } : {};
}
