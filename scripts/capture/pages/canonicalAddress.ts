import { readPage } from "../../formats/html/readPage.ts";
import { Places } from "../../formats/html/region/places.ts";
import { decodeBody } from "../../import/writing/decodeBody.ts";
import { webAddressIn } from "../feeds/webAddressIn.ts";

/**
 * The canonical address that a page states, if it is plausible: not the front page, nor a folder above the page.
 * Whether the same page is found there remains to be checked.
 *
 * @param found the final address of its request
 */
export function canonicalAddress(body: string | Uint8Array, found: string): string | undefined {
  const { facts } = readPage(decodeBody(body, true).text, new Places());
  const canonical = facts.url === undefined ? undefined : webAddressIn(facts.url, found);
  if (canonical === undefined) return undefined;
  const path = (url: string) => new URL(url).pathname.replace(/\/+$/, "");
  const isFolder = path(found).startsWith(`${path(canonical)}/`);
  return path(canonical) === "" || isFolder ? undefined : canonical;
}
