import { createHash } from "node:crypto";

/** Segments that the site uses, now or in future, below `/`, a source or an article. */
const ours =
  "page changes change search pagefind about assets feed index sitemap robots api data labels label versions version embed " +
  "statistics months month compare cite timemap timegate memento sources articles kind kinds watch v";
/** Names reserved by hosts and operating systems. */
const theirs = "404 50x admin netlify well-known node_modules con prn aux nul com0 lpt0";
const numberedDevices = [1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((n) => [`com${n}`, `lpt${n}`]);
const reserved: ReadonlySet<string> = new Set([...ours.split(" "), ...theirs.split(" "), ...numberedDevices]);

/** File names may have 255 bytes; 60 characters and the hash are still readable. */
const maxSlug = 60;

/**
 * Path of the page of an article or a source: `guardian/Syria talks` → `/guardian/syria-talks-1a2b3c4d/`. A function of
 * the id alone. A segment that equals its slug and is not reserved is kept; any other becomes its slug and 8 hex digits of
 * its SHA-256, so that `Same` and `same`, or two titles in Japanese, have separate pages.
 */
export function urlPath(id: string): string {
  return `/${id.split("/").map(urlSegment).join("/")}/`;
}

/** Matches a segment that equals its slug, unless it is too long. */
const plain = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

function urlSegment(segment: string): string {
  const slug = segment.length <= maxSlug && plain.test(segment) ? segment : slugOf(segment);
  if (slug === segment && !reserved.has(slug)) return segment;
  const hash = createHash("sha256").update(segment).digest("hex").slice(0, 8);
  return slug === "" ? hash : `${slug}-${hash}`;
}

function slugOf(text: string): string {
  const words = text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  if (words.length <= maxSlug) return words;
  // Cut at the end of a word; a single long word is cut anywhere.
  const end = words.lastIndexOf("-", maxSlug);
  return words.slice(0, end > 0 ? end : maxSlug);
}
