import { Readability } from "@mozilla/readability";

/**
 * The part of a page that is its article, as Firefox's reading view finds it; undefined where it finds none.
 * Changes the document.
 */
export function readableContent(document: Document): Element | undefined {
  const reader = new Readability<Element>(document, {
    disableJSONLD: true,
    // The default copies the content to text and would have it parsed a second time.
    serializer: (node) => node as Element,
  });
  return reader.parse()?.content ?? undefined;
}
