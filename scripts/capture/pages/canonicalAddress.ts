import { readPage } from "../../formats/html/readPage.ts";
import { Places } from "../../formats/html/region/places.ts";
import { decodeBody } from "../../import/writing/decodeBody.ts";
import { webAddressIn } from "../feeds/webAddressIn.ts";

/**
 * The address that a page calls its own, where it may be right: at the same path as where it was found, so that only the host,
 * the scheme or parameters differ. Others lead to the front page, a folder, or one page for a whole site too often. Whether
 * the same page is there is still to be seen.
 *
 * @param found the last address of its request
 */
export function canonicalAddress(body: string | Uint8Array, found: string): string | undefined {
  const { facts } = readPage(decodeBody(body, true).text, new Places());
  const canonical = facts.url === undefined ? undefined : webAddressIn(facts.url, found);
  if (canonical === undefined) return undefined;
  const path = (url: string) => new URL(url).pathname.replace(/\/+$/, "");
  return path(canonical) === path(found) && path(canonical) !== "" ? canonical : undefined;
}
