import { readPage } from "../../formats/html/readPage.ts";
import { Places } from "../../formats/html/region/places.ts";
import { decodeBody } from "../../import/writing/decodeBody.ts";
import { webAddressIn } from "../feeds/webAddressIn.ts";

/**
 * The address that a page calls its own, where it may be right: not the front page, nor a folder that the page is in. Whether
 * the same page is there is still to be seen.
 *
 * @param found the last address of its request
 */
export function canonicalAddress(body: string | Uint8Array, found: string): string | undefined {
  const { facts } = readPage(decodeBody(body, true).text, new Places());
  const canonical = facts.url === undefined ? undefined : webAddressIn(facts.url, found);
  if (canonical === undefined) return undefined;
  const path = (url: string) => new URL(url).pathname.replace(/\/+$/, "");
  const isFolder = path(found).startsWith(`${path(canonical)}/`);
  return path(canonical) === "" || isFolder ? undefined : canonical;
}
