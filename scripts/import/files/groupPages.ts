import { addressKey } from "../ids/addressKey.ts";
import type { SavedPage } from "./readSavedFile.ts";

/** The data of a saved page from which its article is determined. */
export type PageToGroup = Pick<SavedPage, "url" | "canonical" | "headline"> & {
  /** Name of the file, without its time. */
  readonly name: string;
};

/** The name of a page's article. */
export type PageGroup =
  | { readonly kind: "address"; readonly address: string }
  | { readonly kind: "headline"; readonly headline: string };

/**
 * Determines the article of each page: by its address, otherwise by its headline, otherwise by its file name. A
 * canonical address joins pages of different addresses only if no two of the pages that state it have different
 * headlines: often it is, by mistake, the front page, a folder, or the same for a whole site.
 */
export function groupPages(pages: readonly PageToGroup[]): PageGroup[] {
  const headlines = new Map<string, Set<string>>();
  for (const { canonical, headline = "" } of pages)
    if (canonical !== undefined) {
      const key = addressKey(canonical);
      headlines.set(key, (headlines.get(key) ?? new Set()).add(folded(headline)));
    }
  const addresses = pages.map((page) => addressOf(page, headlines));
  // A page without an address belongs to the only article with its headline.
  const byHeadline = new Map<string, Map<string, string>>();
  for (const [at, { headline }] of pages.entries()) {
    const address = addresses[at];
    if (address === undefined || headline === undefined) continue;
    const known = byHeadline.get(folded(headline)) ?? new Map<string, string>();
    byHeadline.set(folded(headline), known.set(addressKey(address), address));
  }
  return pages.map(({ headline, name }, at): PageGroup => {
    const address = addresses[at];
    if (address !== undefined) return { kind: "address", address };
    const known = headline === undefined ? undefined : byHeadline.get(folded(headline));
    if (known?.size === 1) return { kind: "address", address: [...known.values()][0]! };
    return { kind: "headline", headline: headline ?? name };
  });
}

function addressOf(
  { url, canonical, headline = "" }: PageToGroup,
  headlines: ReadonlyMap<string, ReadonlySet<string>>,
): string | undefined {
  if (canonical === undefined) return url;
  const isFrontPage = new URL(canonical).pathname === "/";
  const isShared = (headlines.get(addressKey(canonical))?.size ?? 0) > 1;
  if (url === undefined) return isFrontPage || isShared ? undefined : canonical;
  if (new URL(url).pathname === new URL(canonical).pathname) return canonical;
  return isFrontPage || isShared || headline === "" ? url : canonical;
}

function folded(text: string): string {
  return text.normalize("NFKC").replace(/\s+/g, " ").trim().toLowerCase();
}
