import { attributeOf, type Document, type Element, isElement } from "../document.ts";

/** Of the page around a capture, which the Wayback Machine puts into it. */
const toolbarIds = new Set(["wm-ipp-base", "wm-ipp", "wm-ipp-print", "donato"]);

/** Whether a page was saved as the Wayback Machine replays it: with its scripts, its comment or its toolbar in it. */
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
 * The address that a page had before the Wayback Machine rewrote it: `https://web.archive.org/web/20200105101112im_/http://…`
 * and `/web/20200105101112/http://…` in a replayed page.
 */
export function originalAddress(address: string): string {
  const [, original] = rewritten.exec(address.trim()) ?? [];
  if (original === undefined) return address;
  // Some rewrites keep one slash of the two.
  return original.replace(/^(https?:)\/(?!\/)/i, "$1//");
}

const rewritten = /^(?:(?:https?:)?\/\/web\.archive\.org)?\/web\/\d{4,14}(?:[a-z]{2}_)?\/(.+)$/is;
