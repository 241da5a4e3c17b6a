import { bodyFormatOf } from "../bodyFormatOf.ts";
import { plainAddress } from "./addressKey.ts";
import { hashOf, idSegment } from "./idSegment.ts";

/** File extensions that describe a format, not the article. */
const otherEnds = /\.(?:mht|mhtml|php|aspx?|jsp|cfm)$/i;

/** Maximum depth of folders in an id: deeper paths are unreadable, and Windows limits the length of paths. */
const deepest = 6;
const longestPath = 140;

/** The id of an article within its source, derived from a path: `terms/Privacy Notice.md` → `terms/privacy-notice`. */
export function articlePath(name: string): string {
  return joined(
    withoutEnd(name)
      .split(/[/\\]/)
      .filter((part) => part !== "" && part !== "." && part !== ".."),
    name,
  );
}

/**
 * The id of an article within its source, derived from its address: `/news/2014/talks.html?id=3` →
 * `news/2014/talks-id-3`; the front page is `home`.
 */
export function articlePathOfUrl(url: string): string {
  const { pathname, search } = new URL(plainAddress(url));
  const parts = pathname.split("/").filter(Boolean).map(decoded);
  const last = withoutEnd(parts.pop() ?? "");
  const name = /^(?:index|default)$/i.test(last) && parts.length > 0 ? "" : last;
  const query = decoded(search.slice(1).replaceAll("+", " "));
  if (name !== "" || query !== "") parts.push(`${name} ${query}`.trim());
  return parts.length === 0 ? "home" : joined(parts, url);
}

function joined(parts: readonly string[], whole: string): string {
  if (parts.length === 0) return hashOf(whole);
  const segments = parts.map(idSegment);
  const path = segments.join("/");
  if (segments.length <= deepest && path.length <= longestPath) return path;
  // The first folder and the name are the most telling; the hash distinguishes what was between them.
  return [...new Set([segments[0]!.slice(0, 40), `${segments.at(-1)!}-${hashOf(whole)}`])].join("/");
}

function withoutEnd(name: string): string {
  return bodyFormatOf(name) === undefined ? name.replace(otherEnds, "") : name.replace(/\.[^.]*$/, "");
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
