import { mostListed, type PageListReading } from "./listReading.ts";
import { webAddressIn } from "./webAddressIn.ts";

/**
 * The addresses in a JSON Feed: an item's `url`, otherwise its `external_url`, otherwise its `id` if that is an
 * absolute address. The format does not define the base of relative addresses; publishers assume the feed's own
 * address.
 */
export function addressesInJson(text: string, url: string): PageListReading {
  let feed: unknown;
  try {
    feed = JSON.parse(text);
  } catch (error) {
    return { kind: "none", reason: `is no JSON that can be read: ${(error as Error).message.slice(0, 120)}` };
  }
  const items = (feed as { readonly items?: unknown } | null)?.items;
  if (!Array.isArray(items)) return { kind: "none", reason: "is JSON, and no JSON Feed" };
  const pages: string[] = [];
  const nowhere: string[] = [];
  for (const item of items.slice(0, mostListed) as readonly unknown[]) {
    const values = (typeof item === "object" && item !== null ? item : {}) as Readonly<Record<string, unknown>>;
    const textAt = (key: string) => (typeof values[key] === "string" ? (values[key] as string) : "");
    const address =
      webAddressIn(textAt("url"), url) ??
      webAddressIn(textAt("external_url"), url) ??
      (/^https?:\/\//i.test(textAt("id")) ? webAddressIn(textAt("id"), url) : undefined);
    if (address !== undefined) pages.push(address);
    else nowhere.push(textAt("title").slice(0, 80) || "without a title");
  }
  return { kind: "pages", pages, sitemaps: [], nowhere, left: Math.max(0, items.length - mostListed), isWhole: true };
}
