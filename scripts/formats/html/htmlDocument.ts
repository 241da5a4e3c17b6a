import { createRequire } from "node:module";

// Loaded with the first page, not with this module: it takes 0.15 s, and most archives hold no HTML. Reading a version is
// synchronous, hence `require`, which keeps what it has loaded.
const require = createRequire(import.meta.url);
const linkedom = (): typeof import("linkedom") => require("linkedom");

/**
 * A document of its own with the given markup in it. Nothing runs and nothing is fetched: linkedom has no script engine
 * and no network. A fragment, or a page without `<html>` or `<body>`, is given both, for linkedom adds neither.
 */
export function htmlDocument(html: string): Document {
  const { document } = linkedom().parseHTML(hasElement(html, "html") ? html : withinPage(html));
  const root = document.documentElement;
  if (!root.querySelector("body, frameset")) {
    const body = document.createElement("body");
    for (const node of [...root.childNodes]) if (node.nodeName !== "HEAD") body.append(node);
    root.append(body);
  }
  return document;
}

function withinPage(html: string): string {
  return hasElement(html, "body") ? `<html>${html}</html>` : `<html><head></head><body>${html}</body></html>`;
}

function hasElement(html: string, name: "html" | "body"): boolean {
  return new RegExp(`<${name}[\\s/>]`, "i").test(html);
}
