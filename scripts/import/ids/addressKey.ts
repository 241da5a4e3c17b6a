/** Parameters that tell where a reader came from, and nothing of the page. */
const tracking = /^(?:utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|igshid|mc_cid|mc_eid|_ga|_gl)$/i;

/**
 * Equal for two addresses of one article: scheme, `www.`, port, fragment, the case of letters, a slash at the end and
 * parameters of campaigns do not count, as in the indexes of web archives.
 */
export function addressKey(url: string): string {
  const { hostname, pathname, searchParams } = new URL(url);
  const parameters = [...searchParams]
    .filter(([name]) => !tracking.test(name))
    .map(([name, value]) => `${name}=${value}`);
  const query = parameters.length > 0 ? `?${parameters.join("&")}` : "";
  return `${hostOf(hostname)}${pathname.replace(/\/+$/, "")}${query}`.toLowerCase();
}

/** The address without the parameters of campaigns and the fragment. */
export function plainAddress(url: string): string {
  const plain = new URL(url);
  plain.hash = "";
  for (const name of [...plain.searchParams.keys()]) if (tracking.test(name)) plain.searchParams.delete(name);
  return plain.href;
}

/** Without `www.`. */
export function hostOf(hostname: string): string {
  return hostname
    .toLowerCase()
    .replace(/^www\.(?=.*\.)/, "")
    .replace(/\.$/, "");
}
