import type { SiteAddress } from "../../model/settings/siteAddress.ts";
import { UnusableValue } from "../yaml/valueReaders.ts";
import { webUrl } from "../yaml/webUrl.ts";

/**
 * Parses the address of a site as hosts state it, such as `https://name.github.io/archive`.
 *
 * @throws {UnusableValue} saying what it must be
 */
export function readAddress(written: string): SiteAddress {
  const address = webUrl(written.trim());
  if (address === undefined) throw new UnusableValue("must be an address that begins with http:// or https://");
  const { origin, pathname, search, hash, username, password } = new URL(address);
  if (search || hash || username || password)
    throw new UnusableValue("must be an origin and possibly a path, like https://changes.example.org/archive/");
  return pathname === "/" ? { url: origin } : { url: origin, basePath: basePathOf(pathname) };
}

/**
 * Normalizes a base path.
 *
 * @returns `/`, or `/name/`
 * @throws {UnusableValue} saying what it must be
 */
export function basePathOf(written: string): string {
  const segments = written.split("/").filter(Boolean);
  if (!segments.every((segment) => /^[A-Za-z0-9._~-]+$/.test(segment) && !/^\.+$/.test(segment)))
    throw new UnusableValue("must be / or a path like /name/ of letters, digits and - . _ ~");
  return segments.length === 0 ? "/" : `/${segments.join("/")}/`;
}
