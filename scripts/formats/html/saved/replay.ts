import { attributeOf, type Document, type Element, isElement } from "../document.ts";

/** Ids of elements that the Wayback Machine inserts into the page around a capture. */
const toolbarIds = new Set(["wm-ipp-base", "wm-ipp", "wm-ipp-print", "donato"]);

/**
 * Whether a page was saved from a replay by the Wayback Machine: it contains the Machine's scripts, comment or toolbar.
 */
export function isReplay(document: Document): boolean {
  if (document.children.some((node) => node.type === "comment" && replayComment.test(node.data))) return true;
  const waiting = document.children.filter(isElement);
  for (let seen = 0; seen < 200; seen++) {
    const element = waiting.shift();
    if (!element) return false;
    if (toolbarIds.has(attributeOf(element, "id") ?? "")) return true;
    if (element.name === "script" && replayScript.test(attributeOf(element, "src") ?? "")) return true;
    for (const child of element.children) {
      if (child.type === "comment" && replayComment.test(child.data)) return true;
      if (isElement(child)) waiting.push(child);
    }
  }
  return false;
}

const replayComment = /FILE ARCHIVED ON \d|BEGIN WAYBACK TOOLBAR INSERT|End Wayback Rewrite JS Include/i;
const replayScript =
  /^(?:https?:)?(?:\/\/(?:web|web-static)\.archive\.org)?\/_static\/js\/(?:bundle-playback|wombat|ait-client-rewrite|analytics)/i;

export function isReplayToolbar(element: Element): boolean {
  return toolbarIds.has(attributeOf(element, "id") ?? "");
}

/**
 * The address that a page had before the Wayback Machine rewrote it:
 * `https://web.archive.org/web/20200105101112im_/http://…` and `/web/20200105101112/http://…` in a replayed page.
 */
export function originalAddress(address: string): string {
  const [, original] = rewritten.exec(address.trim()) ?? [];
  if (original === undefined) return address;
  // Some rewrites keep only one of the two slashes.
  return original.replace(/^(https?:)\/(?!\/)/i, "$1//");
}

const rewritten = /^(?:(?:https?:)?\/\/web\.archive\.org)?\/web\/\d{4,14}(?:[a-z]{2}_)?\/(.+)$/is;
