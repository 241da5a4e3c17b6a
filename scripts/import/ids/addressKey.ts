/** Tracking parameters: they say where a reader came from, and do not affect the page. */
const tracking = /^(?:utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|igshid|mc_cid|mc_eid|_ga|_gl)$/i;

/**
 * A key that is equal for two addresses of one article: ignores scheme, `www.`, port, fragment, letter case, a trailing
 * slash and tracking parameters, as the indexes of web archives do.
 */
export function addressKey(url: string): string {
  const { hostname, pathname, searchParams } = new URL(url);
  const parameters = [...searchParams]
    .filter(([name]) => !tracking.test(name))
    .map(([name, value]) => `${name}=${value}`);
  const query = parameters.length > 0 ? `?${parameters.join("&")}` : "";
  return `${hostOf(hostname)}${pathname.replace(/\/+$/, "")}${query}`.toLowerCase();
}

/** The address without tracking parameters and fragment. */
export function plainAddress(url: string): string {
  const plain = new URL(url);
  plain.hash = "";
  for (const name of [...plain.searchParams.keys()]) if (tracking.test(name)) plain.searchParams.delete(name);
  return plain.href;
}

/** The host without `www.`. */
export function hostOf(hostname: string): string {
  return hostname
    .toLowerCase()
    .replace(/^www\.(?=.*\.)/, "")
    .replace(/\.$/, "");
}
