import type { Host } from "../model/settings/settings.ts";
import { headerRules, headersFile } from "./headersFile.ts";

/**
 * Files that only a certain host reads, by their paths in the output. No article can have these paths: their segments
 * begin with a letter or a digit.
 */
export function hostFiles(host: Host): readonly { readonly path: string; readonly text: string }[] {
  switch (host) {
    case "cloudflare-pages":
    case "cloudflare-pages-paid":
      return [{ path: "/_headers", text: headersFile(headerRules) }];
    // Netlify reads netlify.toml, which must be outside the output; GitHub Pages supports no custom headers.
    case "netlify":
    case "github-pages":
    case "other":
      return [];
  }
}
