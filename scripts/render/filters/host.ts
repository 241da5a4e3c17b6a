/** The host of an http(s) address, in ASCII form, which exposes look-alike names; otherwise "". */
export function host(url: unknown): string {
  if (typeof url !== "string" || !URL.canParse(url)) return "";
  const { protocol, hostname } = new URL(url);
  return /^https?:$/.test(protocol) ? hostname.replace(/^www\./, "") : "";
}
